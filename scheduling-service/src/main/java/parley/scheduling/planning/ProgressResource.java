package parley.scheduling.planning;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jspecify.annotations.Nullable;
import parley.scheduling.access.Callers;
import parley.scheduling.access.Planner;
import parley.scheduling.planning.Standing.Tally;

/// Tells a page of staff how far a run is, in numbers. It looks into the database, so that it makes no difference which
/// replica plans.
@Path("/api/v1/planning-runs/{id}/progress")
@Tag(name = "Planning")
@RolesAllowed({"staff", "ombuds"})
class ProgressResource {

    private static final long COME_BACK_AFTER_MILLIS = 3_000;
    private static final long NOTHING_HEARD = -1;

    private final Callers callers;
    private final PlanningDesk desk;
    private final Plans plans;
    private final PlanningSettings settings;
    private final Clock clock;

    ProgressResource(Callers callers, PlanningDesk desk, Plans plans, PlanningSettings settings, Clock clock) {
        this.callers = callers;
        this.desk = desk;
        this.plans = plans;
        this.settings = settings;
        this.clock = clock;
    }

    @GET
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @ResponseHeader(name = "X-Accel-Buffering", value = "no")
    @Operation(summary = "Hear how far a run is, as server-sent events, until it is over or the sign-in ends")
    @APIResponse(
            responseCode = "200",
            description = "Events progress with numbers; a comment now and then",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = Progress.class)))
    public Multi<OutboundSseEvent> hearProgress(
            @PathParam("id") UUID id, @HeaderParam("Last-Event-ID") @Nullable String lastHeard, @Context Sse sse) {
        var who = callers.planner();
        desk.require(id, who.office());
        var heard = new AtomicLong(step(lastHeard));
        var told = every(settings.lookEvery()).onItem().transformToMultiAndConcatenate(_ -> look(id, who, heard, sse));
        var beats = every(settings.beatEvery())
                .map(_ ->
                        Optional.of(sse.newEventBuilder().comment("still here").build()));
        var greeting = Optional.of(sse.newEventBuilder()
                .comment("listening")
                .reconnectDelay(COME_BACK_AFTER_MILLIS)
                .build());
        return Multi.createBy()
                .concatenating()
                .streams(
                        Multi.createFrom().item(greeting),
                        Multi.createBy().merging().streams(told, beats))
                .select()
                .first(untilSignedOut())
                .select()
                .first(Optional::isPresent)
                .map(Optional::get);
    }

    /// What is new. After the last there is one that is empty, which ends the stream.
    private Multi<Optional<OutboundSseEvent>> look(UUID id, Planner who, AtomicLong heard, Sse sse) {
        var run = desk.require(id, who.office());
        var isNew = run.step() > heard.getAndSet(run.step());
        var event = isNew
                ? Multi.createFrom().item(Optional.of(event(run, who, sse)))
                : Multi.createFrom().<Optional<OutboundSseEvent>>empty();
        return run.state().isOver()
                ? Multi.createBy()
                        .concatenating()
                        .streams(event, Multi.createFrom().item(Optional.<OutboundSseEvent>empty()))
                : event;
    }

    private OutboundSseEvent event(Run run, Planner who, Sse sse) {
        return sse.newEventBuilder()
                .id(Long.toString(run.step()))
                .name("progress")
                .mediaType(MediaType.APPLICATION_JSON_TYPE)
                .data(Progress.class, Progress.of(run, plans.tally(run, who)))
                .build();
    }

    private Duration untilSignedOut() {
        var left = Duration.between(clock.instant(), callers.signedInUntil());
        return left.isPositive() ? left : Duration.ofMillis(1);
    }

    /// What cannot be a step is as good as none.
    private static long step(@Nullable String lastHeard) {
        return lastHeard != null && lastHeard.matches("\\d{1,18}") ? Long.parseLong(lastHeard) : NOTHING_HEARD;
    }

    private static Multi<Long> every(Duration pause) {
        return Multi.createFrom()
                .ticks()
                .every(pause)
                .onOverflow()
                .drop()
                .emitOn(Infrastructure.getDefaultWorkerPool());
    }

    /// @param elapsedMillis how long it had looked when it found its best plan
    /// @param onTimeAtMost no plan has more cases on time; absent before that is known
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Progress(
            @JsonProperty(required = true) UUID runId,
            @JsonProperty(required = true) RunState state,
            @JsonProperty(required = true) long elapsedMillis,
            @JsonProperty(required = true) int cases,
            @JsonProperty(required = true) int scheduled,
            @JsonProperty(required = true) int onTime,
            @Nullable Integer onTimeAtMost) {

        static Progress of(Run run, Tally tally) {
            return new Progress(
                    run.id(),
                    run.state(),
                    run.elapsedMillis(),
                    tally.cases(),
                    tally.scheduled(),
                    tally.onTime(),
                    run.onTimeAtMost().map(tally::atMost).orElse(null));
        }
    }
}

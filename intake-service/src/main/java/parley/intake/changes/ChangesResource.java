package parley.intake.changes;

import static parley.intake.access.CurrentStaff.OMBUDS;
import static parley.intake.access.CurrentStaff.STAFF;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jspecify.annotations.Nullable;
import parley.intake.access.CurrentStaff;
import parley.intake.access.StaffMember;

/// Tells a page of staff which cases to load again. It says that something changed and never what; a page that lost the
/// connection comes back with `Last-Event-ID` and hears what it missed.
@Path("/api/v1/cases/changes")
@RolesAllowed({STAFF, OMBUDS})
@Tag(name = "Cases")
class ChangesResource {

    private static final long COME_BACK_AFTER_MILLIS = 3_000;

    private final Changes changes;
    private final CurrentStaff staff;
    private final Clock clock;
    private final Duration lookEvery;
    private final Duration beatEvery;

    ChangesResource(
            Changes changes,
            CurrentStaff staff,
            Clock clock,
            @ConfigProperty(name = "parley.intake.changes-look-every") Duration lookEvery,
            @ConfigProperty(name = "parley.intake.changes-beat-every") Duration beatEvery) {
        this.changes = changes;
        this.staff = staff;
        this.clock = clock;
        this.lookEvery = lookEvery;
        this.beatEvery = beatEvery;
    }

    @GET
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @ResponseHeader(name = "X-Accel-Buffering", value = "no")
    @Operation(summary = "Hear which cases change, as server-sent events, until the sign-in ends")
    @APIResponse(
            responseCode = "200",
            description = "Events case-changed with caseId and version; a comment now and then",
            content =
                    @Content(mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(implementation = Change.class)))
    public Multi<OutboundSseEvent> hearChanges(
            @HeaderParam("Last-Event-ID") @Nullable String lastHeard, @Context Sse sse) {
        var member = staff.member();
        var place = new AtomicLong(place(lastHeard));
        var told = every(lookEvery).onItem().transformToMultiAndConcatenate(_ -> look(member, place, sse));
        var beats = every(beatEvery)
                .map(_ -> sse.newEventBuilder().comment("still here").build());
        var greeting = sse.newEventBuilder()
                .comment("listening")
                .reconnectDelay(COME_BACK_AFTER_MILLIS)
                .build();
        return Multi.createBy()
                .concatenating()
                .streams(
                        Multi.createFrom().item(greeting),
                        Multi.createBy().merging().streams(told, beats))
                .select()
                .first(untilSignedOut());
    }

    private Multi<OutboundSseEvent> look(StaffMember member, AtomicLong place, Sse sse) {
        var look = changes.since(member, place.get());
        place.set(look.next());
        return Multi.createFrom().iterable(look.changes()).map(change -> sse.newEventBuilder()
                .id(Long.toString(change.place()))
                .name("case-changed")
                .mediaType(MediaType.APPLICATION_JSON_TYPE)
                .data(Change.class, change)
                .build());
    }

    private Duration untilSignedOut() {
        var left = Duration.between(clock.instant(), staff.signedInUntil());
        return left.isPositive() ? left : Duration.ofMillis(1);
    }

    /// What cannot be a place is as good as none.
    private long place(@Nullable String lastHeard) {
        return lastHeard != null && lastHeard.matches("\\d{1,18}") ? Long.parseLong(lastHeard) : changes.now();
    }

    private static Multi<Long> every(Duration pause) {
        return Multi.createFrom()
                .ticks()
                .every(pause)
                .onOverflow()
                .drop()
                .emitOn(Infrastructure.getDefaultWorkerPool());
    }
}

package parley.web.planning;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.net.URI;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestStreamElementType;
import org.jspecify.annotations.Nullable;
import parley.web.caller.Caller;
import parley.web.cases.CaseState;
import parley.web.cases.CaseWords;
import parley.web.cases.CasesClient;
import parley.web.cases.Sentences;
import parley.web.cases.When;
import parley.web.frame.Faults;
import parley.web.frame.Form;
import parley.web.frame.Frame;
import parley.web.frame.Outcome;
import parley.web.frame.Trouble;
import parley.web.planning.RunsClient.Named;
import parley.web.planning.RunsClient.Planned;
import parley.web.planning.RunsClient.Run;
import parley.web.together.Together;

/// A plan for all cases that wait: it is begun, watched, and accepted as a whole or in part. Nobody is asked before.
@Path("/planning")
@RolesAllowed({"staff", "ombuds"})
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class PlanningPages {

    private static final int AT_ONCE = 200;
    private static final List<Integer> EFFORTS = List.of(10, 30, 120);

    private final RunsClient runs;
    private final RunsClient.Progress progress;
    private final CasesClient cases;
    private final Together together;
    private final Caller caller;
    private final Frame frame;
    private final ZoneId campus;

    PlanningPages(
            @RestClient RunsClient runs,
            @RestClient RunsClient.Progress progress,
            @RestClient CasesClient cases,
            Together together,
            Caller caller,
            Frame frame,
            @ConfigProperty(name = "parley.campus-zone") ZoneId campus) {
        this.runs = runs;
        this.progress = progress;
        this.cases = cases;
        this.together = together;
        this.caller = caller;
        this.frame = frame;
        this.campus = campus;
    }

    @CheckedTemplate(basePath = "planning")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance start(
                List<Begun> newest, List<Integer> efforts, int effort, boolean mayMove, UUID key, Faults faults);

        static native TemplateInstance run(ShownRun shown, Faults faults);
    }

    @GET
    @Consumes(MediaType.WILDCARD)
    public Response show() {
        return begin(200, EFFORTS.getFirst(), false, new Faults());
    }

    @POST
    public Response start(MultivaluedMap<String, String> fields) {
        var form = new Form(fields);
        var effort = EFFORTS.stream()
                .filter(seconds -> seconds.toString().equals(form.text("effort")))
                .findFirst()
                .orElse(EFFORTS.getFirst());
        var mayMove = form.ticked("mayMove");
        var start = new RunsClient.Start(effort, mayMove);
        return switch (Outcome.of(() -> Optional.ofNullable(runs.start(caller.bearer(), form.text("key"), start)))) {
            case Outcome.Done<Optional<Run>>(var run) ->
                Response.seeOther(URI.create(
                                run.map(begun -> "/planning/" + begun.id()).orElse("/planning")))
                        .build();
            case Outcome.Refused<Optional<Run>> refused ->
                begin(refused.trouble().status(), effort, mayMove, fault(refused));
        };
    }

    @GET
    @Path("{run: [0-9a-f-]{36}}")
    @Consumes(MediaType.WILDCARD)
    public Response show(@PathParam("run") UUID id) {
        return show(200, id, List.of(), null, new Faults());
    }

    @POST
    @Path("{run: [0-9a-f-]{36}}/cancellation")
    @Consumes(MediaType.WILDCARD)
    public Response stop(@PathParam("run") UUID id) {
        return switch (Outcome.of(() -> runs.stop(caller.bearer(), id))) {
            case Outcome.Done<Boolean> _ -> back(id);
            case Outcome.Refused<Boolean> refused -> refused(id, refused, null);
        };
    }

    @POST
    @Path("{run: [0-9a-f-]{36}}/acceptances")
    public Response accept(@PathParam("run") UUID id, MultivaluedMap<String, String> fields) {
        var form = new Form(fields);
        var chosen = form.all("case").stream()
                .filter(one -> one.matches("[0-9a-f-]{36}"))
                .map(UUID::fromString)
                .toList();
        if (chosen.isEmpty()) {
            var faults =
                    new Faults().add("content", frame.words(PlanningWords.class).noneChosen());
            return show(Frame.DOES_NOT_HOLD, id, List.of(), List.of(), faults);
        }
        return switch (Outcome.of(() -> runs.accept(caller.bearer(), id, new RunsClient.Accepted(chosen)))) {
            case Outcome.Done<RunsClient.Acceptances>(var accepted) -> {
                var failed =
                        accepted.items().stream().filter(one -> !one.held()).toList();
                yield failed.isEmpty() ? back(id) : show(200, id, failed, List.of(), new Faults());
            }
            case Outcome.Refused<RunsClient.Acceptances> refused -> refused(id, refused, chosen);
        };
    }

    /// The same stream that scheduling gives, for a browser that cannot send a token.
    @GET
    @Path("{run: [0-9a-f-]{36}}/progress")
    @ResponseHeader(name = "X-Accel-Buffering", value = "no")
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.TEXT_PLAIN)
    public Multi<OutboundSseEvent> progress(
            @PathParam("run") UUID id, @HeaderParam("Last-Event-ID") @Nullable String lastHeard, @Context Sse sse) {
        return progress.hear(caller.bearer(), lastHeard, id).map(heard -> {
            if (heard.data() == null) {
                return sse.newEventBuilder().comment("still here").build();
            }
            var told = sse.newEventBuilder().name("progress").data(heard.data());
            return heard.id() == null ? told.build() : told.id(heard.id()).build();
        });
    }

    private Response begin(int status, int effort, boolean mayMove, Faults faults) {
        return frame.office(status, Templates.start(begun(), EFFORTS, effort, mayMove, UUID.randomUUID(), faults));
    }

    private Response refused(UUID id, Outcome.Refused<?> refused, @Nullable List<UUID> chosen) {
        if (Sentences.isGone(refused)) {
            throw new NotFoundException();
        }
        return show(refused.trouble().status(), id, List.of(), chosen, fault(refused));
    }

    private Faults fault(Outcome.Refused<?> refused) {
        return new Faults().add("content", frame.words(CaseWords.class).sentence(Sentences.of(refused)));
    }

    /// @param chosen what is ticked; all that can be if nobody has chosen yet
    private Response show(
            int status, UUID id, List<RunsClient.Acceptance> failed, @Nullable List<UUID> chosen, Faults faults) {
        var bearer = caller.bearer();
        var accepted = together.ask(() -> references(bearer, CaseState.ACCEPTED));
        var meeting = together.ask(() -> references(bearer, CaseState.MEETING));
        var run = together.ask(() -> runs.read(bearer, id));
        var planned = proposal(bearer, id);
        var references = new HashMap<>(meeting.get());
        references.putAll(accepted.get());
        var when = new When(frame.language(), campus);
        var shown = new ShownRun(
                run.get(),
                when.moment(run.get().startedAt().toInstant()),
                planned.stream()
                        .map(item -> row(
                                item,
                                references.getOrDefault(item.caseId(), "–"),
                                chosen == null || chosen.contains(item.caseId()),
                                when))
                        .toList(),
                failed.stream()
                        .map(one -> new ShownRun.Failed(
                                one.caseId(), references.getOrDefault(one.caseId(), "–"), sentence(one)))
                        .toList());
        return frame.live(status, Templates.run(shown, faults), "office.js");
    }

    private String sentence(RunsClient.Acceptance failed) {
        var refused = new Outcome.Refused<>(
                Trouble.CHANGED, Optional.ofNullable(failed.code()).orElse("option-does-not-fit"));
        return frame.words(CaseWords.class).sentence(Sentences.of(refused));
    }

    private static ShownRun.Row row(Planned item, String reference, boolean ticked, When when) {
        var session = item.session();
        var moves = item.moves();
        return new ShownRun.Row(
                item.caseId(),
                reference,
                session == null ? null : when.stretch(session.start(), session.end()),
                session == null
                        ? ""
                        : session.practitioners().stream().map(Named::name).collect(Collectors.joining(" + ")),
                session == null ? null : name(session.room()),
                session != null && session.late(),
                moves == null ? null : when.stretch(moves.start(), moves.end()),
                item.leftOut(),
                item.sessionId(),
                ticked);
    }

    private static @Nullable String name(@Nullable Named room) {
        return room == null ? null : room.name();
    }

    private List<Planned> proposal(String bearer, UUID id) {
        var items = new ArrayList<Planned>();
        UUID cursor = null;
        do {
            var page = runs.proposal(bearer, id, AT_ONCE, cursor);
            items.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);
        return items;
    }

    private Map<UUID, String> references(String bearer, CaseState state) {
        var found = new HashMap<UUID, String>();
        UUID cursor = null;
        do {
            var page = cases.list(bearer, state, null, AT_ONCE, cursor);
            page.items().forEach(item -> found.put(item.id(), item.reference()));
            cursor = page.next();
        } while (cursor != null);
        return found;
    }

    private static Response back(UUID id) {
        return Response.seeOther(URI.create("/planning/" + id)).build();
    }

    private List<Begun> begun() {
        var when = new When(frame.language(), campus);
        return runs.newest(caller.bearer()).items().stream()
                .map(run -> new Begun(
                        run.id(),
                        run.state(),
                        run.startedAt() == null
                                ? null
                                : when.moment(run.startedAt().toInstant())))
                .toList();
    }

    /// One of those that were made lately.
    record Begun(UUID id, RunState state, @Nullable String at) {}
}

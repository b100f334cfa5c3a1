package parley.web.chooser;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;
import parley.web.caller.Caller;
import parley.web.cases.CasePlansClient;
import parley.web.cases.CasePlansClient.CasePlan;
import parley.web.cases.CaseWords;
import parley.web.cases.CasesClient;
import parley.web.cases.Day;
import parley.web.cases.PlanStage;
import parley.web.cases.Progress;
import parley.web.cases.Sentences;
import parley.web.frame.Faults;
import parley.web.frame.Form;
import parley.web.frame.Frame;
import parley.web.frame.Outcome;
import parley.web.together.Together;

/// The options of a case with their reasons; one of them is held, and its practitioners are asked.
@Path("/cases/{id: [0-9a-f-]{36}}/options")
@RolesAllowed({"staff", "ombuds"})
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class OptionPages {

    private static final int BEST = 3;
    private static final int ALL_OF_A_START = 20;

    private final CasesClient cases;
    private final CasePlansClient plans;
    private final SessionsClient sessions;
    private final Telling telling;
    private final Together together;
    private final Caller caller;
    private final Frame frame;
    private final Clock clock;
    private final ZoneId campus;

    OptionPages(
            @RestClient CasesClient cases,
            @RestClient CasePlansClient plans,
            @RestClient SessionsClient sessions,
            Telling telling,
            Together together,
            Caller caller,
            Frame frame,
            Clock clock,
            @ConfigProperty(name = "parley.campus-zone") ZoneId campus) {
        this.cases = cases;
        this.plans = plans;
        this.sessions = sessions;
        this.telling = telling;
        this.together = together;
        this.caller = caller;
        this.frame = frame;
        this.clock = clock;
        this.campus = campus;
    }

    @CheckedTemplate(basePath = "chooser")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance options(Choosing choosing, Faults faults);
    }

    @GET
    @Consumes(MediaType.WILDCARD)
    public Response show(
            @PathParam("id") UUID id,
            @QueryParam("start") @Nullable String start,
            @QueryParam("for") @Nullable UUID forWhom) {
        return show(200, id, start, forWhom, "", new Faults());
    }

    @POST
    public Response hold(@PathParam("id") UUID id, MultivaluedMap<String, String> fields) {
        var form = new Form(fields);
        var written = form.text("option");
        var start = form.ticked("start") ? form.text("start") : null;
        var forWhom = id(form.text("for"));
        return Picked.read(written)
                .map(picked -> told(
                        id,
                        Outcome.of(() -> Optional.ofNullable(
                                sessions.hold(caller.bearer(), form.text("key"), id, hold(picked, forWhom)))),
                        start,
                        forWhom,
                        written))
                .orElseGet(() -> show(
                        Frame.DOES_NOT_HOLD,
                        id,
                        start,
                        forWhom,
                        "",
                        new Faults()
                                .add("option", frame.words(ChooserWords.class).noChoice())));
    }

    @POST
    @Path("again")
    public Response askAgain(@PathParam("id") UUID id, MultivaluedMap<String, String> fields) {
        var round = new Form(fields).text("round");
        return round.matches("\\d{1,6}")
                ? told(
                        id,
                        Outcome.of(() -> sessions.askAgain(
                                caller.bearer(), id, new SessionsClient.Round(Integer.parseInt(round)))))
                : back(id);
    }

    @POST
    @Path("others")
    @Consumes(MediaType.WILDCARD)
    public Response release(@PathParam("id") UUID id) {
        return told(id, Outcome.of(() -> sessions.release(caller.bearer(), id, new SessionsClient.Release(true))));
    }

    @POST
    @Path("second-room")
    public Response secondRoom(@PathParam("id") UUID id, MultivaluedMap<String, String> fields) {
        var wished = new SessionsClient.SecondRoom(new Form(fields).ticked("wished"));
        return told(id, Outcome.of(() -> sessions.wishSecondRoom(caller.bearer(), id, wished)));
    }

    private static SessionsClient.Hold hold(Picked picked, @Nullable UUID forWhom) {
        return new SessionsClient.Hold(
                picked.start(),
                picked.practitioners(),
                picked.room(),
                picked.secondRoom(),
                picked.room() == null ? picked.format() : null,
                forWhom);
    }

    private Response told(UUID id, Outcome<?> outcome) {
        return told(id, outcome, null, null, "");
    }

    private Response told(UUID id, Outcome<?> outcome, @Nullable String start, @Nullable UUID forWhom, String picked) {
        return switch (outcome) {
            case Outcome.Done<?> _ -> back(id);
            case Outcome.Refused<?> refused -> {
                if (Sentences.isGone(refused)) {
                    throw new NotFoundException();
                }
                var sentence = frame.words(CaseWords.class).sentence(Sentences.of(refused));
                yield show(
                        refused.trouble().status(), id, start, forWhom, picked, new Faults().add("option", sentence));
            }
        };
    }

    private Response show(
            int status, UUID id, @Nullable String start, @Nullable UUID forWhom, String picked, Faults faults) {
        var bearer = caller.bearer();
        var planned = together.ask(() -> Outcome.of(() -> plans.read(bearer, id)));
        var view = cases.read(bearer, id);
        var plan = planned.get() instanceof Outcome.Done<CasePlan>(var known) ? known : null;
        var whose = forWhom != null || plan == null ? forWhom : whose(plan);
        var found = plan == null || plan.state() != PlanStage.READY ? null : found(bearer, id, start, whose, faults);
        return frame.office(
                status,
                Templates.options(
                        new Choosing(
                                view,
                                Day.of(view.firstContactAt(), view.targetAt(), clock.instant(), campus),
                                plan,
                                whose,
                                found == null ? List.of() : telling.options(found, picked),
                                found == null ? List.of() : telling.whyNothingEarlier(found),
                                start != null,
                                UUID.randomUUID()),
                        faults));
    }

    private SessionsClient.@Nullable Found found(
            String bearer, UUID id, @Nullable String start, @Nullable UUID whose, Faults faults) {
        var limit = start == null ? BEST : ALL_OF_A_START;
        return switch (Outcome.of(() -> sessions.options(bearer, id, limit, start, whose))) {
            case Outcome.Done<SessionsClient.Found>(var found) -> found;
            case Outcome.Refused<SessionsClient.Found> refused -> {
                faults.add("option", frame.words(CaseWords.class).sentence(Sentences.of(refused)));
                yield null;
            }
        };
    }

    /// Where each person has a session of their own, whose turn it is.
    private static @Nullable UUID whose(CasePlan plan) {
        return plan.isOneByOne()
                ? plan.participants().stream()
                        .filter(one -> one.progress() == Progress.TO_PLAN)
                        .map(one -> one.id())
                        .findFirst()
                        .orElse(null)
                : null;
    }

    private static @Nullable UUID id(String written) {
        return written.matches("[0-9a-f-]{36}") ? UUID.fromString(written) : null;
    }

    private static Response back(UUID id) {
        return Response.seeOther(URI.create("/cases/" + id + "/options")).build();
    }
}

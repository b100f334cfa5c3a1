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
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;
import parley.web.caller.Caller;
import parley.web.cases.CaseWords;
import parley.web.cases.CasesClient;
import parley.web.cases.CasesClient.CaseView;
import parley.web.cases.Said;
import parley.web.cases.Sentences;
import parley.web.chooser.SessionsClient.Handover;
import parley.web.chooser.SessionsClient.Handovers;
import parley.web.chooser.SessionsClient.Session;
import parley.web.frame.Faults;
import parley.web.frame.Form;
import parley.web.frame.Frame;
import parley.web.frame.Outcome;
import parley.web.together.Together;

/// A session: who has answered, why it cannot stay, and what could be in its place.
@Path("/cases/{id: [0-9a-f-]{36}}/sessions/{session: [0-9a-f-]{36}}")
@RolesAllowed({"staff", "ombuds"})
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class SessionPages {

    private static final int BEST = 3;

    private final CasesClient cases;
    private final SessionsClient sessions;
    private final Telling telling;
    private final Together together;
    private final Caller caller;
    private final Frame frame;
    private final Clock clock;

    SessionPages(
            @RestClient CasesClient cases,
            @RestClient SessionsClient sessions,
            Telling telling,
            Together together,
            Caller caller,
            Frame frame,
            Clock clock) {
        this.cases = cases;
        this.sessions = sessions;
        this.telling = telling;
        this.together = together;
        this.caller = caller;
        this.frame = frame;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "chooser")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance session(Sitting sitting, Faults faults);
    }

    @GET
    @Consumes(MediaType.WILDCARD)
    public Response show(
            @PathParam("id") UUID id,
            @PathParam("session") UUID session,
            @QueryParam("instead") @Nullable String instead) {
        return show(200, id, session, instead != null, List.of(), new Faults());
    }

    @POST
    @Path("cancellation")
    public Response cancel(
            @PathParam("id") UUID id, @PathParam("session") UUID session, MultivaluedMap<String, String> fields) {
        return told(id, session, Outcome.of(() -> sessions.cancel(caller.bearer(), etag(fields), session)));
    }

    @POST
    @Path("replacement")
    public Response replace(
            @PathParam("id") UUID id, @PathParam("session") UUID session, MultivaluedMap<String, String> fields) {
        return Picked.read(new Form(fields).text("option"))
                .map(picked -> told(
                        id,
                        session,
                        Outcome.of(() -> sessions.replace(
                                caller.bearer(),
                                etag(fields),
                                session,
                                new SessionsClient.Replacing(
                                        picked.start(), picked.practitioners(), picked.room(), picked.secondRoom()))),
                        true,
                        List.of()))
                .orElseGet(() -> show(
                        Frame.DOES_NOT_HOLD,
                        id,
                        session,
                        true,
                        List.of(),
                        new Faults()
                                .add("option", frame.words(ChooserWords.class).noChoice())));
    }

    @POST
    @Path("taking-place")
    public Response tell(
            @PathParam("id") UUID id, @PathParam("session") UUID session, MultivaluedMap<String, String> fields) {
        var form = new Form(fields);
        var told = form.one("tookPlace", Said.class).orElse(null);
        var affirmed = form.all("affirmed").stream()
                .filter(one -> one.matches("[0-9a-f-]{36}"))
                .map(UUID::fromString)
                .toList();
        if (told == null) {
            var faults =
                    new Faults().add("told", frame.words(ChooserWords.class).notTold());
            return show(Frame.DOES_NOT_HOLD, id, session, false, affirmed, faults);
        }
        var tookPlace = told == Said.YES;
        return told(
                id,
                session,
                Outcome.of(() -> sessions.sayWhetherItTookPlace(
                        caller.bearer(),
                        etag(fields),
                        session,
                        new SessionsClient.TakingPlace(tookPlace, tookPlace ? affirmed : null))),
                false,
                affirmed);
    }

    /// It was begun, and whoever led it forgot to say that it is over.
    @POST
    @Path("end")
    @Consumes(MediaType.WILDCARD)
    public Response end(@PathParam("id") UUID id, @PathParam("session") UUID session) {
        return told(
                id,
                session,
                Outcome.of(() -> sessions.end(caller.bearer(), session, new SessionsClient.Ending(false))));
    }

    @POST
    @Path("apart/{practitioner}")
    @Consumes(MediaType.WILDCARD)
    public Response keepApart(
            @PathParam("id") UUID id,
            @PathParam("session") UUID session,
            @PathParam("practitioner") UUID practitioner) {
        return told(id, session, Outcome.of(() -> sessions.keepApart(caller.bearer(), id, practitioner)));
    }

    private Response told(UUID id, UUID session, Outcome<?> outcome) {
        return told(id, session, outcome, false, List.of());
    }

    private Response told(UUID id, UUID session, Outcome<?> outcome, boolean instead, List<UUID> affirmed) {
        return switch (outcome) {
            // What was held instead is another session, which this one leads to.
            case Outcome.Done<?> _ ->
                Response.seeOther(URI.create("/cases/" + id + "/sessions/" + session))
                        .build();
            case Outcome.Refused<?> refused -> {
                if (Sentences.isGone(refused)) {
                    throw new NotFoundException();
                }
                var sentence = frame.words(CaseWords.class).sentence(Sentences.of(refused));
                yield show(
                        refused.trouble().status(),
                        id,
                        session,
                        instead,
                        affirmed,
                        new Faults().add("content", sentence));
            }
        };
    }

    private Response show(int status, UUID id, UUID sessionId, boolean asked, List<UUID> affirmed, Faults faults) {
        var bearer = caller.bearer();
        var found = together.ask(() -> Outcome.of(() -> sessions.handovers(bearer)));
        var matter = together.ask(() -> cases.read(bearer, id));
        var session = sessions.session(bearer, sessionId);
        var view = matter.get();
        if (!session.caseId().equals(id)) {
            throw new NotFoundException();
        }
        var troubles = troubles(found.get(), session);
        var over = !session.start().toInstant().isAfter(clock.instant());
        var wanted = session.change() == null && !over && (asked || !troubles.isEmpty());
        return frame.office(
                status,
                Templates.session(
                        new Sitting(
                                id,
                                view.reference(),
                                session,
                                telling.time(session.start(), session.end(), session.zone()),
                                telling.place(session.room(), session.secondRoom()),
                                session.answerBy() == null
                                        ? null
                                        : telling.when(session.zone())
                                                .moment(session.answerBy().toInstant()),
                                guests(view, session, affirmed),
                                troubles,
                                wanted ? instead(bearer, sessionId, faults) : null,
                                over,
                                !session.end().toInstant().isAfter(clock.instant())),
                        faults));
    }

    private @Nullable List<Shown> instead(String bearer, UUID session, Faults faults) {
        return switch (Outcome.of(() -> sessions.replacements(bearer, session, BEST))) {
            case Outcome.Done<SessionsClient.Replacements>(var found) -> telling.replacements(found.items());
            case Outcome.Refused<SessionsClient.Replacements> refused -> {
                faults.add("content", frame.words(CaseWords.class).sentence(Sentences.of(refused)));
                yield null;
            }
        };
    }

    private List<String> troubles(Outcome<Handovers> found, Session session) {
        return switch (found) {
            case Outcome.Done<Handovers>(var handovers) ->
                handovers.items().stream()
                        .filter(one -> one.sessionId().equals(session.id()))
                        .flatMap(one -> sentences(one).stream())
                        .toList();
            case Outcome.Refused<Handovers> _ -> List.of();
        };
    }

    private List<String> sentences(Handover handover) {
        var words = frame.words(ChooserWords.class);
        var sentences = new ArrayList<String>();
        handover.missing().forEach(one -> sentences.add(one.name() + ": " + words.missing(one.why())));
        if (handover.roomClosed()) {
            sentences.add(words.roomClosed());
        }
        if (handover.suitsNoLonger()) {
            sentences.add(words.suitsNoLonger());
        }
        return sentences;
    }

    private static List<Sitting.Guest> guests(CaseView view, Session session, List<UUID> affirmed) {
        return session.participantIds().stream()
                .map(id -> new Sitting.Guest(
                        id,
                        view.people().stream()
                                .filter(one -> Objects.equals(one.id(), id))
                                .map(one -> one.role())
                                .findFirst()
                                .orElse(null),
                        affirmed.contains(id)))
                .toList();
    }

    private static String etag(MultivaluedMap<String, String> fields) {
        return "\"" + new Form(fields).text("version") + "\"";
    }
}

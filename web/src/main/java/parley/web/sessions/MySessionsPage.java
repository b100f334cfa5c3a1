package parley.web.sessions;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;
import parley.web.caller.Caller;
import parley.web.frame.Faults;
import parley.web.frame.Form;
import parley.web.frame.Frame;
import parley.web.frame.FrameWords;
import parley.web.frame.Outcome;
import parley.web.frame.Trouble;
import parley.web.frame.When;
import parley.web.sessions.SessionsClient.Assignment;
import parley.web.sessions.SessionsClient.Guest;
import parley.web.together.Together;

/// One's own sessions, the next one first. Nothing here asks for a reason.
@Path("/my-sessions")
@RolesAllowed("practitioner")
class MySessionsPage {

    private static final int OVER_AT_ONCE = 20;

    private final SessionsClient sessions;
    private final Together together;
    private final Caller caller;
    private final Frame frame;

    MySessionsPage(@RestClient SessionsClient sessions, Together together, Caller caller, Frame frame) {
        this.sessions = sessions;
        this.together = together;
        this.caller = caller;
        this.frame = frame;
    }

    @CheckedTemplate(basePath = "sessions")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance list(List<Shown> sessions, Past past, Faults faults);
    }

    /// @param before the last past session of the page before
    @GET
    public Response list(@QueryParam("before") @Nullable UUID before) {
        return list(200, before, new Faults());
    }

    @POST
    @Path("{id}/answer")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response answer(@PathParam("id") UUID id, MultivaluedMap<String, String> fields) {
        return new Form(fields)
                .one("answer", Reply.class)
                .map(reply -> told(
                        id,
                        Outcome.of(() -> sessions.answer(caller.bearer(), id, new SessionsClient.Answering(reply)))))
                .orElseGet(MySessionsPage::back);
    }

    /// Everybody's yes is ticked one by one; with one missing, the session does not start.
    @POST
    @Path("{id}/start")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response start(@PathParam("id") UUID id, MultivaluedMap<String, String> fields) {
        var said = new Form(fields)
                .all("yes").stream()
                        .filter(one -> one.matches("[0-9a-f-]{36}"))
                        .map(UUID::fromString)
                        .toList();
        return told(id, Outcome.of(() -> sessions.start(caller.bearer(), id, new SessionsClient.Starting(said))));
    }

    @POST
    @Path("{id}/end")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response end(@PathParam("id") UUID id, MultivaluedMap<String, String> fields) {
        var early = new Form(fields).ticked("early");
        return told(id, Outcome.of(() -> sessions.end(caller.bearer(), id, new SessionsClient.Ending(early))));
    }

    private Response told(UUID id, Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Done<?> _ -> back();
            case Outcome.Refused<?>(var trouble, var _) ->
                list(trouble.status(), null, new Faults().add("session-" + id, sentence(trouble)));
        };
    }

    private String sentence(Trouble trouble) {
        return trouble == Trouble.CHANGED || trouble == Trouble.NOT_ACCEPTED
                ? frame.words(SessionWords.class).refused()
                : frame.words(FrameWords.class).troubleText(trouble);
    }

    /// What is over can wait until it can be told.
    private Response list(int status, @Nullable UUID before, Faults faults) {
        var bearer = caller.bearer();
        var older = together.ask(() -> Outcome.of(() -> sessions.past(bearer, true, OVER_AT_ONCE, before)));
        var listed = sessions.list(bearer).items();
        var over = older.get().done().orElseGet(() -> new SessionsClient.Assignments(List.of(), null));
        var known = over.items().stream().map(Assignment::id).toList();
        var ahead = listed.stream()
                .filter(one -> one.state() != State.TOOK_PLACE && !known.contains(one.id()))
                .sorted(Comparator.comparing(Assignment::start))
                .map(one -> withThePeople(bearer, one))
                .toList();
        var shown = ahead.stream().map(one -> shown(one.get())).toList();
        var past = new Past(over.items().stream().map(this::shown).toList(), before != null, over.next());
        return frame.office(status, Templates.list(shown, past, faults));
    }

    /// Whoever is asked has to know whether they know somebody, and whoever begins says whose yes they
    /// heard. While that cannot be told, all else still is.
    private Supplier<Assignment> withThePeople(String bearer, Assignment one) {
        return switch (one.state()) {
            case HELD, AWAITING_PERMIT, SCHEDULED -> {
                var whole = together.ask(() -> Outcome.of(() -> sessions.one(bearer, one.id())));
                yield () -> whole.get().done().orElse(one);
            }
            case STARTED, TOOK_PLACE, CANCELLED -> () -> one;
        };
    }

    private Shown shown(Assignment one) {
        return new Shown(
                one.id(),
                one.sessionId(),
                one.state(),
                one.answer(),
                one.format(),
                When.of(one.start(), one.end(), one.zone(), frame.language()),
                Optional.ofNullable(one.roomName()).orElse(""),
                Optional.ofNullable(one.secondRoomName()).orElse(""),
                String.join(", ", Optional.ofNullable(one.with()).orElse(List.of())),
                String.join(", ", Optional.ofNullable(one.people()).orElse(List.of())),
                Optional.ofNullable(one.guests()).orElse(List.of()),
                Optional.ofNullable(one.answerBy()).map(by -> day(by, one)).orElse(""));
    }

    private String day(OffsetDateTime by, Assignment one) {
        return When.at(by, one.zone(), frame.language());
    }

    private static Response back() {
        return Response.seeOther(URI.create("/my-sessions")).build();
    }

    /// Sessions that are over.
    ///
    /// @param further whether somebody looks further back
    /// @param next where the page before these begins
    record Past(
            List<Shown> sessions, boolean further, @Nullable UUID next) {}

    /// A session, ready to be written out.
    record Shown(
            UUID id,
            UUID sessionId,
            State state,
            Answer answer,
            Format format,
            String when,
            String room,
            String secondRoom,
            String with,
            String people,
            List<Guest> guests,
            String answerBy) {

        /// Whether nobody began it at its time; only people know whether it took place.
        public boolean isNeverBegun() {
            return state == State.SCHEDULED;
        }

        public boolean isAsked() {
            return answer == Answer.ASKED && state == State.HELD;
        }

        public boolean isToStart() {
            return answer == Answer.ACCEPTED && state == State.SCHEDULED;
        }

        public boolean isRunning() {
            return answer == Answer.ACCEPTED && state == State.STARTED;
        }

        @Override
        public String toString() {
            return "Shown[***]";
        }
    }
}

package parley.web.own;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;
import parley.web.catalogue.Urgent;
import parley.web.frame.Faults;
import parley.web.frame.Form;
import parley.web.frame.Frame;
import parley.web.frame.Outcome;
import parley.web.frame.Trouble;
import parley.web.own.ParticipationClient.Own;
import parley.web.own.ParticipationClient.Saying;

/// A person's own page: the one question that is open, and the way out. Each form leads back here.
@Path("/me")
@PermitAll
class OwnPages {

    private static final int AGAIN = 401;
    private static final Set<Trouble> SETTLED = Set.of(Trouble.CHANGED, Trouble.NOT_ACCEPTED);
    private static final Set<Trouble> GONE = Set.of(Trouble.NOT_YOURS, Trouble.NOT_HERE);

    private final ParticipationClient participations;
    private final OwnTimes times;
    private final OwnViews views;
    private final OwnSession session;
    private final Elsewhere elsewhere;
    private final Texts texts;
    private final Urgent urgent;
    private final Frame frame;

    OwnPages(
            @RestClient ParticipationClient participations,
            OwnTimes times,
            OwnViews views,
            OwnSession session,
            Elsewhere elsewhere,
            Texts texts,
            Urgent urgent,
            Frame frame) {
        this.participations = participations;
        this.times = times;
        this.views = views;
        this.session = session;
        this.elsewhere = elsewhere;
        this.texts = texts;
        this.urgent = urgent;
        this.frame = frame;
    }

    @CheckedTemplate(basePath = "own")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance own(OwnView mine, Faults faults, List<Urgent.Contact> urgent);

        static native TemplateInstance again();

        static native TemplateInstance talk(String phone, String reference);

        static native TemplateInstance stop(Faults faults);

        static native TemplateInstance thanks();

        static native TemplateInstance unsent(TimesForm typed);

        static native TemplateInstance agreement();

        static native TemplateInstance places(List<Elsewhere.Place> places);

        static native TemplateInstance texts(List<TextsClient.Text> texts);
    }

    @GET
    public Response show(@QueryParam("times") @Nullable String sent) {
        return known(bearer -> session.typed()
                .map(typed -> without(page(200, bearer, typed, false, new Faults())))
                .orElseGet(() -> page(200, bearer, null, "late".equals(sent), new Faults())));
    }

    @POST
    @Path("answer")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response answer(MultivaluedMap<String, String> fields) {
        return known(bearer -> new Form(fields)
                .one("answer", Reply.class)
                .map(reply -> switch (reply) {
                    case YES -> agree(bearer);
                    case NO -> gone(Outcome.of(() -> participations.answer(bearer, new Saying(Answer.NO))));
                    case TALK -> to("/me/talk");
                })
                .orElseGet(() -> unanswered(bearer)));
    }

    /// Where a form was sent to there is nothing to look at.
    @GET
    @Path("{form: answer|further|times|instead}")
    public Response form() {
        return to("/me");
    }

    /// Nothing has been answered by coming here.
    @GET
    @Path("talk")
    public Response talk() {
        return known(bearer -> read(bearer, own -> {
            var phone = Optional.ofNullable(own.phone()).orElse("");
            return frame.quiet(200, Templates.talk(phone, own.reference()), phone);
        }));
    }

    @POST
    @Path("further")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response another(MultivaluedMap<String, String> fields) {
        return known(bearer -> new Form(fields)
                .one("answer", Answer.class)
                .map(answer -> back(Outcome.of(() -> participations.answerAboutAnother(bearer, new Saying(answer)))))
                .orElseGet(() -> unanswered(bearer)));
    }

    @POST
    @Path("times")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response times(MultivaluedMap<String, String> fields) {
        var form = new Form(fields);
        var typed = TimesForm.of(form);
        return keeping(typed, known(bearer -> {
            if (form.ticked("more")) {
                times.offerMore(bearer);
                return page(200, bearer, typed, false, new Faults());
            }
            var words = frame.words(OwnWords.class);
            if (typed.isEmpty() || typed.isBoth()) {
                var sentence = typed.isEmpty() ? words.noTimes() : words.bothTimes();
                return page(Frame.DOES_NOT_HOLD, bearer, typed, false, new Faults().add("times", sentence));
            }
            return said(times.say(bearer, typed), typed);
        }));
    }

    /// "Not this person", without a word of why.
    @POST
    @Path("instead")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response instead(MultivaluedMap<String, String> fields) {
        var whom = new Form(fields).text("practitioner");
        return known(bearer ->
                whom.matches("[0-9a-f-]{36}") ? back(times.notThisPerson(bearer, UUID.fromString(whom))) : to("/me"));
    }

    /// The second of two taps, so that none stops by mistake; it asks for nothing.
    @GET
    @Path("stop")
    public Response stop() {
        return known(_ -> quiet(200, Templates.stop(new Faults())));
    }

    @POST
    @Path("stop")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response stopNow(MultivaluedMap<String, String> fields) {
        var forget = new Form(fields).ticked("forget");
        return known(bearer -> stopped(Outcome.of(() -> {
            if (forget) {
                participations.forget(bearer);
            } else {
                participations.withdraw(bearer);
            }
        })));
    }

    /// Who believes to have stopped, and has not, must not be left in it.
    private Response stopped(Outcome<Boolean> outcome) {
        return switch (outcome) {
            case Outcome.Done<Boolean> _ -> gone(outcome);
            case Outcome.Refused<Boolean> refused ->
                GONE.contains(refused.trouble())
                        ? again()
                        : quiet(
                                refused.trouble().status(),
                                Templates.stop(new Faults()
                                        .add("stop", frame.words(OwnWords.class).notStopped())));
        };
    }

    /// Where somebody comes who will not be asked again; it knows nothing of them.
    @GET
    @Path("thanks")
    public Response thanks() {
        return quiet(200, Templates.thanks());
    }

    /// What everybody says yes to as a session begins, to be read beforehand. It is the same for all.
    @GET
    @Path("agreement")
    public Response agreement() {
        return quiet(200, Templates.agreement());
    }

    /// Who else helps, all on one page: no address says whom somebody looked at.
    @GET
    @Path("places")
    public Response places() {
        return known(_ -> quiet(200, Templates.places(elsewhere.all())));
    }

    /// What is promised, and how it goes, all on one page as well.
    @GET
    @Path("texts")
    public Response texts() {
        return known(_ -> quiet(200, Templates.texts(texts.all())));
    }

    /// A question that was settled meanwhile shows on the page that follows.
    private Response agree(String bearer) {
        return switch (Outcome.of(() -> participations.answer(bearer, new Saying(Answer.YES)))) {
            case Outcome.Done<Boolean> _ -> to("/me");
            case Outcome.Refused<Boolean> refused ->
                refused.trouble() == Trouble.NOT_HERE
                        ? quiet(410, LinkPage.Templates.dead())
                        : instead(refused.trouble(), "/me");
        };
    }

    /// So does one that is not open any more.
    private Response back(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Done<?> _ -> to("/me");
            case Outcome.Refused<?> refused -> instead(refused.trouble(), "/me");
        };
    }

    /// @param settled where it shows what has become of a question that is not open any more
    private Response instead(Trouble trouble, String settled) {
        if (SETTLED.contains(trouble)) {
            return to(settled);
        }
        return GONE.contains(trouble) ? again() : frame.trouble(trouble, session.phone());
    }

    private Response gone(Outcome<?> outcome) {
        return outcome instanceof Outcome.Done<?>
                ? Response.seeOther(URI.create("/me/thanks"))
                        .cookie(OwnSession.gone())
                        .build()
                : back(outcome);
    }

    /// What can be chosen may not be what it was; the page that follows shows how it stands.
    private Response said(Outcome<?> outcome, TimesForm typed) {
        return switch (outcome) {
            case Outcome.Done<?> _ -> to("/me");
            case Outcome.Refused<?> refused ->
                SETTLED.contains(refused.trouble()) || GONE.contains(refused.trouble())
                        ? instead(refused.trouble(), "/me?times=late")
                        : quiet(503, Templates.unsent(typed));
        };
    }

    /// Whose time was over keeps what they chose, for when they have opened their link again.
    private Response keeping(TimesForm typed, Response answer) {
        return answer.getStatus() == AGAIN
                ? Response.fromResponse(answer).cookie(session.keeping(typed)).build()
                : answer;
    }

    private static Response without(Response page) {
        return Response.fromResponse(page).cookie(OwnSession.nothingTyped()).build();
    }

    private Response unanswered(String bearer) {
        var sentence = frame.words(OwnWords.class).noAnswer();
        return page(Frame.DOES_NOT_HOLD, bearer, null, false, new Faults().add("answer", sentence));
    }

    private Response page(int status, String bearer, @Nullable TimesForm typed, boolean late, Faults faults) {
        return read(bearer, own -> {
            var view = views.of(own, bearer, typed, late);
            return frame.quiet(status, Templates.own(view, faults, urgent.contacts()), view.phone());
        });
    }

    private Response read(String bearer, Function<Own, Response> shown) {
        return switch (Outcome.of(() -> participations.read(bearer))) {
            case Outcome.Done<Own>(var own) -> shown.apply(own);
            case Outcome.Refused<Own>(var trouble, var _) ->
                GONE.contains(trouble) ? again() : frame.trouble(trouble, session.phone());
        };
    }

    private Response quiet(int status, TemplateInstance content) {
        return frame.quiet(status, content, session.phone());
    }

    private Response known(Function<String, Response> page) {
        return session.bearer().map(page).orElseGet(this::again);
    }

    private Response again() {
        return quiet(AGAIN, Templates.again());
    }

    private static Response to(String path) {
        return Response.seeOther(URI.create(path)).build();
    }
}

package parley.web.request;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;
import parley.web.catalogue.Urgent;
import parley.web.contact.Contact;
import parley.web.contact.ContactForm;
import parley.web.contact.ContactWords;
import parley.web.frame.Faults;
import parley.web.frame.Form;
import parley.web.frame.Frame;
import parley.web.frame.FrameWords;
import parley.web.frame.Office;
import parley.web.frame.Outcome;
import parley.web.frame.Reader;
import parley.web.frame.Trouble;
import parley.web.sealing.Cookies;
import parley.web.sealing.Seal;

/// What would help, how to reach somebody, a look at both, and thanks.
@Path("/request")
@PermitAll
class RequestPages {

    private static final String DRAFT = "draft";
    private static final Duration LASTS = Duration.ofMinutes(30);
    private static final int WORDS = 4000;

    private final RequestClient requests;
    private final Urgent urgent;
    private final Seal seal;
    private final Frame frame;
    private final Reader reader;
    private final HttpHeaders headers;
    private final SentRequest sent;

    RequestPages(
            @RestClient RequestClient requests,
            Urgent urgent,
            Seal seal,
            Frame frame,
            Reader reader,
            HttpHeaders headers,
            SentRequest sent) {
        this.requests = requests;
        this.urgent = urgent;
        this.seal = seal;
        this.frame = frame;
        this.reader = reader;
        this.headers = headers;
        this.sent = sent;
    }

    @CheckedTemplate(basePath = "request")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance help(
                Draft draft, List<Wish> wishes, List<Issue> issues, List<Urgent.Contact> urgent);

        static native TemplateInstance reach(ContactForm contact, Faults faults, List<Urgent.Contact> urgent);

        static native TemplateInstance check(Draft draft, String words, Faults faults, List<Urgent.Contact> urgent);

        static native TemplateInstance thanks(String reference, @Nullable Office office, boolean sent);

        static native TemplateInstance tooLate();
    }

    @GET
    public Response help() {
        return frame.quiet(Templates.help(
                draft().orElseGet(Draft::fresh), List.of(Wish.values()), List.of(Issue.values()), urgent.contacts()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response helped(MultivaluedMap<String, String> fields) {
        var form = new Form(fields);
        var draft = draft().orElseGet(Draft::fresh);
        return goOn(
                "/request/reach",
                draft.about(form.one("wish", Wish.class).orElse(Wish.NOT_SURE), form.some("issue", Issue.class)));
    }

    @GET
    @Path("reach")
    public Response reach() {
        return draft().map(draft -> reaching(200, draft, draft.contact(), new Faults()))
                .orElseGet(this::fromTheStart);
    }

    @POST
    @Path("reach")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response reached(MultivaluedMap<String, String> fields) {
        var contact = ContactForm.of(new Form(fields));
        var faults = contact.check(new Faults(), frame.words(ContactWords.class), true);
        var draft = draft().orElseGet(Draft::fresh);
        return faults.isAny()
                ? reaching(Frame.DOES_NOT_HOLD, draft, contact, faults)
                : goOn("/request/check", draft.from(contact));
    }

    private Response reaching(int status, Draft draft, ContactForm contact, Faults faults) {
        return frame.quiet(
                status,
                Templates.reach(contact, faults, urgent.contacts()),
                draft.wish().office());
    }

    @GET
    @Path("check")
    public Response check() {
        return draft().map(draft -> checked(200, draft, "", new Faults())).orElseGet(this::fromTheStart);
    }

    @POST
    @Path("check")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response send(MultivaluedMap<String, String> fields) {
        var words = new Form(fields).text("words");
        return draft().map(draft -> send(draft, words))
                .orElseGet(() -> frame.quiet(Frame.DOES_NOT_HOLD, Templates.tooLate()));
    }

    private Response send(Draft draft, String words) {
        var faults = draft.contact().check(new Faults(), frame.words(ContactWords.class), true);
        if (faults.isAny()) {
            return Response.seeOther(URI.create("/request/reach")).build();
        }
        if (words.length() > WORDS) {
            faults.add("words", frame.words(ContactWords.class).tooLong(WORDS));
            return checked(Frame.DOES_NOT_HOLD, draft, words, faults);
        }
        var request = new RequestClient.HelpRequest(
                draft.wish().office(),
                draft.wish().offering().orElse(null),
                draft.issues(),
                Contact.of(draft.contact(), reader.language()),
                words.isEmpty() ? null : words);
        return switch (Outcome.of(
                () -> Optional.ofNullable(requests.send(draft.key().toString(), request)))) {
            case Outcome.Done<Optional<RequestClient.Taken>>(var taken) ->
                thankFor(taken, draft.wish().office());
            case Outcome.Refused<Optional<RequestClient.Taken>>(var trouble, var _) ->
                checked(trouble.status(), draft, words, faults.add("words", sentence(trouble)));
        };
    }

    /// Who taps twice has been answered the first time.
    private Response thankFor(Optional<RequestClient.Taken> taken, Office office) {
        var thanks = Response.seeOther(URI.create("/request/thanks")).cookie(Cookies.gone(DRAFT));
        taken.map(one -> sent.holding(one.reference(), Optional.of(office), one.withdrawalToken()))
                .ifPresent(thanks::cookie);
        return thanks.build();
    }

    @GET
    @Path("thanks")
    public Response thanks() {
        var kept = sent.get();
        if (kept.filter(SentRequest.Kept::isTakenBack).isPresent()) {
            return Response.seeOther(URI.create("/request/withdrawn")).build();
        }
        var office = kept.flatMap(SentRequest.Kept::whose);
        return frame.quiet(
                200,
                Templates.thanks(
                        kept.map(SentRequest.Kept::reference).orElse(""),
                        office.orElse(null),
                        kept.filter(SentRequest.Kept::mayBeTakenBack).isPresent()),
                office);
    }

    private String sentence(Trouble trouble) {
        return frame.words(FrameWords.class).troubleText(trouble);
    }

    private Response checked(int status, Draft draft, String words, Faults faults) {
        return frame.quiet(
                status,
                Templates.check(draft, words, faults, urgent.contacts()),
                draft.wish().office());
    }

    private Response goOn(String path, Draft draft) {
        return Response.seeOther(URI.create(path))
                .cookie(Cookies.holding(DRAFT, seal.close(DRAFT, draft, LASTS), (int) LASTS.toSeconds()))
                .build();
    }

    private Response fromTheStart() {
        return Response.seeOther(URI.create("/request")).build();
    }

    private Optional<Draft> draft() {
        return cookie(DRAFT).flatMap(word -> seal.open(DRAFT, word, Draft.class));
    }

    private Optional<String> cookie(String name) {
        return Optional.ofNullable(headers.getCookies().get(Cookies.name(name))).map(cookie -> cookie.getValue());
    }
}

package parley.web.ask;

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
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
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
import parley.web.request.SentRequest;
import parley.web.sealing.Cookies;
import parley.web.sealing.Seal;

/// A question, its code, its answer. The code never stands in an address, and the browser keeps it for minutes, sealed.
@Path("/ask")
@PermitAll
class AskPages {

    private static final String FRESH = "code";
    private static final String OPEN = "open";
    private static final Duration MOMENT = Duration.ofMinutes(10);
    private static final Duration LASTS = Duration.ofMinutes(30);
    private static final int QUESTION = 4000;
    private static final int CODE = 40;

    private final EnquiryClient enquiries;
    private final Urgent urgent;
    private final Seal seal;
    private final Frame frame;
    private final Reader reader;
    private final HttpHeaders headers;
    private final SentRequest sent;

    AskPages(
            @RestClient EnquiryClient enquiries,
            Urgent urgent,
            Seal seal,
            Frame frame,
            Reader reader,
            HttpHeaders headers,
            SentRequest sent) {
        this.enquiries = enquiries;
        this.urgent = urgent;
        this.seal = seal;
        this.frame = frame;
        this.reader = reader;
        this.headers = headers;
        this.sent = sent;
    }

    @CheckedTemplate(basePath = "ask")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance question(
                Office office, String question, List<Office> offices, Faults faults, List<Urgent.Contact> urgent);

        static native TemplateInstance code(String code);

        static native TemplateInstance comeBack(Faults faults, List<Urgent.Contact> urgent);

        static native TemplateInstance enquiry(
                EnquiryClient.Enquiry enquiry, String forgottenAfter, List<Urgent.Contact> urgent);

        static native TemplateInstance help(ContactForm contact, Faults faults, List<Urgent.Contact> urgent);

        static native TemplateInstance ended();
    }

    @GET
    public Response question() {
        return asking(200, Office.CONFLICT_RESOLUTION, "", new Faults());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response ask(MultivaluedMap<String, String> fields) {
        var form = new Form(fields);
        var office = form.one("office", Office.class).orElse(Office.CONFLICT_RESOLUTION);
        var question = form.text("question");
        var faults = new Faults();
        if (question.isEmpty()) {
            faults.add("question", frame.words(AskWords.class).noQuestion());
        } else if (question.length() > QUESTION) {
            faults.add("question", frame.words(ContactWords.class).tooLong(QUESTION));
        }
        if (faults.isAny()) {
            return asking(Frame.DOES_NOT_HOLD, office, question, faults);
        }
        return switch (Outcome.of(() -> enquiries.ask(new EnquiryClient.Question(office, question)))) {
            case Outcome.Done<EnquiryClient.Code>(var code) ->
                to("/ask/code", FRESH, new Code(code.code(), office), MOMENT);
            case Outcome.Refused<EnquiryClient.Code>(var trouble, var _) ->
                asking(trouble.status(), office, question, faults.add("question", sentence(trouble)));
        };
    }

    /// The code is shown once; who loads the page again does not see it any more.
    @GET
    @Path("code")
    public Response code() {
        var fresh = kept(FRESH, Code.class);
        var page = Templates.code(fresh.map(Code::code).orElse(""));
        return Response.fromResponse(frame.quiet(200, page, fresh.map(Code::office)))
                .cookie(Cookies.gone(FRESH))
                .build();
    }

    @GET
    @Path("answer")
    public Response comeBack() {
        return comingBack(200, new Faults());
    }

    @POST
    @Path("answer")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response open(MultivaluedMap<String, String> fields) {
        var code = new Form(fields).text("code");
        if (code.isEmpty() || code.length() > CODE) {
            return comingBack(
                    Frame.DOES_NOT_HOLD,
                    new Faults().add("code", frame.words(AskWords.class).noCode()));
        }
        return switch (Outcome.of(() -> enquiries.read(new EnquiryClient.Code(code)))) {
            case Outcome.Done<EnquiryClient.Enquiry>(var enquiry) ->
                to("/ask/reading", OPEN, new Code(code, enquiry.office()), LASTS);
            case Outcome.Refused<EnquiryClient.Enquiry>(var trouble, var _) ->
                comingBack(
                        trouble.status(),
                        new Faults()
                                .add(
                                        "code",
                                        trouble == Trouble.NOT_HERE
                                                ? frame.words(AskWords.class).noCode()
                                                : sentence(trouble)));
        };
    }

    @GET
    @Path("reading")
    public Response read() {
        return open().map(open -> enquiries.read(new EnquiryClient.Code(open.code())))
                .map(enquiry -> frame.quiet(
                        200,
                        Templates.enquiry(enquiry, day(enquiry), urgent.contacts()),
                        Optional.ofNullable(enquiry.office())))
                .orElseGet(AskPages::again);
    }

    @POST
    @Path("ending")
    public Response end() {
        return open().map(open -> {
                    enquiries.end(new EnquiryClient.Code(open.code()));
                    return Response.seeOther(URI.create("/ask/ended"))
                            .cookie(Cookies.gone(OPEN))
                            .build();
                })
                .orElseGet(AskPages::again);
    }

    @GET
    @Path("ended")
    public Response ended() {
        return frame.quiet(Templates.ended());
    }

    @GET
    @Path("help")
    public Response help() {
        return open().map(open -> helping(200, open, ContactForm.EMPTY, new Faults()))
                .orElseGet(AskPages::again);
    }

    @POST
    @Path("help")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response askForHelp(MultivaluedMap<String, String> fields) {
        var contact = ContactForm.of(new Form(fields));
        var faults = contact.check(new Faults(), frame.words(ContactWords.class), true);
        return open().map(open -> faults.isAny()
                        ? helping(Frame.DOES_NOT_HOLD, open, contact, faults)
                        : askForHelp(open, contact, faults))
                .orElseGet(AskPages::again);
    }

    private Response askForHelp(Code open, ContactForm contact, Faults faults) {
        var request = new EnquiryClient.NamedRequest(open.code(), Contact.of(contact, reader.language()));
        return switch (Outcome.of(() -> enquiries.request(request))) {
            case Outcome.Done<EnquiryClient.Taken>(var taken) -> thankFor(taken, Optional.ofNullable(open.office()));
            case Outcome.Refused<EnquiryClient.Taken>(var trouble, var _) ->
                helping(trouble.status(), open, contact, faults.add("email", sentence(trouble)));
        };
    }

    /// From here on it is a request like any other. The question is gone, and its code leads nowhere.
    private Response thankFor(EnquiryClient.Taken taken, Optional<Office> office) {
        var token = Optional.ofNullable(taken.withdrawalToken()).orElse("");
        return Response.seeOther(URI.create("/request/thanks"))
                .cookie(sent.holding(taken.reference(), office, token), Cookies.gone(OPEN))
                .build();
    }

    private Response asking(int status, Office office, String question, Faults faults) {
        return frame.quiet(
                status, Templates.question(office, question, List.of(Office.values()), faults, urgent.contacts()));
    }

    private Response comingBack(int status, Faults faults) {
        return frame.quiet(status, Templates.comeBack(faults, urgent.contacts()));
    }

    private Response helping(int status, Code open, ContactForm contact, Faults faults) {
        return frame.quiet(
                status, Templates.help(contact, faults, urgent.contacts()), Optional.ofNullable(open.office()));
    }

    private String sentence(Trouble trouble) {
        return frame.words(FrameWords.class).troubleText(trouble);
    }

    private String day(EnquiryClient.Enquiry enquiry) {
        return Optional.ofNullable(enquiry.forgottenAfter())
                .map(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).localizedBy(reader.language())::format)
                .orElse("");
    }

    private Response to(String path, String name, Object value, Duration lasts) {
        return Response.seeOther(URI.create(path))
                .cookie(Cookies.holding(name, seal.close(name, value, lasts), (int) lasts.toSeconds()))
                .build();
    }

    private static Response again() {
        return Response.seeOther(URI.create("/ask/answer")).build();
    }

    private Optional<Code> open() {
        return kept(OPEN, Code.class);
    }

    private <T> Optional<T> kept(String name, Class<T> type) {
        return Optional.ofNullable(headers.getCookies().get(Cookies.name(name)))
                .flatMap(cookie -> seal.open(name, cookie.getValue(), type));
    }

    /// A code, and whom its question was for.
    record Code(String code, @Nullable Office office) {
        @Override
        public String toString() {
            return "Code[***]";
        }
    }
}

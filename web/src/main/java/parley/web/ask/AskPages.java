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
import parley.web.catalogue.Urgent;
import parley.web.contact.Contact;
import parley.web.contact.ContactForm;
import parley.web.contact.ContactWords;
import parley.web.frame.Faults;
import parley.web.frame.Form;
import parley.web.frame.Frame;
import parley.web.frame.FrameWords;
import parley.web.frame.Outcome;
import parley.web.frame.Reader;
import parley.web.frame.Trouble;
import parley.web.sealing.Cookies;
import parley.web.sealing.Seal;

/// A question, its code, its answer. The code never stands in an address, and the browser keeps it for minutes, sealed.
@Path("/ask")
@PermitAll
class AskPages {

    private static final String FRESH = "code";
    private static final String OPEN = "open";
    private static final String ASKED_FOR_HELP = "asked-for-help";
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

    AskPages(
            @RestClient EnquiryClient enquiries,
            Urgent urgent,
            Seal seal,
            Frame frame,
            Reader reader,
            HttpHeaders headers) {
        this.enquiries = enquiries;
        this.urgent = urgent;
        this.seal = seal;
        this.frame = frame;
        this.reader = reader;
        this.headers = headers;
    }

    @CheckedTemplate(basePath = "ask")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance question(
                AskedOffice office,
                String question,
                List<AskedOffice> offices,
                Faults faults,
                List<Urgent.Contact> urgent);

        static native TemplateInstance code(String code);

        static native TemplateInstance comeBack(Faults faults, List<Urgent.Contact> urgent);

        static native TemplateInstance enquiry(
                EnquiryClient.Enquiry enquiry, String forgottenAfter, List<Urgent.Contact> urgent);

        static native TemplateInstance help(ContactForm contact, Faults faults, List<Urgent.Contact> urgent);

        static native TemplateInstance helped(String reference);

        static native TemplateInstance ended();
    }

    @GET
    public Response question() {
        return asking(200, AskedOffice.CONFLICT_RESOLUTION, "", new Faults());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response ask(MultivaluedMap<String, String> fields) {
        var form = new Form(fields);
        var office = form.one("office", AskedOffice.class).orElse(AskedOffice.CONFLICT_RESOLUTION);
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
            case Outcome.Done<EnquiryClient.Code>(var code) -> to("/ask/code", FRESH, code.code(), MOMENT);
            case Outcome.Refused<EnquiryClient.Code>(var trouble, var _) ->
                asking(trouble.status(), office, question, faults.add("question", sentence(trouble)));
        };
    }

    /// The code is shown once; who loads the page again does not see it any more.
    @GET
    @Path("code")
    public Response code() {
        return Response.fromResponse(frame.quiet(Templates.code(kept(FRESH).orElse(""))))
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
            case Outcome.Done<EnquiryClient.Enquiry> _ -> to("/ask/reading", OPEN, code, LASTS);
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
        return kept(OPEN)
                .map(code -> enquiries.read(new EnquiryClient.Code(code)))
                .map(enquiry -> frame.quiet(Templates.enquiry(enquiry, day(enquiry), urgent.contacts())))
                .orElseGet(AskPages::again);
    }

    @POST
    @Path("ending")
    public Response end() {
        return kept(OPEN)
                .map(code -> {
                    enquiries.end(new EnquiryClient.Code(code));
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
        return kept(OPEN)
                .map(_ -> helping(200, ContactForm.EMPTY, new Faults()))
                .orElseGet(AskPages::again);
    }

    @POST
    @Path("help")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response askForHelp(MultivaluedMap<String, String> fields) {
        var contact = ContactForm.of(new Form(fields));
        var faults = contact.check(new Faults(), frame.words(ContactWords.class), true);
        var code = kept(OPEN);
        if (code.isEmpty()) {
            return again();
        }
        if (faults.isAny()) {
            return helping(Frame.DOES_NOT_HOLD, contact, faults);
        }
        var request = new EnquiryClient.NamedRequest(code.get(), Contact.of(contact, reader.language()));
        return switch (Outcome.of(() -> enquiries.request(request))) {
            case Outcome.Done<EnquiryClient.Taken>(var taken) ->
                to("/ask/helped", ASKED_FOR_HELP, taken.reference(), LASTS);
            case Outcome.Refused<EnquiryClient.Taken>(var trouble, var _) ->
                helping(trouble.status(), contact, faults.add("email", sentence(trouble)));
        };
    }

    @GET
    @Path("helped")
    public Response helped() {
        return frame.quiet(Templates.helped(kept(ASKED_FOR_HELP).orElse("")));
    }

    private Response asking(int status, AskedOffice office, String question, Faults faults) {
        return frame.quiet(
                status, Templates.question(office, question, List.of(AskedOffice.values()), faults, urgent.contacts()));
    }

    private Response comingBack(int status, Faults faults) {
        return frame.quiet(status, Templates.comeBack(faults, urgent.contacts()));
    }

    private Response helping(int status, ContactForm contact, Faults faults) {
        return frame.quiet(status, Templates.help(contact, faults, urgent.contacts()));
    }

    private String sentence(Trouble trouble) {
        return frame.words(FrameWords.class).troubleText(trouble);
    }

    private String day(EnquiryClient.Enquiry enquiry) {
        return Optional.ofNullable(enquiry.forgottenAfter())
                .map(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).localizedBy(reader.language())::format)
                .orElse("");
    }

    private Response to(String path, String name, String value, Duration lasts) {
        return Response.seeOther(URI.create(path))
                .cookie(Cookies.holding(name, seal.close(name, value, lasts), (int) lasts.toSeconds()))
                .build();
    }

    private static Response again() {
        return Response.seeOther(URI.create("/ask/answer")).build();
    }

    private Optional<String> kept(String name) {
        return Optional.ofNullable(headers.getCookies().get(Cookies.name(name)))
                .flatMap(cookie -> seal.open(name, cookie.getValue(), String.class));
    }
}

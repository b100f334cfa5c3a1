package parley.web.cases;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import parley.web.caller.Caller;
import parley.web.contact.ContactWords;
import parley.web.frame.Faults;
import parley.web.frame.Form;
import parley.web.frame.Frame;
import parley.web.frame.Outcome;

/// One case, and the one thing that it waits for. Whatever cannot be done shows the case as it is now, with what was
/// filled in.
@Path("/cases/{id: [0-9a-f-]{36}}")
@RolesAllowed({"staff", "ombuds"})
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class CasePages {

    private final CasesClient cases;
    private final LettersClient letters;
    private final CaseReading reading;
    private final Caller caller;
    private final Frame frame;
    private final Clock clock;

    CasePages(
            @RestClient CasesClient cases,
            @RestClient LettersClient letters,
            CaseReading reading,
            Caller caller,
            Frame frame,
            Clock clock) {
        this.cases = cases;
        this.letters = letters;
        this.reading = reading;
        this.caller = caller;
        this.frame = frame;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "cases")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance matter(Shown shown, ScreeningForm form, NamingForm naming, Faults faults);
    }

    @GET
    @Consumes(MediaType.WILDCARD)
    public Response show(@PathParam("id") UUID id) {
        return show(200, id, new Faults(), ScreeningForm.EMPTY, NamingForm.empty(frame.language()));
    }

    @POST
    @Path("team")
    @Consumes(MediaType.WILDCARD)
    public Response join(@PathParam("id") UUID id) {
        return told(id, Outcome.of(() -> cases.join(caller.bearer(), id)));
    }

    @POST
    @Path("team/handover")
    @Consumes(MediaType.WILDCARD)
    public Response handOver(@PathParam("id") UUID id) {
        return told(id, Outcome.of(() -> cases.leave(caller.bearer(), id)));
    }

    @POST
    @Path("screening")
    public Response screen(@PathParam("id") UUID id, MultivaluedMap<String, String> fields) {
        var form = new Form(fields);
        var screening = ScreeningForm.of(form);
        if (!screening.heads().isEmpty() && !screening.heads().matches("\\d{1,5}")) {
            var faults = new Faults().add("heads", words().noNumber());
            return show(Frame.DOES_NOT_HOLD, id, faults, screening, NamingForm.empty(frame.language()));
        }
        return switch (Outcome.of(() -> cases.screen(caller.bearer(), etag(form), id, screening.toScreening()))) {
            case Outcome.Refused<?> refused
            when Sentences.of(refused) == Sentences.CHANGED && isScreened(id) -> {
                var faults = new Faults().add("content", words().sentence(Sentences.ALREADY_SCREENED));
                yield show(refused.trouble().status(), id, faults, screening, NamingForm.empty(frame.language()));
            }
            case Outcome<?> outcome -> told(id, outcome, "outcome", screening, NamingForm.empty(frame.language()));
        };
    }

    @POST
    @Path("people")
    public Response name(@PathParam("id") UUID id, MultivaluedMap<String, String> fields) {
        var form = new Form(fields);
        var naming = NamingForm.of(form, frame.language());
        var faults = naming.contact().check(new Faults(), frame.words(ContactWords.class), false);
        if (faults.isAny()) {
            return show(Frame.DOES_NOT_HOLD, id, faults, ScreeningForm.EMPTY, naming);
        }
        return told(
                id,
                Outcome.of(() ->
                        Optional.ofNullable(cases.name(caller.bearer(), form.text("key"), id, naming.toNaming()))),
                "name",
                ScreeningForm.EMPTY,
                naming);
    }

    @POST
    @Path("people/{person}/invitation")
    public Response invite(
            @PathParam("id") UUID id, @PathParam("person") UUID person, MultivaluedMap<String, String> fields) {
        var form = new Form(fields);
        return told(id, Outcome.of(() -> cases.invite(caller.bearer(), etag(form), id, person)));
    }

    /// A spoken answer is of this moment: staff write it down while they are still on the telephone.
    @POST
    @Path("people/{person}/answer")
    public Response heard(
            @PathParam("id") UUID id, @PathParam("person") UUID person, MultivaluedMap<String, String> fields) {
        var form = new Form(fields);
        return form.one("answer", Said.class)
                .map(said ->
                        told(id, Outcome.of(() -> cases.heard(caller.bearer(), etag(form), id, person, now(said)))))
                .orElseGet(() -> back(id));
    }

    @POST
    @Path("people/{person}/another-session")
    public Response heardOfAnother(
            @PathParam("id") UUID id, @PathParam("person") UUID person, MultivaluedMap<String, String> fields) {
        var form = new Form(fields);
        return form.one("answer", Said.class)
                .map(said -> told(
                        id, Outcome.of(() -> cases.heardOfAnother(caller.bearer(), etag(form), id, person, now(said)))))
                .orElseGet(() -> back(id));
    }

    @POST
    @Path("people/{person}/withdrawal")
    public Response stopped(
            @PathParam("id") UUID id, @PathParam("person") UUID person, MultivaluedMap<String, String> fields) {
        var form = new Form(fields);
        return told(id, Outcome.of(() -> cases.stopped(caller.bearer(), etag(form), id, person)));
    }

    @POST
    @Path("circle")
    public Response everybodyNamed(@PathParam("id") UUID id, MultivaluedMap<String, String> fields) {
        var form = new Form(fields);
        return told(
                id,
                Outcome.of(
                        () -> cases.everybodyNamed(caller.bearer(), etag(form), id, new CasesClient.Complete(true))));
    }

    @POST
    @Path("checks")
    public Response check(@PathParam("id") UUID id, MultivaluedMap<String, String> fields) {
        var form = new Form(fields);
        var checks = new CasesClient.Checks(form.ticked("harmedProtected"), form.ticked("wantsToMakeRight"));
        return told(id, Outcome.of(() -> cases.check(caller.bearer(), etag(form), id, checks)));
    }

    @POST
    @Path("letters/{letter}/call")
    @Consumes(MediaType.WILDCARD)
    public Response phoned(@PathParam("id") UUID id, @PathParam("letter") UUID letter) {
        return told(id, Outcome.of(() -> letters.phoned(caller.bearer(), letter)));
    }

    @POST
    @Path("letters/{letter}/again")
    @Consumes(MediaType.WILDCARD)
    public Response tryAgain(@PathParam("id") UUID id, @PathParam("letter") UUID letter) {
        return told(id, Outcome.of(() -> letters.retry(caller.bearer(), letter)));
    }

    @POST
    @Path("replies/{reply}/call")
    @Consumes(MediaType.WILDCARD)
    public Response called(@PathParam("id") UUID id, @PathParam("reply") UUID reply) {
        return told(id, Outcome.of(() -> letters.called(caller.bearer(), reply)));
    }

    @POST
    @Path("closing")
    public Response close(@PathParam("id") UUID id, MultivaluedMap<String, String> fields) {
        var form = new Form(fields);
        var closing =
                new CasesClient.Closing(form.one("outcome", CaseOutcome.class).orElse(null));
        return told(id, Outcome.of(() -> cases.close(caller.bearer(), etag(form), id, closing)));
    }

    /// Whoever asks to be forgotten stops taking part.
    @POST
    @Path("people/{person}/forgetting")
    @Consumes(MediaType.WILDCARD)
    public Response forgetPerson(@PathParam("id") UUID id, @PathParam("person") UUID person) {
        return told(id, Outcome.of(() -> cases.forgetPerson(caller.bearer(), id, person)));
    }

    /// The case is gone afterwards, and its page with it.
    @POST
    @Path("forgetting")
    @Consumes(MediaType.WILDCARD)
    public Response forget(@PathParam("id") UUID id) {
        var outcome = Outcome.of(() -> cases.forget(caller.bearer(), id));
        return outcome instanceof Outcome.Done<?>
                ? Response.seeOther(URI.create("/board")).build()
                : told(id, outcome);
    }

    /// Whether a colleague was faster, so that there is no form any more to send again.
    private boolean isScreened(UUID id) {
        return switch (cases.read(caller.bearer(), id).state()) {
            case SCREENING, NOT_ACCEPTED -> false;
            case CONVENING, ACCEPTED, MEETING, CONSIDERING, CLOSED -> true;
        };
    }

    private Response told(UUID id, Outcome<?> outcome) {
        return told(id, outcome, "content", ScreeningForm.EMPTY, NamingForm.empty(frame.language()));
    }

    private Response told(UUID id, Outcome<?> outcome, String field, ScreeningForm screening, NamingForm naming) {
        return switch (outcome) {
            case Outcome.Done<?> _ -> back(id);
            case Outcome.Refused<?> refused -> {
                if (Sentences.isGone(refused)) {
                    throw new NotFoundException();
                }
                yield show(
                        refused.trouble().status(),
                        id,
                        new Faults().add(field, words().sentence(sentence(refused, field))),
                        screening,
                        naming);
            }
        };
    }

    private Response show(int status, UUID id, Faults faults, ScreeningForm screening, NamingForm naming) {
        var shown = reading.of(id);
        return frame.live(
                status, Templates.matter(shown, screening.wishing(shown.wish()), naming, faults), "office.js");
    }

    private static Sentences sentence(Outcome.Refused<?> refused, String field) {
        var sentence = Sentences.of(refused);
        return field.equals("content") ? sentence.withoutForm() : sentence;
    }

    private CasesClient.Spoken now(Said said) {
        return new CasesClient.Spoken(said, clock.instant());
    }

    private CaseWords words() {
        return frame.words(CaseWords.class);
    }

    private static String etag(Form form) {
        return "\"" + form.text("version") + "\"";
    }

    private static Response back(UUID id) {
        return Response.seeOther(URI.create("/cases/" + id)).build();
    }
}

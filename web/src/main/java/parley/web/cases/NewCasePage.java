package parley.web.cases;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import parley.web.caller.Caller;
import parley.web.contact.Besides;
import parley.web.contact.Contact;
import parley.web.contact.ContactForm;
import parley.web.contact.ContactWords;
import parley.web.frame.Faults;
import parley.web.frame.Form;
import parley.web.frame.Frame;
import parley.web.frame.Outcome;

/// A first contact, written down on one page while somebody is talking.
@Path("/cases/new")
@RolesAllowed({"staff", "ombuds"})
class NewCasePage {

    private static final int WORDS = 4000;

    private final CasesClient cases;
    private final Caller caller;
    private final Frame frame;
    private final Clock clock;
    private final ZoneId campus;

    NewCasePage(
            @RestClient CasesClient cases,
            Caller caller,
            Frame frame,
            Clock clock,
            @ConfigProperty(name = "parley.campus-zone") ZoneId campus) {
        this.cases = cases;
        this.caller = caller;
        this.frame = frame;
        this.clock = clock;
        this.campus = campus;
    }

    @CheckedTemplate(basePath = "cases")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance opening(
                Typed typed, Locale language, List<Channel> channels, List<Topic> topics, Faults faults);
    }

    @GET
    public Response write() {
        var now = clock.instant().atZone(campus);
        return shown(
                200,
                new Typed(
                        UUID.randomUUID().toString(),
                        Channel.PHONE,
                        now.toLocalDate().toString(),
                        now.toLocalTime().truncatedTo(ChronoUnit.MINUTES).toString(),
                        EnumSet.noneOf(Topic.class),
                        ContactForm.EMPTY,
                        Besides.in(frame.language()),
                        ""),
                new Faults());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response open(MultivaluedMap<String, String> fields) {
        var form = new Form(fields);
        var typed = new Typed(
                form.text("key"),
                form.one("channel", Channel.class).orElse(Channel.PHONE),
                form.text("date"),
                form.text("time"),
                form.some("topic", Topic.class),
                ContactForm.of(form),
                Besides.of(form, frame.language()),
                form.text("words"));
        var faults = typed.contact().check(new Faults(), frame.words(ContactWords.class), false);
        var at = at(typed).filter(moment -> !moment.isAfter(clock.instant()));
        if (at.isEmpty()) {
            faults.add("date", frame.words(CaseWords.class).noTime());
        }
        if (typed.words().length() > WORDS) {
            faults.add("words", frame.words(ContactWords.class).tooLong(WORDS));
        }
        if (faults.isAny() || at.isEmpty()) {
            return shown(Frame.DOES_NOT_HOLD, typed, faults);
        }
        var opening = new CasesClient.Opening(
                typed.channel(),
                at.get(),
                typed.topics(),
                Contact.of(typed.contact(), typed.besides()),
                typed.words().isEmpty() ? null : typed.words());
        return switch (Outcome.of(() -> Optional.ofNullable(cases.open(caller.bearer(), typed.key(), opening)))) {
            case Outcome.Done<Optional<CasesClient.CaseView>>(var view) ->
                Response.seeOther(URI.create(
                                view.map(opened -> "/cases/" + opened.id()).orElse("/board")))
                        .build();
            case Outcome.Refused<Optional<CasesClient.CaseView>> refused ->
                shown(
                        refused.trouble().status(),
                        typed,
                        faults.add("name", frame.words(CaseWords.class).sentence(Sentences.of(refused))));
        };
    }

    /// Asked now and then by the page's script, so that the sign-in does not end under who is on the telephone.
    @GET
    @Path("still-here")
    public Response stillHere() {
        return Response.noContent().build();
    }

    private Response shown(int status, Typed typed, Faults faults) {
        return frame.live(
                status,
                Templates.opening(typed, frame.language(), List.of(Channel.values()), List.of(Topic.values()), faults),
                "office.js");
    }

    /// A minute is over when it has begun.
    private Optional<Instant> at(Typed typed) {
        try {
            return Optional.of(LocalDate.parse(typed.date())
                    .atTime(LocalTime.parse(typed.time()))
                    .atZone(campus)
                    .toInstant());
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    /// What was typed, whether it holds or not.
    record Typed(
            String key,
            Channel channel,
            String date,
            String time,
            Set<Topic> topics,
            ContactForm contact,
            Besides besides,
            String words) {
        @Override
        public String toString() {
            return "Typed[***]";
        }
    }
}

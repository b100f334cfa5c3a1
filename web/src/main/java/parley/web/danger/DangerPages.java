package parley.web.danger;

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
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.ClientWebApplicationException;
import org.jspecify.annotations.Nullable;
import parley.web.caller.Caller;
import parley.web.cases.CaseWords;
import parley.web.cases.Sentences;
import parley.web.cases.When;
import parley.web.catalogue.Urgent;
import parley.web.frame.Faults;
import parley.web.frame.Form;
import parley.web.frame.Frame;
import parley.web.frame.Outcome;

/// Whom to call in danger, and what is sealed in a case, for who opens it and as long as it is open.
@Path("/danger")
@RolesAllowed({"staff", "ombuds", "director"})
class DangerPages {

    private final DangerClient danger;
    private final Urgent urgent;
    private final Caller caller;
    private final Frame frame;
    private final ZoneId campus;

    DangerPages(
            @RestClient DangerClient danger,
            Urgent urgent,
            Caller caller,
            Frame frame,
            @ConfigProperty(name = "parley.campus-zone") ZoneId campus) {
        this.danger = danger;
        this.urgent = urgent;
        this.caller = caller;
        this.frame = frame;
        this.campus = campus;
    }

    @CheckedTemplate(basePath = "danger")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance opening(
                UUID key,
                String reference,
                @Nullable Ground ground,
                List<Ground> grounds,
                boolean mayReadLog,
                List<Urgent.Contact> urgent,
                Faults faults);

        static native TemplateInstance file(DangerClient.OpenedFile file, List<Urgent.Contact> urgent);

        static native TemplateInstance log(
                List<DangerClient.Entry> entries,
                When when,
                String entry,
                String head,
                @Nullable Verdict verdict,
                Faults faults);
    }

    @GET
    public Response write(@QueryParam("case") @Nullable String reference) {
        var known = reference != null && reference.matches("[A-Z0-9-]{1,20}") ? reference : "";
        return shown(200, known, null, new Faults());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response open(MultivaluedMap<String, String> fields) {
        var form = new Form(fields);
        var reference = form.text("reference");
        var ground = form.one("ground", Ground.class).orElse(null);
        var faults = new Faults();
        if (reference.isEmpty() || reference.length() > 20) {
            faults.add("reference", words().noReference());
        }
        if (ground == null) {
            faults.add("ground", words().noGround());
        }
        if (faults.isAny() || ground == null) {
            return shown(Frame.DOES_NOT_HOLD, reference, ground, faults);
        }
        var asked = new DangerClient.Danger(reference, ground);
        return switch (Outcome.of(() -> opened(form.text("key"), asked))) {
            case Outcome.Done<String>(var id) ->
                Response.seeOther(URI.create("/danger/" + id)).build();
            case Outcome.Refused<String> refused ->
                shown(
                        refused.trouble().status(),
                        reference,
                        ground,
                        faults.add(
                                "reference",
                                Sentences.isGone(refused)
                                        ? words().noSuchCase()
                                        : frame.words(CaseWords.class).sentence(Sentences.of(refused))));
        };
    }

    /// Whoever comes back to it later than it is open finds nothing, like anybody else.
    @GET
    @Path("{id: [0-9a-f-]{36}}")
    public Response read(@PathParam("id") UUID id) {
        return frame.office(Templates.file(danger.read(caller.bearer(), id), urgent.contacts()));
    }

    @GET
    @Path("log")
    @RolesAllowed({"ombuds", "director"})
    public Response log() {
        return log(200, "", "", null, new Faults());
    }

    @POST
    @Path("log")
    @RolesAllowed({"ombuds", "director"})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response compare(MultivaluedMap<String, String> fields) {
        var form = new Form(fields);
        var entry = form.text("entry");
        var head = form.text("head");
        if (!entry.matches("[1-9]\\d{0,7}") || !head.matches("[0-9a-fA-F\\s-]{1,120}")) {
            return log(Frame.DOES_NOT_HOLD, entry, head, null, new Faults().add("entry", words().noLetter()));
        }
        var verdict = danger.compare(caller.bearer(), new DangerClient.LetterHead(Integer.parseInt(entry), head));
        return log(200, entry, head, verdict.verdict(), new Faults());
    }

    private String opened(String key, DangerClient.Danger asked) {
        var answer = danger.open(caller.bearer(), key, asked);
        if (answer.getStatus() >= 400) {
            // Who hears of it reads why, so it stays open.
            throw new ClientWebApplicationException(answer);
        }
        try (answer) {
            var path =
                    Optional.ofNullable(answer.getLocation()).map(URI::getPath).orElse("");
            return path.replaceFirst(".*/break-glass/([0-9a-f-]{36})/file", "$1");
        }
    }

    private Response log(int status, String entry, String head, @Nullable Verdict verdict, Faults faults) {
        var entries = danger.log(caller.bearer()).items();
        return frame.office(
                status, Templates.log(entries, new When(frame.language(), campus), entry, head, verdict, faults));
    }

    private Response shown(int status, String reference, @Nullable Ground ground, Faults faults) {
        var mayReadLog = caller.roles().contains("ombuds") || caller.roles().contains("director");
        return frame.office(
                status,
                Templates.opening(
                        UUID.randomUUID(),
                        reference,
                        ground,
                        List.of(Ground.values()),
                        mayReadLog,
                        urgent.contacts(),
                        faults));
    }

    private DangerWords words() {
        return frame.words(DangerWords.class);
    }
}

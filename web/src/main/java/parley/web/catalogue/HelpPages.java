package parley.web.catalogue;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;
import parley.web.frame.Form;
import parley.web.frame.Frame;
import parley.web.frame.Reader;
import parley.web.sealing.Cookies;
import parley.web.sealing.Seal;

/// The guide to everybody who helps: to look through, to search, and to print.
@Path("/help")
@PermitAll
class HelpPages {

    private static final String SOUGHT = "sought";
    private static final Duration LASTS = Duration.ofMinutes(30);
    private static final int AT_MOST = 60;
    private static final int LONGEST = 200;

    private final CatalogueClient catalogue;
    private final Urgent urgent;
    private final Frame frame;
    private final Reader reader;
    private final Seal seal;
    private final HttpHeaders headers;

    HelpPages(
            @RestClient CatalogueClient catalogue,
            Urgent urgent,
            Frame frame,
            Reader reader,
            Seal seal,
            HttpHeaders headers) {
        this.catalogue = catalogue;
        this.urgent = urgent;
        this.seal = seal;
        this.headers = headers;
        this.frame = frame;
        this.reader = reader;
    }

    @CheckedTemplate(basePath = "catalogue")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance list(
                List<CatalogueClient.Entry> entries,
                String words,
                String topic,
                boolean open,
                boolean everyWord,
                List<Topic> topics,
                List<Urgent.Contact> urgent);

        static native TemplateInstance entry(
                CatalogueClient.Entry entry,
                State state,
                String changes,
                CatalogueClient.@Nullable Call call,
                List<Urgent.Contact> urgent);
    }

    /// All of it. What was looked for before is over.
    @GET
    public Response list() {
        return Response.fromResponse(list(Sought.ANYTHING))
                .cookie(Cookies.gone(SOUGHT))
                .build();
    }

    /// What somebody looks for says what is on their mind: it stands in no address and so in no history, and the
    /// browser keeps it for minutes, sealed.
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response look(MultivaluedMap<String, String> fields) {
        var form = new Form(fields);
        var sought = new Sought(
                shortened(form.text("q")),
                form.one("topic", Topic.class).map(Topic::name).orElse(""),
                form.ticked("open"));
        return Response.seeOther(URI.create("/help/found#found"))
                .cookie(Cookies.holding(SOUGHT, seal.close(SOUGHT, sought, LASTS), (int) LASTS.toSeconds()))
                .build();
    }

    /// Who loads this again, or comes back to it, finds the same; later, everything.
    @GET
    @Path("found")
    public Response found() {
        return Optional.ofNullable(headers.getCookies().get(Cookies.name(SOUGHT)))
                .flatMap(cookie -> seal.open(SOUGHT, cookie.getValue(), Sought.class))
                .map(this::list)
                .orElseGet(() -> Response.seeOther(URI.create("/help")).build());
    }

    private Response list(Sought sought) {
        var topic = sought.topic().isEmpty() ? null : sought.topic();
        var found = catalogue.find(sought.words(), topic, sought.open(), AT_MOST);
        return frame.quiet(Templates.list(
                found.items(),
                sought.words(),
                sought.topic(),
                sought.open(),
                found.everyWord(),
                List.of(Topic.values()),
                urgent.contacts()));
    }

    @GET
    @Path("/{code: [a-z0-9-]+}")
    public Response entry(@PathParam("code") String code) {
        var entry = catalogue.read(code);
        var now = catalogue.now(code);
        var change = Optional.ofNullable(now.until()).or(() -> Optional.ofNullable(now.opensAt()));
        return frame.quiet(Templates.entry(
                entry, now.state(), change.map(at -> hour(at, now.zone())).orElse(""), now.call(), urgent.contacts()));
    }

    private String hour(Instant at, String zone) {
        Locale language = reader.language();
        var there = at.atZone(ZoneId.of(zone));
        return DateTimeFormatter.ofPattern("EEEE", language).format(there) + " "
                + DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                        .localizedBy(language)
                        .format(there);
    }

    private static String shortened(String words) {
        return words.length() > LONGEST ? words.substring(0, LONGEST) : words;
    }

    /// What somebody looks for.
    record Sought(String words, String topic, boolean open) {

        static final Sought ANYTHING = new Sought("", "", false);

        @Override
        public String toString() {
            return "Sought[***]";
        }
    }
}

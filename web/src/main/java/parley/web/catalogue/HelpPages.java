package parley.web.catalogue;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;
import parley.web.frame.Frame;
import parley.web.frame.Reader;

/// The guide to everybody who helps: to look through, to search, and to print.
@Path("/help")
@PermitAll
class HelpPages {

    private static final int AT_MOST = 60;
    private static final int LONGEST = 200;

    private final CatalogueClient catalogue;
    private final Urgent urgent;
    private final Frame frame;
    private final Reader reader;

    HelpPages(@RestClient CatalogueClient catalogue, Urgent urgent, Frame frame, Reader reader) {
        this.catalogue = catalogue;
        this.urgent = urgent;
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

    @GET
    public Response list(
            @QueryParam("q") @Nullable String q,
            @QueryParam("topic") @Nullable String topic,
            @QueryParam("open") @Nullable String open) {
        var words = shortened(Optional.ofNullable(q).orElse("").strip());
        var about = Topic.named(topic);
        var openNow = "yes".equals(open);
        var found = catalogue.find(words, about.map(Topic::name).orElse(null), openNow, AT_MOST);
        return frame.quiet(Templates.list(
                found.items(),
                words,
                about.map(Topic::name).orElse(""),
                openNow,
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
}

package parley.web.texts;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import parley.web.frame.Frame;

/// The texts, one page each; a browser prints them without what stands around them.
@Path("/texts")
@PermitAll
class TextPages {

    private final TextsClient texts;
    private final Frame frame;
    private final String catalogue;

    TextPages(
            @RestClient TextsClient texts,
            Frame frame,
            @ConfigProperty(name = "parley.catalog-public-url") String catalogue) {
        this.texts = texts;
        this.frame = frame;
        this.catalogue = catalogue;
    }

    @CheckedTemplate(basePath = "texts")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance list(List<TextsClient.Link> documents);

        static native TemplateInstance text(TextsClient.Text text, String toPrint, String file);
    }

    @GET
    public Response list() {
        return frame.quiet(Templates.list(texts.list().items()));
    }

    @GET
    @Path("{code: [a-z0-9-]+}")
    public Response read(@PathParam("code") String code) {
        var toPrint = catalogue + "/documents/" + code;
        return frame.quiet(Templates.text(texts.read(code).text(), toPrint, toPrint + ".pdf"));
    }
}

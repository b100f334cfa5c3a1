package parley.web.own;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/// The texts that the catalogue gives to anybody.
@RegisterRestClient(configKey = "catalogue")
@Path("/api/v1/documents")
interface TextsClient {

    @GET
    Documents list();

    @GET
    @Path("/{code}")
    Document read(@PathParam("code") String code);

    record Documents(List<Link> items) {}

    record Link(String code) {}

    record Document(Text text) {}

    record Text(String title, String summary, List<Section> sections) {}

    record Section(
            @Nullable String heading,
            @Nullable List<String> paragraphs,
            @Nullable List<String> items) {

        public List<String> said() {
            return paragraphs == null ? List.of() : paragraphs;
        }

        public List<String> listed() {
            return items == null ? List.of() : items;
        }
    }
}

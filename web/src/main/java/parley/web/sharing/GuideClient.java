package parley.web.sharing;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/// The entries of the catalogue by name.
@RegisterRestClient(configKey = "catalogue")
@Path("/api/v1/resources")
interface GuideClient {

    @GET
    Guide read();

    record Guide(List<Entry> items) {

        /// How an entry is called; its code if it is gone.
        String nameOf(String code) {
            return items.stream()
                    .filter(entry -> entry.code().equals(code))
                    .map(Entry::title)
                    .findFirst()
                    .orElse(code);
        }
    }

    record Entry(String code, @Nullable String name) {

        public String title() {
            return name == null ? code : name;
        }
    }
}

package parley.web.own;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/// The guide to everybody who helps, which the catalogue gives to anybody.
@RegisterRestClient(configKey = "catalogue")
@Path("/api/v1/resources")
interface GuideClient {

    @GET
    Guide guide();

    record Guide(List<Entry> items) {}

    record Entry(
            String code,
            @Nullable String name,
            String summary,
            @Nullable List<String> topics,
            @Nullable List<Phone> phones,
            @Nullable String email,
            @Nullable String website,
            @Nullable List<String> places,
            @Nullable String hours) {}

    /// @param doubt what is wrong with it, if anything is
    record Phone(
            String number, @Nullable String note, @Nullable String doubt) {

        /// The number as a telephone dials it.
        public String dial() {
            return number.replaceAll("[^+0-9]", "");
        }

        /// Whether it can be dialled at all.
        public boolean isWhole() {
            return !"TRUNCATED".equals(doubt);
        }
    }
}

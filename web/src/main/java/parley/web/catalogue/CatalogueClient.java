package parley.web.catalogue;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/// What the catalogue tells anybody.
@RegisterRestClient(configKey = "catalogue")
@Path("/api/v1")
interface CatalogueClient {

    @GET
    @Path("/resources")
    Guide guide();

    @GET
    @Path("/finding")
    Found find(
            @QueryParam("q") String words,
            @QueryParam("topic") @Nullable String topic,
            @QueryParam("openNow") boolean openNow,
            @QueryParam("limit") int limit);

    @GET
    @Path("/resources/{code}")
    Entry read(@PathParam("code") String code);

    @GET
    @Path("/resources/{code}/now")
    Now now(@PathParam("code") String code);

    record Guide(List<Entry> items) {}

    /// @param everyWord false if none holds all the words, and these hold some of them
    record Found(List<Entry> items, int total, boolean everyWord) {}

    record Entry(
            String code,
            @Nullable String name,
            String summary,
            boolean urgent,
            @Nullable List<Phone> phones,
            @Nullable List<String> places,
            @Nullable String email,
            @Nullable String website,
            @Nullable String hours,
            @Nullable String cost) {

        public String title() {
            return name == null ? code : name;
        }

        public List<Phone> numbers() {
            return phones == null ? List.of() : phones;
        }

        /// The one to begin with; the others, and what is to be said about each, stand on its own page.
        public @Nullable Phone first() {
            return numbers().stream().filter(Phone::isWhole).findFirst().orElse(null);
        }
    }

    /// @param reachable when somebody answers there, if it is said
    /// @param doubt what is wrong with it, if anything is
    record Phone(
            String number,
            @Nullable String note,
            @Nullable Reachable reachable,
            @Nullable String doubt) {

        /// The number as a telephone dials it.
        public String dial() {
            return number.replaceAll("[^+0-9]", "");
        }

        /// Whether it can be dialled at all.
        public boolean isWhole() {
            return !"TRUNCATED".equals(doubt);
        }
    }

    record Now(
            Instant asOf,
            String zone,
            State state,
            @Nullable Instant until,
            @Nullable Instant opensAt,
            @Nullable Call call) {}

    record Call(String code, @Nullable String name, Phone phone) {}
}

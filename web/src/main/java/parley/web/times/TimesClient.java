package parley.web.times;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// What scheduling keeps of one's own times.
@RegisterRestClient(configKey = "scheduling")
@Path("/api/v1/practitioners/me")
interface TimesClient {

    @GET
    @Path("/hours")
    Week hours(@HeaderParam("Authorization") String bearer);

    @PUT
    @Path("/hours")
    void say(@HeaderParam("Authorization") String bearer, @HeaderParam("If-Match") String etag, Said week);

    @PUT
    @Path("/hours/confirmation")
    void confirm(@HeaderParam("Authorization") String bearer, @HeaderParam("If-Match") String etag);

    @GET
    @Path("/exceptions")
    Exceptions exceptions(@HeaderParam("Authorization") String bearer);

    @PUT
    @Path("/exceptions/{id}")
    void except(@HeaderParam("Authorization") String bearer, @PathParam("id") UUID id, Exception exception);

    @DELETE
    @Path("/exceptions/{id}")
    void asUsual(@HeaderParam("Authorization") String bearer, @PathParam("id") UUID id);

    @GET
    @Path("/calendar")
    RestResponse<Calendar> calendar(@HeaderParam("Authorization") String bearer);

    @PUT
    @Path("/calendar")
    void give(@HeaderParam("Authorization") String bearer, @HeaderParam("If-Match") String etag, Giving giving);

    @DELETE
    @Path("/calendar")
    void takeBack(@HeaderParam("Authorization") String bearer, @HeaderParam("If-Match") String etag);

    @GET
    @Path("/feed")
    Feed feed(@HeaderParam("Authorization") String bearer);

    @POST
    @Path("/feed")
    NewFeed renew(@HeaderParam("Authorization") String bearer);

    @DELETE
    @Path("/feed")
    void end(@HeaderParam("Authorization") String bearer);

    record Week(
            ZoneId zone,
            List<Hours> hours,
            Freshness freshness,
            @Nullable Instant staleAt,
            long version) {}

    record Said(ZoneId zone, List<Hours> hours) {}

    record Hours(DayOfWeek day, LocalTime from, LocalTime to, Willingness willingness) {}

    record Exceptions(List<Kept> items) {}

    record Kept(UUID id, OffsetDateTime from, OffsetDateTime to, Willingness willingness) {}

    record Exception(OffsetDateTime from, OffsetDateTime to, Willingness willingness) {}

    /// @param host the server it is read from; absent if none was given
    record Calendar(
            @Nullable String host,
            @Nullable CalendarFreshness freshness,
            @Nullable Instant readAt) {}

    record Giving(String address) {
        @Override
        public String toString() {
            return "Giving[***]";
        }
    }

    record Feed(boolean exists) {}

    record NewFeed(String address) {
        @Override
        public String toString() {
            return "NewFeed[***]";
        }
    }
}

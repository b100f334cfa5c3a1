package parley.web.own;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/// What intake tells a person of their own part, and what they may say to it.
@RegisterRestClient(configKey = "intake")
@RegisterClientHeaders
@Path("/api/v1")
interface ParticipationClient {

    @POST
    @Path("/link-sessions")
    Opened open(Opening opening);

    @GET
    @Path("/participations/me")
    Own read(@HeaderParam("Authorization") String bearer);

    @PUT
    @Path("/participations/me/consent")
    void answer(@HeaderParam("Authorization") String bearer, Saying saying);

    @PUT
    @Path("/participations/me/further-session")
    void answerAboutAnother(@HeaderParam("Authorization") String bearer, Saying saying);

    @PUT
    @Path("/participations/me/withdrawal")
    void withdraw(@HeaderParam("Authorization") String bearer);

    @PUT
    @Path("/participations/me/forgetting")
    void forget(@HeaderParam("Authorization") String bearer);

    record Opening(String secret) {
        @Override
        public String toString() {
            return "Opening[***]";
        }
    }

    record Opened(String token) {
        @Override
        public String toString() {
            return "Opened[***]";
        }
    }

    record Saying(Answer answer) {}

    /// @param introducedBy who turned to the office, where they gave leave to say so
    /// @param headCount how many people a group has
    record Own(
            @Nullable String phone,
            String reference,
            Role role,
            boolean requester,
            @Nullable Procedure procedure,
            @Nullable Format format,
            @Nullable Integer headCount,
            Question question,
            @Nullable String introducedBy,
            boolean anew,
            @Nullable FurtherSession furtherSession,
            boolean landing,
            List<Issue> issues,
            boolean over,
            @Nullable String language,
            @Nullable ZoneId zone,
            List<Handout> handouts) {

        /// Whose clock counts: people in one room live by its own, who meets others from afar by theirs.
        ZoneId clock(ZoneId office) {
            return format == Format.ONLINE && zone != null ? zone : office;
        }

        @Override
        public String toString() {
            return "Own[***]";
        }
    }

    record FurtherSession(Instant validUntil, @Nullable Answer mine) {}

    record Handout(String code) {}
}

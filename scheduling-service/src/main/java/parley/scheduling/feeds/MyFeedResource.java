package parley.scheduling.feeds;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import parley.problems.GeneralReason;
import parley.problems.Refusal;
import parley.scheduling.access.Callers;
import parley.scheduling.roster.Roster;
import parley.scheduling.roster.RosterEntry;
import parley.scheduling.roster.model.PractitionerId;

/// One's own feed: a private address at which a calendar program finds one's own sessions.
@Path("/api/v1/practitioners/me/feed")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Practitioners")
@RolesAllowed("practitioner")
class MyFeedResource {

    private final Callers callers;
    private final Roster roster;
    private final FeedDesk desk;
    private final FeedAddress address;

    MyFeedResource(Callers callers, Roster roster, FeedDesk desk, FeedAddress address) {
        this.callers = callers;
        this.roster = roster;
        this.desk = desk;
        this.address = address;
    }

    @GET
    @Operation(summary = "Read whether one has a feed, and since when", description = "Its address is not told again.")
    public MyFeed readMyFeed() {
        return feed(me());
    }

    @POST
    @Operation(
            summary = "Make a new address of the feed and tell it, this once",
            description = "The one before it ends at this moment.")
    @APIResponse(
            responseCode = "201",
            description = "Made",
            content = @Content(schema = @Schema(implementation = NewFeed.class)))
    public Response renewMyFeed() {
        var secret = desk.renew(me());
        return Response.status(Response.Status.CREATED)
                .entity(new NewFeed(address.of(secret)))
                .build();
    }

    @DELETE
    @Operation(summary = "End the feed", description = "Its address opens nothing from now on.")
    public MyFeed endMyFeed() {
        var me = me();
        desk.end(me);
        return feed(me);
    }

    private MyFeed feed(PractitionerId me) {
        var madeAt = desk.madeAt(me);
        return new MyFeed(madeAt.isPresent(), madeAt.orElse(null));
    }

    private PractitionerId me() {
        return roster.signedInAs(callers.subject())
                .map(RosterEntry::id)
                .orElseThrow(() -> Refusal.because(GeneralReason.NOT_FOUND));
    }

    /// @param madeAt when its address was made; absent without one
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MyFeed(
            @JsonProperty(required = true) boolean exists,
            @Nullable Instant madeAt) {}

    /// @param address whoever has it can read the feed
    record NewFeed(@JsonProperty(required = true) URI address) {

        @Override
        public String toString() {
            return "NewFeed[***]";
        }
    }
}

package parley.scheduling.feeds;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import parley.problems.GeneralReason;
import parley.problems.Refusal;
import parley.scheduling.sessions.StandingSessions;

/// The address of a feed is its secret: it stands in no log, no figure and no trace.
@Path("/f/{file}")
@Tag(name = "Practitioners")
@PermitAll
class FeedResource {

    private final FeedDesk desk;
    private final StandingSessions sessions;
    private final FeedAddress address;

    FeedResource(FeedDesk desk, StandingSessions sessions, FeedAddress address) {
        this.desk = desk;
        this.sessions = sessions;
        this.address = address;
    }

    @GET
    @Operation(
            summary = "Read the sessions that stand, of whoever was given this address",
            description = "A session that is called off is no longer there.")
    @Produces("text/calendar; charset=utf-8")
    @APIResponse(
            responseCode = "200",
            description = "The sessions",
            content = @Content(mediaType = "text/calendar", schema = @Schema(implementation = String.class)))
    @APIResponse(responseCode = "304", description = "They are as they were")
    public Response readFeed(@PathParam("file") String file, @Context Request request) {
        var owner =
                FeedSecret.in(file).flatMap(desk::ownerOf).orElseThrow(() -> Refusal.because(GeneralReason.NOT_FOUND));
        var feed = Feed.of(owner, sessions.of(owner), address.host());
        var tag = new EntityTag(fingerprint(feed));
        var unchanged = request.evaluatePreconditions(tag);
        var answer = unchanged == null ? Response.ok(feed) : unchanged;
        // Whoever asks may keep it, and must ask again; nobody on the way may.
        return answer.tag(tag)
                .header("Cache-Control", "private, no-cache")
                .header("Referrer-Policy", "no-referrer")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    private static String fingerprint(String feed) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(feed.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}

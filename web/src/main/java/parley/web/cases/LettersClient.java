package parley.web.cases;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/// The letters of a case, and who wrote back: that they did, and never what.
@RegisterRestClient(configKey = "notification")
@Path("/api/v1")
public interface LettersClient {

    @GET
    @Path("/letters")
    LetterList letters(
            @HeaderParam("Authorization") String bearer,
            @QueryParam("caseId") @Nullable UUID caseId,
            @QueryParam("state") @Nullable LetterState state,
            @QueryParam("limit") int limit);

    @GET
    @Path("/letters/{id}")
    Letter letter(@HeaderParam("Authorization") String bearer, @PathParam("id") UUID id);

    /// Without the reader's name, and without what opens their page.
    @GET
    @Path("/letters/{id}/preview")
    LetterPreview preview(
            @HeaderParam("Authorization") String bearer,
            @PathParam("id") UUID id,
            @QueryParam("language") String language);

    @PUT
    @Path("/letters/{id}/phone-call")
    void phoned(@HeaderParam("Authorization") String bearer, @PathParam("id") UUID id);

    @POST
    @Path("/letters/{id}/retries")
    void retry(@HeaderParam("Authorization") String bearer, @PathParam("id") UUID id);

    @GET
    @Path("/replies")
    ReplyList replies(
            @HeaderParam("Authorization") String bearer,
            @QueryParam("caseId") @Nullable UUID caseId,
            @QueryParam("limit") int limit);

    @PUT
    @Path("/replies/{id}/phone-call")
    void called(@HeaderParam("Authorization") String bearer, @PathParam("id") UUID id);

    record LetterList(List<Letter> items) {}

    /// @param kind absent where it would tell staff what they are not to know
    /// @param recipientId the participant or practitioner; absent likewise
    /// @param repairs what staff can do about it
    record Letter(
            UUID id,
            UUID caseId,
            @Nullable LetterKind kind,
            RecipientKind recipientKind,
            @Nullable UUID recipientId,
            LetterState state,
            Instant dueAt,
            @Nullable FailureCause cause,
            @Nullable List<Repair> repairs) {

        public boolean mayBePhoned() {
            return repairs != null && repairs.contains(Repair.PHONE);
        }

        public boolean mayBeTriedAgain() {
            return repairs != null && repairs.contains(Repair.RETRY);
        }

        /// Whether somebody has to look after it.
        public boolean isOpen() {
            return state == LetterState.FAILED || state == LetterState.TO_BE_PHONED;
        }
    }

    record LetterPreview(String subject, String text) {
        @Override
        public String toString() {
            return "LetterPreview[***]";
        }
    }

    record ReplyList(List<Reply> items) {}

    record Reply(
            UUID id,
            @Nullable UUID caseId,
            Instant arrivedAt,
            @Nullable Instant calledAt) {}
}

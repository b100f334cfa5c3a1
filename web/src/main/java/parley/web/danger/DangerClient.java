package parley.web.danger;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;
import parley.web.cases.Role;
import parley.web.contact.Contact;

/// Intake's way into a case when somebody is in danger.
@RegisterRestClient(configKey = "intake")
@Path("/api/v1/break-glass")
interface DangerClient {

    /// @return where the file is, also if the same was asked before
    @POST
    Response open(
            @HeaderParam("Authorization") String bearer, @HeaderParam("Idempotency-Key") String key, Danger danger);

    @GET
    @Path("/{id}/file")
    OpenedFile read(@HeaderParam("Authorization") String bearer, @PathParam("id") UUID id);

    @GET
    @Path("/log")
    Log log(@HeaderParam("Authorization") String bearer);

    @POST
    @Path("/verification")
    Verified compare(@HeaderParam("Authorization") String bearer, LetterHead letter);

    record Danger(String caseReference, Ground ground) {}

    record OpenedFile(String reference, @Nullable String words, List<Known> people) {
        @Override
        public String toString() {
            return "OpenedFile[***]";
        }
    }

    record Known(Role role, Contact contact) {
        @Override
        public String toString() {
            return "Known[***]";
        }
    }

    record Log(List<Entry> items) {}

    record Entry(int entry, String person, Ground ground, Instant openedAt, Instant endsAt, String hash) {

        /// Enough to see whether it was the same person twice.
        public String who() {
            return person.substring(0, Math.min(person.length(), 8));
        }
    }

    record LetterHead(int entry, String head) {}

    record Verified(Verdict verdict) {}
}

package parley.scheduling.neighbours;

import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;
import parley.events.Office;

@RegisterRestClient(configKey = "intake")
@OidcClientFilter
@Path("/internal/v1")
interface IntakeApi {

    @POST
    @Path("/participant-sessions/introspection")
    Introspected introspect(Token token);

    @POST
    @Path("/cases/{id}/ties")
    TiesFound ties(@PathParam("id") UUID caseId, TiesAsked asked);

    @PUT
    @Path("/cases/{id}/permits/{sessionId}")
    void permit(@PathParam("id") UUID caseId, @PathParam("sessionId") UUID sessionId, Planned planned);

    @DELETE
    @Path("/cases/{id}/permits/{sessionId}")
    void returnPermit(@PathParam("id") UUID caseId, @PathParam("sessionId") UUID sessionId);

    @POST
    @Path("/cases/{id}/names")
    Names names(@PathParam("id") UUID caseId, NamesAsked asked);

    @POST
    @Path("/forgotten")
    CaseIds forgotten(CaseIds atHand);

    @POST
    @Path("/visible-cases")
    CaseIds visible(Looking looking);

    record CaseIds(List<UUID> caseIds) {}

    record Looking(String subject, Office office, String email, List<UUID> caseIds) {

        @Override
        public String toString() {
            return "Looking[***]";
        }
    }

    record Token(String token) {

        @Override
        public String toString() {
            return "Token[***]";
        }
    }

    record Introspected(UUID caseId, UUID participantId, UUID personId, Office office) {}

    record TiesAsked(List<Candidate> practitioners) {}

    record Candidate(UUID practitionerId, String email, List<String> affiliations) {

        @Override
        public String toString() {
            return "Candidate[***]";
        }
    }

    record TiesFound(List<UUID> notEligible, List<String> roomFeatures, List<String> languages, int heads) {}

    record Planned(Instant start, Instant end, List<UUID> participantIds) {}

    record NamesAsked(List<UUID> participantIds) {}

    record Names(List<Named> names) {}

    /// @param name absent for somebody who never gave one
    record Named(UUID participantId, @Nullable String name) {

        @Override
        public String toString() {
            return "Named[***]";
        }
    }
}

package parley.notification.neighbours;

import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;
import parley.events.Office;
import parley.events.letters.LetterKind;

/// The endpoints of intake that are called here.
@RegisterRestClient(configKey = "intake")
@OidcClientFilter
@Path("/internal/v1")
interface IntakeApi {

    @POST
    @Path("/letter-claims")
    Claimed claim(Asked asked);

    @POST
    @Path("/letter-outlines")
    Outlined outline(Concerned concerned);

    @POST
    @Path("/forgotten")
    Cases forgotten(Cases atHand);

    @POST
    @Path("/visible-cases")
    Cases visible(Looking looking);

    @POST
    @Path("/work-at-hand")
    CasesAtHand workAtHand(AtWork staff);

    record AtWork(String subject, Office office, String email) {

        @Override
        public String toString() {
            return "AtWork[***]";
        }
    }

    record Cases(List<UUID> caseIds) {}

    record Looking(String subject, Office office, String email, Collection<UUID> caseIds) {

        @Override
        public String toString() {
            return "Looking[***]";
        }
    }

    record Asked(UUID letterId, LetterKind kind, UUID caseId, UUID participantId, int copy) {}

    record Concerned(UUID caseId, UUID participantId) {}

    record Outlined(
            String reference,
            @Nullable String procedure,
            @Nullable String role) {

        @Override
        public String toString() {
            return "Outlined[***]";
        }
    }

    /// What intake adds for other readers, such as who asked, is not read: a letter names nobody but its reader.
    record Claimed(
            String email,
            @Nullable String name,
            @Nullable String language,
            @Nullable String zone,
            @Nullable String link,
            @Nullable String reference,
            boolean maySayWho,
            @Nullable String procedure,
            @Nullable String role) {

        @Override
        public String toString() {
            return "Claimed[***]";
        }
    }
}

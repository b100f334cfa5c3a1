package parley.notification.neighbours;

import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// The endpoints of scheduling that are called here.
@RegisterRestClient(configKey = "scheduling")
@OidcClientFilter
@Path("/internal/v1")
interface SchedulingApi {

    @GET
    @Path("/sessions/{id}")
    SessionNow session(@RestPath UUID id);

    @GET
    @Path("/practitioners/{id}")
    PractitionerNow practitioner(@RestPath UUID id);

    @GET
    @Path("/cases/{caseId}/participants/{participantId}/times-question")
    TimesQuestion timesQuestion(@RestPath UUID caseId, @RestPath UUID participantId);

    record SessionNow(
            UUID sessionId,
            int revision,
            String state,
            OffsetDateTime start,
            OffsetDateTime end,
            String zone,
            String format,
            @Nullable String roomName,
            List<UUID> practitionerIds) {}

    record PractitionerNow(
            String email,
            @Nullable String name,
            @Nullable String language,
            @Nullable String zone) {

        @Override
        public String toString() {
            return "PractitionerNow[***]";
        }
    }

    record TimesQuestion(boolean open) {}
}

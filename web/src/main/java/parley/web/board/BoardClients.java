package parley.web.board;

import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.client.SseEvent;
import org.jspecify.annotations.Nullable;

/// What the other services tell staff about cases that need somebody.
final class BoardClients {

    private BoardClients() {}

    /// Sessions that cannot go on as they were planned, and those that are over without anybody having said so.
    @RegisterRestClient(configKey = "scheduling")
    @Path("/api/v1/handovers")
    interface Handovers {
        @GET
        ToHandOver list(@HeaderParam("Authorization") String bearer);
    }

    /// @param untold of which nobody has said what became of them; absent while an older scheduling answers
    record ToHandOver(List<Handover> items, @Nullable List<Handover> untold) {}

    record Handover(UUID caseId) {}

    /// That something changed, and never what.
    @RegisterRestClient(configKey = "intake-changes")
    @Path("/api/v1/cases/changes")
    interface Changes {
        @GET
        @Produces(MediaType.SERVER_SENT_EVENTS)
        Multi<SseEvent<String>> hear(
                @HeaderParam("Authorization") String bearer, @HeaderParam("Last-Event-ID") @Nullable String lastHeard);
    }
}

package parley.web.request;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Set;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;
import parley.web.contact.Contact;
import parley.web.frame.Office;

/// Where intake takes requests.
@RegisterRestClient(configKey = "intake")
@RegisterClientHeaders
@Path("/api/v1/requests")
interface RequestClient {

    @POST
    Taken send(@HeaderParam("Idempotency-Key") String key, HelpRequest request);

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record HelpRequest(
            Office office,
            @Nullable String wish,
            Set<Issue> issueKinds,
            Contact requester,
            @Nullable String words) {
        @Override
        public String toString() {
            return "HelpRequest[***]";
        }
    }

    record Taken(String reference) {}
}

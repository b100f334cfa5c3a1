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

    /// @return nothing if the same was sent before, and taken
    @POST
    @Nullable
    Taken send(@HeaderParam("Idempotency-Key") String key, HelpRequest request);

    @POST
    @Path("/withdrawal")
    void withdraw(Withdrawal withdrawal);

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

    /// @param withdrawalToken takes the request back for a while
    record Taken(String reference, String withdrawalToken) {
        @Override
        public String toString() {
            return "Taken[***]";
        }
    }

    record Withdrawal(String token) {
        @Override
        public String toString() {
            return "Withdrawal[***]";
        }
    }
}

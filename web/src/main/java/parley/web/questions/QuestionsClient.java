package parley.web.questions;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/// Where staff find questions at intake.
@RegisterRestClient(configKey = "intake")
@Path("/api/v1/enquiries")
interface QuestionsClient {

    @GET
    Asked list(@HeaderParam("Authorization") String bearer, @QueryParam("limit") int limit);

    @PUT
    @Path("/{id}/answer")
    void answer(
            @HeaderParam("Authorization") String bearer,
            @HeaderParam("If-Match") String etag,
            @PathParam("id") UUID id,
            Answer answer);

    @DELETE
    @Path("/{id}")
    void forget(@HeaderParam("Authorization") String bearer, @PathParam("id") UUID id);

    record Asked(List<Question> items) {}

    record Question(
            UUID id,
            String question,
            @Nullable String answer,
            @Nullable LocalDate changedOn,
            long version) {

        public String said() {
            return answer == null ? "" : answer;
        }

        @Override
        public String toString() {
            return "Question[***]";
        }
    }

    record Answer(String answer) {
        @Override
        public String toString() {
            return "Answer[***]";
        }
    }
}

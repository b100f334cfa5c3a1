package parley.web.plans;

import com.fasterxml.jackson.annotation.JsonInclude;
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

/// Plans as intake keeps them: for the Chair without the case, for staff with it.
@RegisterRestClient(configKey = "intake")
@Path("/api/v1")
interface PlansClient {

    @GET
    @Path("/plans")
    Plans list(
            @HeaderParam("Authorization") String bearer,
            @QueryParam("limit") int limit,
            @QueryParam("cursor") @Nullable UUID cursor);

    @GET
    @Path("/plans/{id}")
    ForTheChair read(@HeaderParam("Authorization") String bearer, @PathParam("id") UUID id);

    @PUT
    @Path("/plans/{id}/decision")
    void decide(
            @HeaderParam("Authorization") String bearer,
            @HeaderParam("If-Match") String etag,
            @PathParam("id") UUID id,
            Decided decided);

    @PUT
    @Path("/plans/{id}/items/{n}/done")
    void mark(
            @HeaderParam("Authorization") String bearer,
            @PathParam("id") UUID id,
            @PathParam("n") int number,
            Done done);

    @GET
    @Path("/cases/{id}/plan")
    OfACircle ofCase(@HeaderParam("Authorization") String bearer, @PathParam("id") UUID caseId);

    @PUT
    @Path("/cases/{id}/plan")
    void write(
            @HeaderParam("Authorization") String bearer,
            @HeaderParam("If-Match") String etag,
            @PathParam("id") UUID caseId,
            Written written);

    @PUT
    @Path("/cases/{id}/plan/submission")
    void submit(
            @HeaderParam("Authorization") String bearer,
            @HeaderParam("If-Match") String etag,
            @PathParam("id") UUID caseId);

    record Plans(List<Listed> items, @Nullable UUID next) {}

    /// @param submittedOn the day on which it was handed over
    record Listed(UUID id, PlanState state, @Nullable LocalDate submittedOn) {}

    record ForTheChair(UUID id, PlanState state, List<Item> items, long version) {

        public boolean isSubmitted() {
            return state == PlanState.SUBMITTED;
        }

        public boolean isApproved() {
            return state == PlanState.APPROVED;
        }

        @Override
        public String toString() {
            return "ForTheChair[***]";
        }
    }

    record Item(
            int number,
            String text,
            LocalDate dueOn,
            @Nullable Boolean done) {

        public boolean isFinished() {
            return Boolean.TRUE.equals(done);
        }

        @Override
        public String toString() {
            return "Item[***]";
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Decided(Decision decision, @Nullable String note) {
        @Override
        public String toString() {
            return "Decided[***]";
        }
    }

    record Done(boolean done) {}

    /// @param state absent while nobody has written it
    record OfACircle(
            @Nullable UUID id,
            @Nullable PlanState state,
            List<Promise> items,
            @Nullable Boolean sanctionTermsMet,
            @Nullable String note,
            long version) {

        /// Whether it can be written now.
        public boolean isOpen() {
            return state == null || state == PlanState.DRAFT || state == PlanState.RETURNED;
        }

        @Override
        public String toString() {
            return "OfACircle[***]";
        }
    }

    record Promise(String text, LocalDate dueOn) {
        @Override
        public String toString() {
            return "Promise[***]";
        }
    }

    record Written(List<Promise> items, boolean sanctionTermsMet) {
        @Override
        public String toString() {
            return "Written[***]";
        }
    }
}

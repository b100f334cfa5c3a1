package parley.intake.plans;

import static parley.intake.access.CurrentChair.CHAIR;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import parley.intake.access.CurrentChair;
import parley.intake.ids.model.PlanId;
import parley.intake.plans.model.Approved;
import parley.intake.plans.model.Plan;
import parley.intake.plans.model.PlanItem;
import parley.intake.plans.model.Submitted;

/// Plans, for the Chair: what is to be done and by when. Nothing here leads to a case or to the people in it.
@Path("/api/v1/plans")
@RolesAllowed(CHAIR)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Plans")
class ChairResource {

    private final ChairDesk desk;
    private final CurrentChair chair;

    ChairResource(ChairDesk desk, CurrentChair chair) {
        this.desk = desk;
        this.chair = chair;
    }

    @GET
    @Operation(summary = "List the plans that wait for the Chair or are followed through")
    @APIResponse(
            responseCode = "200",
            description = "A page of plans",
            content = @Content(schema = @Schema(implementation = PlanPage.class)))
    public Response listPlans(
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Nullable UUID cursor) {
        var found = desk.list(chair.person(), Optional.ofNullable(cursor), limit + 1);
        var items = found.stream().limit(limit).map(PlanListed::of).toList();
        var next = found.size() > limit ? items.getLast().id() : null;
        var response = Response.ok(new PlanPage(items, next));
        if (next != null) {
            response.link(
                    UriBuilder.fromPath("/api/v1/plans")
                            .queryParam("limit", limit)
                            .queryParam("cursor", next)
                            .build(),
                    "next");
        }
        return response.build();
    }

    @GET
    @Path("/{planId}")
    @Operation(summary = "Read what is planned")
    @APIResponse(
            responseCode = "200",
            description = "The plan; its version is the ETag",
            content = @Content(schema = @Schema(implementation = PlanForTheChair.class)))
    public Response readForTheChair(@PathParam("planId") UUID planId) {
        return answer(desk.read(chair.person(), new PlanId(planId)));
    }

    @PUT
    @Path("/{planId}/decision")
    @Operation(summary = "Approve a plan, or give it back")
    @APIResponse(
            responseCode = "200",
            description = "The plan, decided; one that was given back is no longer listed",
            content = @Content(schema = @Schema(implementation = PlanForTheChair.class)))
    public Response decide(
            @PathParam("planId") UUID planId,
            @Parameter(required = true) @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid DecisionBody body) {
        return answer(desk.decide(
                chair.person(),
                new PlanId(planId),
                ifMatch,
                body.decision(),
                Optional.ofNullable(body.note()).filter(note -> !note.isBlank())));
    }

    @PUT
    @Path("/{planId}/items/{n}/done")
    @Operation(summary = "Note that an item is done, or is not after all")
    @APIResponse(
            responseCode = "200",
            description = "The plan as it stands now",
            content = @Content(schema = @Schema(implementation = PlanForTheChair.class)))
    public Response mark(
            @PathParam("planId") UUID planId,
            @Parameter(description = "The number of the item, from 1") @PathParam("n") int number,
            @NotNull @Valid Done body) {
        return answer(desk.mark(chair.person(), new PlanId(planId), number, body.done()));
    }

    private static Response answer(PlanAtHand held) {
        return Response.ok(PlanForTheChair.of(held))
                .tag(new EntityTag(Long.toString(held.version())))
                .build();
    }

    record DecisionBody(
            @NotNull Decision decision,
            @Nullable @Size(max = 1000) String note) {

        @Override
        public String toString() {
            return "DecisionBody[***]";
        }
    }

    record Done(@NotNull Boolean done) {}

    /// @param next the cursor of the next page; absent on the last
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PlanPage(List<PlanListed> items, @Nullable UUID next) {}

    record PlanListed(UUID id, PlanState state, long version) {

        static PlanListed of(PlanAtHand held) {
            return new PlanListed(held.plan().id().value(), Plans.stateOf(held.plan()), held.version());
        }
    }

    record PlanForTheChair(UUID id, PlanState state, List<ItemForTheChair> items, long version) {

        static PlanForTheChair of(PlanAtHand held) {
            var plan = held.plan();
            var items = plan.content().items();
            return new PlanForTheChair(
                    plan.id().value(),
                    Plans.stateOf(plan),
                    IntStream.rangeClosed(1, items.size())
                            .mapToObj(number -> ItemForTheChair.of(number, items.get(number - 1), isDone(plan, number)))
                            .toList(),
                    held.version());
        }

        private static @Nullable Boolean isDone(Plan plan, int number) {
            return switch (plan) {
                case Approved approved -> approved.done().contains(number);
                case Submitted _, Plan.InWork _ -> null;
            };
        }

        @Override
        public String toString() {
            return "PlanForTheChair[***]";
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ItemForTheChair(
            int number,
            String text,
            LocalDate dueOn,
            @Nullable Boolean done) {

        static ItemForTheChair of(int number, PlanItem item, @Nullable Boolean done) {
            return new ItemForTheChair(number, item.text(), item.dueOn(), done);
        }

        @Override
        public String toString() {
            return "ItemForTheChair[***]";
        }
    }
}

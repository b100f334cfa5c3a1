package parley.intake.plans;

import static parley.intake.access.CurrentStaff.OMBUDS;
import static parley.intake.access.CurrentStaff.STAFF;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import parley.intake.access.CurrentStaff;
import parley.intake.ids.model.CaseId;
import parley.intake.plans.model.PlanContent;
import parley.intake.plans.model.PlanItem;

/// The plan of a circle, for the staff of its office.
@Path("/api/v1/cases/{id}/plan")
@RolesAllowed({STAFF, OMBUDS})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Plans", description = "What a circle plans, and the Chair decides on.")
class PlanResource {

    private final PlanDesk desk;
    private final CurrentStaff staff;

    PlanResource(PlanDesk desk, CurrentStaff staff) {
        this.desk = desk;
        this.staff = staff;
    }

    @GET
    @Operation(summary = "Read the plan of a circle")
    @APIResponse(
            responseCode = "200",
            description = "The plan, its version as ETag; without a state while nobody has written it",
            content = @Content(schema = @Schema(implementation = PlanView.class)))
    public Response readPlan(@PathParam("id") UUID id) {
        return desk.read(staff.member(), new CaseId(id))
                .map(PlanView::of)
                .orElse(PlanView.UNWRITTEN)
                .answer();
    }

    @PUT
    @Operation(summary = "Write down what the circle planned")
    @APIResponse(
            responseCode = "200",
            description = "The plan as it stands now",
            content = @Content(schema = @Schema(implementation = PlanView.class)))
    public Response writePlan(
            @PathParam("id") UUID id,
            @Parameter(required = true) @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid PlanBody body) {
        return PlanView.of(desk.write(staff.member(), new CaseId(id), ifMatch, body.toContent()))
                .answer();
    }

    @PUT
    @Path("/submission")
    @Operation(summary = "Hand the plan to the Chair")
    @APIResponse(
            responseCode = "200",
            description = "The plan, which waits for the Chair",
            content = @Content(schema = @Schema(implementation = PlanView.class)))
    public Response submitPlan(
            @PathParam("id") UUID id, @Parameter(required = true) @HeaderParam("If-Match") @Nullable String ifMatch) {
        return PlanView.of(desk.submit(staff.member(), new CaseId(id), ifMatch)).answer();
    }

    record PlanBody(
            @NotNull @Size(min = 1, max = 30) List<@NotNull @Valid ItemBody> items,
            @NotNull Boolean sanctionTermsMet) {

        PlanContent toContent() {
            return new PlanContent(items.stream().map(ItemBody::toItem).toList(), sanctionTermsMet);
        }

        @Override
        public String toString() {
            return "PlanBody[***]";
        }
    }

    record ItemBody(
            @NotBlank @Size(max = 1000) String text,
            @NotNull LocalDate dueOn) {

        PlanItem toItem() {
            return new PlanItem(text, dueOn);
        }

        static ItemBody of(PlanItem item) {
            return new ItemBody(item.text(), item.dueOn());
        }

        @Override
        public String toString() {
            return "ItemBody[***]";
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PlanView(
            @Nullable UUID id,
            @Nullable PlanState state,
            List<ItemBody> items,
            @Nullable Boolean sanctionTermsMet,
            @Nullable String note,
            long version) {

        static final PlanView UNWRITTEN = new PlanView(null, null, List.of(), null, null, 0);

        static PlanView of(PlanAtHand held) {
            var plan = held.plan();
            return new PlanView(
                    plan.id().value(),
                    Plans.stateOf(plan),
                    plan.content().items().stream().map(ItemBody::of).toList(),
                    plan.content().sanctionTermsMet(),
                    Plans.noteOf(plan).orElse(null),
                    held.version());
        }

        Response answer() {
            return Response.ok(this).tag(new EntityTag(Long.toString(version))).build();
        }

        @Override
        public String toString() {
            return "PlanView[***]";
        }
    }
}

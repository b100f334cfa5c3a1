package parley.scheduling.planning;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import parley.outbox.once.OnceOnly;
import parley.scheduling.access.Callers;
import parley.scheduling.planning.Standing.Tally;
import parley.scheduling.settings.Settings;

/// Plans for the whole waiting list of the caller's office.
@Path("/api/v1/planning-runs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Planning", description = "Plans for a whole waiting list.")
@RolesAllowed({"staff", "ombuds"})
class PlanningRunResource {

    private static final int NEWEST = 20;

    private final Callers callers;
    private final PlanningDesk desk;
    private final Runs runs;
    private final Plans plans;
    private final Settings settings;

    PlanningRunResource(Callers callers, PlanningDesk desk, Runs runs, Plans plans, Settings settings) {
        this.callers = callers;
        this.desk = desk;
        this.runs = runs;
        this.plans = plans;
        this.settings = settings;
    }

    @POST
    @Operation(
            summary = "Begin to plan the waiting list of the caller's office in the background",
            description = "What it finds is a proposal: nobody is held or asked before it is accepted. While one "
                    + "run is under way, no other begins.")
    @OnceOnly
    @Transactional
    @APIResponse(
            responseCode = "201",
            description = "Under way",
            content = @Content(schema = @Schema(implementation = RunView.class)))
    public Response startPlanning(@NotNull @Valid Start start) {
        var run = desk.begin(
                callers.office(),
                start.effortSeconds(),
                start.seed() == null ? 1 : start.seed(),
                Boolean.TRUE.equals(start.mayMove()));
        return Response.created(URI.create("/api/v1/planning-runs/" + run.id()))
                .entity(RunView.of(run, new Tally(0, 0, 0, 0, 0), settings.zone()))
                .build();
    }

    @GET
    @Operation(summary = "List the newest runs, newest first")
    public NewestRuns listPlanningRuns() {
        return new NewestRuns(runs.newest(callers.office(), NEWEST).stream()
                .map(run -> new NewestRuns.One(run.id(), run.state()))
                .toList());
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Read how far a run is")
    public RunView readPlanningRun(@PathParam("id") UUID id) {
        return view(desk.require(id, callers.office()));
    }

    @PUT
    @Path("/{id}/cancellation")
    @Operation(summary = "Stop a run", description = "The best plan so far stays, and stopping it twice is harmless.")
    public RunView cancelPlanning(@PathParam("id") UUID id) {
        return view(desk.cancel(id, callers.office()));
    }

    @GET
    @Path("/{id}/proposal")
    @Operation(summary = "Read what a run proposes, case by case", description = "Who has waited longest comes first.")
    public ProposalOfARun readProposal(
            @PathParam("id") UUID id,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Nullable UUID cursor) {
        var run = desk.require(id, callers.office());
        var page = plans.page(run, callers.planner(), Optional.ofNullable(cursor), limit);
        return new ProposalOfARun(page.items(), page.next().map(UUID::toString).orElse(null));
    }

    @POST
    @Path("/{id}/acceptances")
    @Operation(
            summary = "Accept what a run proposes, whole or for some cases",
            description = "Each case is held as if its option had been chosen by hand; one that no longer fits says "
                    + "why, and keeps none of the others from being held. Accepting twice is harmless.")
    public Acceptances acceptProposal(@PathParam("id") UUID id, @NotNull @Valid Accepted accepted) {
        var run = desk.require(id, callers.office());
        return new Acceptances(plans.accept(run, callers.planner(), Optional.ofNullable(accepted.caseIds())));
    }

    private RunView view(Run run) {
        return RunView.of(run, plans.tally(run, callers.planner()), settings.zone());
    }

    /// @param effortSeconds how long to look for a better plan
    /// @param seed where chance begins; another one finds another plan
    /// @param mayMove whether sessions that stand may be moved, to times that everybody in them said would do,
    ///     if that brings more cases together or more of them in time; absent, none is
    record Start(
            @NotNull @Min(1) Integer effortSeconds,
            @Nullable Long seed,
            @Nullable Boolean mayMove) {}

    /// @param caseIds which cases; absent, all for which something is proposed
    record Accepted(@Nullable @Size(min = 1, max = 200) List<@NotNull UUID> caseIds) {}

    record NewestRuns(List<One> items) {

        record One(UUID id, RunState state) {}
    }

    /// @param next where the next page begins; absent on the last
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ProposalOfARun(
            @JsonProperty(required = true) List<ProposalPage.Planned> items,
            @Nullable String next) {}

    record Acceptances(List<Acceptance> items) {}

    /// @param sessionId the hold that came of it; absent if it was not held
    /// @param code why it was not held, as a code of problem details
    /// @param options where the case's options of now are found
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Acceptance(
            @JsonProperty(required = true) UUID caseId,
            @JsonProperty(required = true) boolean held,
            @Nullable UUID sessionId,
            @Nullable String code,
            @Nullable String options) {}
}

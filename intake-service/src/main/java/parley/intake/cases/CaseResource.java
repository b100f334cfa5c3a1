package parley.intake.cases;

import static parley.intake.access.CurrentStaff.OMBUDS;
import static parley.intake.access.CurrentStaff.STAFF;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import parley.events.MeetingFormat;
import parley.events.cases.Channel;
import parley.intake.access.CurrentStaff;
import parley.intake.cases.model.Checks;
import parley.intake.cases.model.ConflictStage;
import parley.intake.cases.model.IssueKind;
import parley.intake.cases.model.Outcome;
import parley.intake.cases.model.Role;
import parley.intake.ids.model.CaseId;
import parley.intake.people.Usual;
import parley.intake.refusals.Reason;
import parley.outbox.once.OnceOnly;
import parley.problems.GeneralReason;
import parley.problems.Refusal;

/// Cases, for the staff of their office.
@Path("/api/v1/cases")
@RolesAllowed({STAFF, OMBUDS})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cases", description = "A matter of the office, from first contact to its end.")
class CaseResource {

    private final CaseDesk desk;
    private final ScreeningDesk screenings;
    private final CircleDesk circles;
    private final CaseClocks clocks;
    private final CurrentStaff staff;
    private final Usual usual;

    CaseResource(
            CaseDesk desk,
            ScreeningDesk screenings,
            CircleDesk circles,
            CaseClocks clocks,
            CurrentStaff staff,
            Usual usual) {
        this.desk = desk;
        this.screenings = screenings;
        this.circles = circles;
        this.clocks = clocks;
        this.staff = staff;
        this.usual = usual;
    }

    @POST
    @OnceOnly
    @Operation(summary = "Open a case at the first contact")
    @Parameter(
            name = "Idempotency-Key",
            in = ParameterIn.HEADER,
            schema = @Schema(type = SchemaType.STRING, maxLength = 64))
    @APIResponse(
            responseCode = "201",
            description = "The case, to be screened",
            content = @Content(schema = @Schema(implementation = CaseView.class)))
    public Response openCase(@NotNull @Valid Opening opening) {
        var view = clocks.view(desk.open(staff.member(), opening.toFirstContact(usual)));
        return view.answer(Response.created(URI.create("/api/v1/cases/" + view.id())));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Read a case")
    @APIResponse(
            responseCode = "200",
            description = "The case; its version is the ETag",
            content = @Content(schema = @Schema(implementation = CaseView.class)))
    @APIResponse(responseCode = "304", description = "Nothing has changed")
    public Response readCase(@PathParam("id") UUID id, @Context Request request) {
        var view = clocks.view(desk.read(staff.member(), new CaseId(id)));
        var unchanged = request.evaluatePreconditions(new EntityTag(Long.toString(view.version())));
        return unchanged == null ? view.answer(Response.ok()) : unchanged.build();
    }

    @GET
    @Path("/{id}/words")
    @Operation(summary = "Read what was said when the case was opened")
    public CaseWords words(@PathParam("id") UUID id) {
        return desk.words(staff.member(), new CaseId(id))
                .map(CaseWords::new)
                .orElseThrow(() -> Refusal.because(GeneralReason.NOT_FOUND));
    }

    @PUT
    @Path("/{id}/team/me")
    @Operation(summary = "Work on a case, and so be one of those who may read what was said")
    public void join(@PathParam("id") UUID id) {
        desk.join(staff.member(), new CaseId(id));
    }

    @DELETE
    @Path("/{id}/team/me")
    @Operation(summary = "Work on a case no more, so that a colleague takes it on")
    public void leave(@PathParam("id") UUID id) {
        desk.leave(staff.member(), new CaseId(id));
    }

    @PUT
    @Path("/{id}/screening")
    @Operation(summary = "Write down what would help")
    @APIResponse(
            responseCode = "200",
            description = "The case, with the requester asked or closed",
            content = @Content(schema = @Schema(implementation = CaseView.class)))
    public Response screen(
            @PathParam("id") UUID id,
            @Parameter(required = true) @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ScreeningOutcome outcome) {
        var expected = Expected.required(ifMatch);
        var caseId = new CaseId(id);
        var row =
                switch (outcome.outcome()) {
                    case SUITABLE -> screenings.suited(staff.member(), caseId, expected, outcome.toChoice());
                    case REFERRED -> screenings.notSuited(staff.member(), caseId, expected, true);
                    case NOT_SUITABLE -> screenings.notSuited(staff.member(), caseId, expected, false);
                };
        return clocks.view(row).answer(Response.ok());
    }

    @PUT
    @Path("/{id}/circle")
    @Operation(summary = "Say whether everybody is named")
    @APIResponse(
            responseCode = "200",
            description = "The case, accepted if every consent is there",
            content = @Content(schema = @Schema(implementation = CaseView.class)))
    public Response circle(
            @PathParam("id") UUID id,
            @Parameter(required = true) @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid Circle circle) {
        var expected = Expected.required(ifMatch);
        var row = circles.circle(staff.member(), new CaseId(id), expected, circle.complete());
        return clocks.view(row).answer(Response.ok());
    }

    @PUT
    @Path("/{id}/checks")
    @Operation(summary = "Answer for the two things that a circle rests on")
    @APIResponse(
            responseCode = "200",
            description = "The case, accepted if every consent is there",
            content = @Content(schema = @Schema(implementation = CaseView.class)))
    public Response check(
            @PathParam("id") UUID id,
            @Parameter(required = true) @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid CircleChecks checks) {
        var expected = Expected.required(ifMatch);
        var row = circles.check(staff.member(), new CaseId(id), expected, checks.toChecks());
        return clocks.view(row).answer(Response.ok());
    }

    @PUT
    @Path("/{id}/closing")
    @Operation(summary = "End a case and forget what was said in it")
    @APIResponse(
            responseCode = "200",
            description = "The case, closed",
            content = @Content(schema = @Schema(implementation = CaseView.class)))
    public Response close(
            @PathParam("id") UUID id,
            @Parameter(required = true) @HeaderParam("If-Match") @Nullable String ifMatch,
            @Nullable Closing closing) {
        var outcome = Optional.ofNullable(closing).map(Closing::outcome);
        var row = desk.close(staff.member(), new CaseId(id), Expected.required(ifMatch), outcome);
        return clocks.view(row).answer(Response.ok());
    }

    record Opening(
            @NotNull Channel channel,
            @NotNull Instant firstContactAt,
            @Nullable Set<@NotNull IssueKind> issueKinds,
            @Nullable ConflictStage conflictStage,
            @NotNull @Valid ContactBody requester,
            @Nullable @Size(max = 4000) String words) {

        FirstContact toFirstContact(Usual usual) {
            return new FirstContact(
                    channel,
                    firstContactAt,
                    Optional.ofNullable(issueKinds).orElse(Set.of()),
                    Optional.ofNullable(conflictStage),
                    requester.toContact(usual),
                    Optional.ofNullable(words).filter(said -> !said.isBlank()));
        }

        @Override
        public String toString() {
            return "Opening[***]";
        }
    }

    record ScreeningOutcome(
            @NotNull Suitability outcome,
            @Nullable @Size(max = 60) String offering,
            @Nullable MeetingFormat format,
            @Nullable Role requesterRole,
            @Nullable @Min(1) @Max(10_000) Integer headCount,
            @Nullable Boolean proceedingRuns,
            @Nullable Boolean requesterIsStudent) {

        enum Suitability {
            SUITABLE,
            REFERRED,
            NOT_SUITABLE
        }

        Choice toChoice() {
            return new Choice(
                    Optional.ofNullable(offering).orElseThrow(() -> Refusal.because(Reason.OFFERING_UNKNOWN)),
                    Optional.ofNullable(format).orElse(MeetingFormat.EITHER),
                    Optional.ofNullable(requesterRole),
                    Optional.ofNullable(headCount),
                    Optional.ofNullable(proceedingRuns),
                    Boolean.TRUE.equals(requesterIsStudent));
        }
    }

    record Circle(@NotNull Boolean complete) {}

    record CircleChecks(
            @NotNull Boolean harmedProtected, @NotNull Boolean wantsToMakeRight) {
        Checks toChecks() {
            return new Checks(harmedProtected, wantsToMakeRight);
        }
    }

    record Closing(@Nullable Outcome outcome) {}

    record CaseWords(String words) {
        @Override
        public String toString() {
            return "CaseWords[***]";
        }
    }
}

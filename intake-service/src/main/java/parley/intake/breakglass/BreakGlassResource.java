package parley.intake.breakglass;

import static parley.intake.access.CurrentStaff.DIRECTOR;
import static parley.intake.access.CurrentStaff.OMBUDS;
import static parley.intake.access.CurrentStaff.STAFF;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
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
import parley.intake.access.CurrentStaff;
import parley.intake.breakglass.model.Anchor;
import parley.intake.breakglass.model.Ground;
import parley.intake.breakglass.model.LogEntry;
import parley.intake.breakglass.model.Verdict;
import parley.intake.cases.ContactBody;
import parley.intake.cases.SealedFile;
import parley.intake.cases.model.Role;
import parley.outbox.once.OnceOnly;

/// Opens a case when somebody is in imminent danger of serious harm.
@Path("/api/v1/break-glass")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Danger", description = "Opening a case because somebody is in imminent danger of serious harm.")
class BreakGlassResource {

    private final BreakGlassDesk desk;
    private final CurrentStaff staff;

    BreakGlassResource(BreakGlassDesk desk, CurrentStaff staff) {
        this.desk = desk;
        this.staff = staff;
    }

    @POST
    @OnceOnly
    @RolesAllowed({STAFF, OMBUDS, DIRECTOR})
    @Operation(summary = "Open a case because somebody is in imminent danger of serious harm; a second person is told")
    @Parameter(
            name = "Idempotency-Key",
            in = ParameterIn.HEADER,
            schema = @Schema(type = SchemaType.STRING, maxLength = 64))
    @APIResponse(
            responseCode = "201",
            description = "The case is open for you until then; its file is at the Location",
            content = @Content(schema = @Schema(implementation = GlassBroken.class)))
    public Response breakGlass(@NotNull @Valid Danger danger) {
        var opened = desk.open(staff.member(), danger.caseReference(), danger.ground());
        return Response.created(URI.create("/api/v1/break-glass/" + opened.id() + "/file"))
                .entity(new GlassBroken(opened.id(), opened.openedAt(), opened.endsAt(), opened.entry()))
                .build();
    }

    @GET
    @Path("/{id}/file")
    @RolesAllowed({STAFF, OMBUDS, DIRECTOR})
    @Operation(summary = "Read what is sealed in the case, as long as it is open")
    public OpenedFile readFile(@PathParam("id") UUID id) {
        return OpenedFile.of(desk.file(staff.member(), id));
    }

    @GET
    @Path("/log")
    @RolesAllowed({OMBUDS, DIRECTOR})
    @Operation(summary = "Read when cases of the office were opened")
    public BreakGlassLog readLog() {
        return new BreakGlassLog(desk.log(staff.member().office()).stream()
                .map(LoggedOpening::of)
                .toList());
    }

    @POST
    @Path("/verification")
    @RolesAllowed({OMBUDS, DIRECTOR})
    @Operation(summary = "Compare the log with what a letter says")
    public Verified verify(@NotNull @Valid LetterHead letter) {
        return new Verified(desk.verdict(staff.member().office(), letter.toAnchor()));
    }

    record Danger(
            @NotBlank @Size(max = 20) String caseReference,
            @NotNull Ground ground) {}

    record GlassBroken(UUID id, Instant openedAt, Instant endsAt, int entry) {}

    /// The sealed part of a case.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OpenedFile(String reference, @Nullable String words, List<KnownPerson> people) {

        static OpenedFile of(SealedFile.Contents contents) {
            return new OpenedFile(
                    contents.reference(),
                    contents.words().orElse(null),
                    contents.people().stream()
                            .map(one -> new KnownPerson(one.role(), ContactBody.of(one.contact())))
                            .toList());
        }

        @Override
        public String toString() {
            return "OpenedFile[***]";
        }
    }

    record KnownPerson(Role role, ContactBody contact) {
        @Override
        public String toString() {
            return "KnownPerson[***]";
        }
    }

    record BreakGlassLog(List<LoggedOpening> items) {}

    /// An entry of the log, without the case.
    record LoggedOpening(int entry, String person, Ground ground, Instant openedAt, Instant endsAt, String hash) {

        static LoggedOpening of(LogEntry entry) {
            return new LoggedOpening(
                    entry.number(), entry.person(), entry.ground(), entry.openedAt(), entry.endsAt(), entry.hash());
        }
    }

    /// What stands in the letter; blanks and dashes between the groups do no harm.
    record LetterHead(
            @Min(1) int entry,

            @NotNull
            @Size(max = 120)
            @Pattern(regexp = "[0-9a-fA-F\\s-]*", message = "must be the head from the letter")
            String head) {

        Anchor toAnchor() {
            return new Anchor(entry, head.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT));
        }
    }

    record Verified(Verdict verdict) {}
}

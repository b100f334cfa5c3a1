package parley.intake.cases;

import static parley.intake.access.CurrentStaff.OMBUDS;
import static parley.intake.access.CurrentStaff.STAFF;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
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
import parley.intake.access.CurrentStaff;
import parley.intake.cases.model.Approach;
import parley.intake.cases.model.Heard;
import parley.intake.cases.model.Role;
import parley.intake.ids.model.CaseId;
import parley.intake.ids.model.ParticipantId;
import parley.intake.people.Contact;
import parley.intake.people.PartOfDay;
import parley.intake.people.RoomFeature;
import parley.intake.people.Usual;
import parley.intake.sitting.Sitting;
import parley.outbox.once.OnceOnly;

/// The people in a case, for the staff of its office.
@Path("/api/v1/cases/{id}/participants")
@RolesAllowed({STAFF, OMBUDS})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "People in a case", description = "The people of a case, as staff know them.")
class ParticipantResource {

    private final ParticipantDesk desk;
    private final ConsentDesk consents;
    private final FurtherSessionDesk further;
    private final CaseClocks clocks;
    private final Sitting sitting;
    private final CurrentStaff staff;
    private final Usual usual;

    ParticipantResource(
            ParticipantDesk desk,
            ConsentDesk consents,
            FurtherSessionDesk further,
            CaseClocks clocks,
            Sitting sitting,
            CurrentStaff staff,
            Usual usual) {
        this.desk = desk;
        this.consents = consents;
        this.further = further;
        this.clocks = clocks;
        this.sitting = sitting;
        this.staff = staff;
        this.usual = usual;
    }

    @POST
    @OnceOnly
    @Operation(summary = "Name another person")
    @Parameter(
            name = "Idempotency-Key",
            in = ParameterIn.HEADER,
            schema = @Schema(type = SchemaType.STRING, maxLength = 64))
    @APIResponse(
            responseCode = "201",
            description = "The person; the ETag is the case's",
            content = @Content(schema = @Schema(implementation = CaseView.PersonInCase.class)))
    public Response name(@PathParam("id") UUID id, @NotNull @Valid Naming naming) {
        var named = desk.name(
                staff.member(),
                new CaseId(id),
                naming.toContact(usual),
                Optional.ofNullable(naming.role()),
                naming.approach());
        var location = URI.create("/api/v1/cases/" + id + "/participants/" + named.id());
        return clocks.view(named.row()).answerAbout(named.id(), Response.created(location));
    }

    @GET
    @Path("/{participantId}/contact")
    @Operation(summary = "Read how to reach somebody")
    public ContactBody contact(@PathParam("id") UUID id, @PathParam("participantId") UUID participantId) {
        return ContactBody.of(desk.contact(staff.member(), new CaseId(id), new ParticipantId(participantId)));
    }

    @PUT
    @Path("/{participantId}/invitation")
    @Operation(summary = "Ask somebody whom the requester meant to approach")
    @APIResponse(
            responseCode = "200",
            description = "The case",
            content = @Content(schema = @Schema(implementation = CaseView.class)))
    public Response invite(
            @PathParam("id") UUID id,
            @PathParam("participantId") UUID participantId,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        var row = desk.invite(
                staff.member(), new CaseId(id), new ParticipantId(participantId), Expected.optional(ifMatch));
        return clocks.view(row).answer(Response.ok());
    }

    @PUT
    @Path("/{participantId}/spoken-answer")
    @Operation(summary = "Write down an answer that was spoken")
    @APIResponse(
            responseCode = "200",
            description = "The case",
            content = @Content(schema = @Schema(implementation = CaseView.class)))
    public Response heard(
            @PathParam("id") UUID id,
            @PathParam("participantId") UUID participantId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid SpokenAnswer spoken) {
        sitting.requireNotAsked(new CaseId(id));
        var row = consents.heard(
                staff.member(),
                new CaseId(id),
                new ParticipantId(participantId),
                Expected.optional(ifMatch),
                spoken.answer(),
                spoken.saidAt());
        return clocks.view(row).answer(Response.ok());
    }

    @PUT
    @Path("/{participantId}/spoken-further-session")
    @Operation(summary = "Write down whether somebody said that they want another session")
    @APIResponse(
            responseCode = "200",
            description = "The case",
            content = @Content(schema = @Schema(implementation = CaseView.class)))
    public Response heardAboutAnother(
            @PathParam("id") UUID id,
            @PathParam("participantId") UUID participantId,
            @Parameter(required = true) @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid SpokenAnswer spoken) {
        sitting.requireNotAsked(new CaseId(id));
        var member = staff.member();
        var row = further.heard(
                member,
                new CaseId(id),
                new ParticipantId(participantId),
                Expected.required(ifMatch),
                spoken.answer(),
                new Heard(spoken.saidAt(), member.subject()));
        return clocks.view(row).answer(Response.ok());
    }

    @PUT
    @Path("/{participantId}/withdrawal")
    @Operation(summary = "Write down that somebody stops taking part")
    @APIResponse(
            responseCode = "200",
            description = "The case",
            content = @Content(schema = @Schema(implementation = CaseView.class)))
    public Response stopped(
            @PathParam("id") UUID id,
            @PathParam("participantId") UUID participantId,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        var row = consents.stopped(
                staff.member(), new CaseId(id), new ParticipantId(participantId), Expected.optional(ifMatch));
        return clocks.view(row).answer(Response.ok());
    }

    /// A contact with what the person is in the case.
    record Naming(
            @Nullable Role role,
            @NotNull Approach approach,
            @Nullable @Size(min = 1, max = 200) String name,
            @Nullable @Email @Size(max = 254) String email,

            @Nullable @Pattern(regexp = ContactBody.PHONE, message = ContactBody.PHONE_IS)
            String phone,

            @Nullable @Pattern(regexp = ContactBody.LANGUAGE, message = ContactBody.LANGUAGE_IS)
            String language,

            @Nullable ZoneId zone,
            ContactBody.@Nullable @Valid SafeContactBody safeContact,

            @Nullable @Size(max = 20)
            Set<@NotNull @Pattern(regexp = ContactBody.AFFILIATION, message = ContactBody.AFFILIATION_IS) String>
                    affiliations,

            @Nullable Set<@NotNull RoomFeature> roomFeatures,
            @Nullable @Size(max = 500) String accessNeeds,
            @Nullable Set<@NotNull PartOfDay> goodTimes) {

        Contact toContact(Usual usual) {
            return new ContactBody(
                            name,
                            email,
                            phone,
                            language,
                            zone,
                            safeContact,
                            affiliations,
                            roomFeatures,
                            accessNeeds,
                            goodTimes)
                    .toContact(usual);
        }

        @Override
        public String toString() {
            return "Naming[***]";
        }
    }

    record SpokenAnswer(@NotNull Answer answer, @NotNull Instant saidAt) {}
}

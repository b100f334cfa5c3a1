package parley.intake.handouts;

import static parley.intake.access.CurrentStaff.OMBUDS;
import static parley.intake.access.CurrentStaff.STAFF;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import parley.intake.access.CurrentStaff;
import parley.intake.cases.Handed;
import parley.intake.ids.model.CaseId;
import parley.intake.ids.model.ParticipantId;

/// What a person in a case is handed from the catalogue.
@Path("/api/v1/cases/{id}/handouts")
@RolesAllowed({STAFF, OMBUDS})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "People in a case")
class HandoutResource {

    private static final String CODE = "[a-z0-9]+(-[a-z0-9]+)*";

    private final Handouts handouts;
    private final CurrentStaff staff;

    HandoutResource(Handouts handouts, CurrentStaff staff) {
        this.handouts = handouts;
        this.staff = staff;
    }

    @GET
    @Operation(summary = "Read what somebody was handed, the requester unless another is named")
    public HandedList handouts(@PathParam("id") UUID id, @QueryParam("participantId") @Nullable UUID participantId) {
        return new HandedList(handouts.read(staff.member(), new CaseId(id), whom(participantId)));
    }

    @PUT
    @Operation(summary = "Hand somebody resources of the catalogue, the requester unless another is named")
    public HandedList handOut(@PathParam("id") UUID id, @NotNull @Valid HandoutBody body) {
        return new HandedList(handouts.hand(staff.member(), new CaseId(id), whom(body.participantId()), body.items()));
    }

    private static Optional<ParticipantId> whom(@Nullable UUID participantId) {
        return Optional.ofNullable(participantId).map(ParticipantId::new);
    }

    record HandoutBody(
            @Nullable UUID participantId,

            @NotNull @Size(max = 20)
            List<@NotNull @Size(max = 60) @Pattern(regexp = CODE, message = "must be a code of the catalogue") String>
                    items) {}

    record HandedList(List<Handed> items) {}
}

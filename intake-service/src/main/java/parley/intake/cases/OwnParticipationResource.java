package parley.intake.cases;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import parley.events.Procedure;
import parley.intake.cases.model.Role;
import parley.intake.links.CurrentParticipant;
import parley.intake.links.ForParticipants;

/// A person's own part of their case, with the token of a link session.
@Path("/api/v1/participations/me")
@PermitAll
@ForParticipants
@Tag(name = "Participants")
class OwnParticipationResource {

    private final ConsentDesk desk;
    private final FurtherSessionDesk further;
    private final HandedOut handouts;
    private final CurrentParticipant current;

    OwnParticipationResource(
            ConsentDesk desk, FurtherSessionDesk further, HandedOut handouts, CurrentParticipant current) {
        this.desk = desk;
        this.further = further;
        this.handouts = handouts;
        this.current = current;
    }

    @GET
    @Operation(summary = "Read one's own part")
    public OwnParticipation readOwn() {
        var own = desk.participation(current.session());
        return OwnParticipation.of(own, handouts.to(own.participantId()));
    }

    @PUT
    @Path("/consent")
    @Operation(summary = "Say yes or no")
    public void answer(@NotNull @Valid ConsentAnswer consent) {
        desk.answer(current.session(), consent.answer());
    }

    @PUT
    @Path("/withdrawal")
    @Operation(summary = "Stop taking part, without a reason")
    public void withdraw() {
        desk.withdraw(current.session());
    }

    @PUT
    @Path("/further-session")
    @Operation(summary = "Say whether one wants another session")
    public void answerAboutAnother(@NotNull @Valid ConsentAnswer another) {
        further.answer(current.session(), another.answer());
    }

    record ConsentAnswer(@NotNull Answer answer) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OwnParticipation(
            UUID participantId,
            UUID caseId,
            String reference,
            Role role,
            @Nullable String offering,
            @Nullable Procedure procedure,
            Participation.Question question,
            OwnAnswer answer,
            @Nullable FurtherSession furtherSession,
            boolean planIsWritten,
            boolean landing,
            boolean over,
            List<Handed> handouts) {

        enum OwnAnswer {
            YES,
            NOT_YET
        }

        @JsonInclude(JsonInclude.Include.ALWAYS)
        record FurtherSession(Instant validUntil, @Nullable Answer mine) {}

        static OwnParticipation of(Participation own, List<Handed> handouts) {
            return new OwnParticipation(
                    own.participantId().value(),
                    own.caseId().value(),
                    own.reference(),
                    own.role(),
                    own.offering().orElse(null),
                    own.procedure().orElse(null),
                    own.question(),
                    own.agreed() ? OwnAnswer.YES : OwnAnswer.NOT_YET,
                    own.furtherSession()
                            .map(it -> new FurtherSession(
                                    it.validUntil(), it.mine().orElse(null)))
                            .orElse(null),
                    own.planIsWritten(),
                    own.landing(),
                    own.over(),
                    handouts);
        }
    }
}

package parley.intake.cases;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import parley.events.MeetingFormat;
import parley.events.Office;
import parley.events.Procedure;
import parley.intake.cases.model.IssueKind;
import parley.intake.cases.model.Role;
import parley.intake.links.CurrentParticipant;
import parley.intake.links.ForParticipants;

/// A person's own part of their case, with the token of a link session.
@Path("/api/v1/participations/me")
@PermitAll
@ForParticipants
@Tag(name = "Participants", description = "What somebody with a private link reads and decides.")
class OwnParticipationResource {

    private final ConsentDesk desk;
    private final FurtherSessionDesk further;
    private final OwnSurroundings surroundings;
    private final CurrentParticipant current;

    OwnParticipationResource(
            ConsentDesk desk, FurtherSessionDesk further, OwnSurroundings surroundings, CurrentParticipant current) {
        this.desk = desk;
        this.further = further;
        this.surroundings = surroundings;
        this.current = current;
    }

    @GET
    @Operation(summary = "Read one's own part")
    public OwnParticipation readOwn() {
        var own = desk.participation(current.session());
        return OwnParticipation.of(own, surroundings.of(own));
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

    /// @param phone whom to call, at the office whose case it is
    /// @param requester whether they turned to the office themselves
    /// @param format where people meet
    /// @param headCount how many people their group has
    /// @param introducedBy who turned to the office, where that person gave leave to say so and an answer is open
    /// @param anew whether they are asked once more, since it would not be the same people any more
    /// @param landing whether no meeting could be arranged, and they may be offered something else
    /// @param issues what the requester's conflict is about, to offer them something that fits
    /// @param language what they read, as they told the office
    /// @param zone by which clock they live
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OwnParticipation(
            UUID participantId,
            UUID caseId,
            Office office,
            @Nullable String phone,
            String reference,
            Role role,
            boolean requester,
            @Nullable String offering,
            @Nullable Procedure procedure,
            @Nullable MeetingFormat format,
            @Nullable Integer headCount,
            Participation.Question question,
            OwnAnswer answer,
            @Nullable String introducedBy,
            boolean anew,
            @Nullable FurtherSession furtherSession,
            boolean planIsWritten,
            boolean landing,
            List<IssueKind> issues,
            boolean over,
            @Nullable String language,
            @Nullable ZoneId zone,
            List<Handed> handouts) {

        enum OwnAnswer {
            YES,
            NOT_YET
        }

        @JsonInclude(JsonInclude.Include.ALWAYS)
        record FurtherSession(Instant validUntil, @Nullable Answer mine) {}

        static OwnParticipation of(Participation own, OwnSurroundings.Known known) {
            return new OwnParticipation(
                    own.participantId().value(),
                    own.caseId().value(),
                    own.office(),
                    known.phone().orElse(null),
                    own.reference(),
                    own.role(),
                    own.requester(),
                    own.offering().orElse(null),
                    own.procedure().orElse(null),
                    own.format().orElse(null),
                    own.headCount().orElse(null),
                    own.question(),
                    own.agreed() ? OwnAnswer.YES : OwnAnswer.NOT_YET,
                    known.introducedBy().orElse(null),
                    own.anew(),
                    own.furtherSession()
                            .map(it -> new FurtherSession(
                                    it.validUntil(), it.mine().orElse(null)))
                            .orElse(null),
                    own.planIsWritten(),
                    own.landing(),
                    known.issues(),
                    own.over(),
                    known.language().orElse(null),
                    known.zone().orElse(null),
                    known.handouts());
        }

        @Override
        public String toString() {
            return "OwnParticipation[***]";
        }
    }
}

package parley.intake.cases;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import parley.events.MeetingFormat;
import parley.events.Office;
import parley.events.Procedure;
import parley.events.cases.AskedBy;
import parley.intake.cases.model.Accepted;
import parley.intake.cases.model.Approach;
import parley.intake.cases.model.Case;
import parley.intake.cases.model.CaseTerms;
import parley.intake.cases.model.Closed;
import parley.intake.cases.model.Considering;
import parley.intake.cases.model.Convening;
import parley.intake.cases.model.Ending;
import parley.intake.cases.model.Meeting;
import parley.intake.cases.model.NotAccepted;
import parley.intake.cases.model.Outcome;
import parley.intake.cases.model.Participant;
import parley.intake.cases.model.Role;
import parley.intake.cases.model.Screening;
import parley.intake.ids.model.ParticipantId;

/// A case as staff see it: no names, and nothing from which to tell who was not willing.
///
/// While people are being asked, each has agreed or has not yet; whoever stopped is no longer listed. While they are
/// asked about a further session, and once the case has ended, nobody's standing is shown.
@JsonInclude(JsonInclude.Include.NON_NULL)
record CaseView(
        UUID id,
        String reference,
        Office office,
        CaseState state,
        @Nullable String wish,
        @Nullable String offering,
        @Nullable MeetingFormat format,
        Instant firstContactAt,
        Instant targetAt,
        @Nullable Boolean circleComplete,
        @Nullable Procedure procedure,
        @Nullable Integer headCount,
        @Nullable Boolean proceedingRuns,
        @Nullable ShownChecks checks,
        @Nullable Instant consideringUntil,
        @Nullable Ending ending,
        @Nullable Outcome outcome,
        @Nullable ShownClock clock,
        long version,
        List<PersonInCase> participants) {

    /// Somebody in the case.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PersonInCase(
            UUID id,
            Role role,
            AskedBy askedBy,
            @Nullable Approach approach,
            @Nullable ShownStanding standing) {}

    /// What staff have answered for, in a circle.
    record ShownChecks(boolean harmedProtected, boolean wantsToMakeRight) {}

    /// The only two standings that are ever shown.
    enum ShownStanding {
        AGREED,
        NOT_YET
    }

    static CaseView of(CaseRow row) {
        return of(row, row.toCase());
    }

    /// As it looks when it stands like this.
    static CaseView of(CaseRow row, Case matter) {
        var terms = matter.agreedTerms();
        var circle = terms.filter(it -> it.path().checked());
        return new CaseView(
                row.id().value(),
                matter.file().reference(),
                matter.file().office(),
                CaseState.of(matter),
                row.askedFor().orElse(null),
                terms.map(it -> it.offering().code()).orElse(null),
                terms.map(CaseTerms::format).orElse(null),
                matter.file().firstContactAt(),
                matter.file().targetAt(),
                matter instanceof Convening convening ? convening.circleComplete() : null,
                terms.map(it -> it.offering().procedure()).orElse(null),
                terms.flatMap(CaseTerms::headCount).orElse(null),
                circle.map(CaseTerms::proceedingRuns).orElse(null),
                circle.map(CaseTerms::checks)
                        .map(it -> new ShownChecks(it.harmedProtected(), it.wantsToMakeRight()))
                        .orElse(null),
                matter instanceof Considering considering ? considering.until() : null,
                matter instanceof Closed closed ? closed.ending() : null,
                matter instanceof Closed closed ? closed.outcome().orElse(null) : null,
                null,
                row.version(),
                people(row, matter));
    }

    /// The same with its clock.
    CaseView at(ShownClock time) {
        return new CaseView(
                id,
                reference,
                office,
                state,
                wish,
                offering,
                format,
                firstContactAt,
                targetAt,
                circleComplete,
                procedure,
                headCount,
                proceedingRuns,
                checks,
                consideringUntil,
                ending,
                outcome,
                time,
                version,
                participants);
    }

    Response answer(Response.ResponseBuilder response) {
        return response.tag(new EntityTag(Long.toString(version))).entity(this).build();
    }

    Response answerAbout(ParticipantId who, Response.ResponseBuilder response) {
        var person = participants.stream()
                .filter(one -> one.id().equals(who.value()))
                .findFirst()
                .orElseThrow();
        return response.tag(new EntityTag(Long.toString(version)))
                .entity(person)
                .build();
    }

    private static List<PersonInCase> people(CaseRow row, Case matter) {
        return switch (matter) {
            case Considering considering ->
                considering.present().stream()
                        .map(who -> person(row, who, null))
                        .toList();
            case Screening _, Convening _, Accepted _, Meeting _ ->
                matter.participants().stream()
                        .filter(who -> !who.hasStopped())
                        .map(who -> person(row, who, who.hasLiveYes() ? ShownStanding.AGREED : ShownStanding.NOT_YET))
                        .toList();
            case NotAccepted _, Closed _ ->
                matter.participants().stream()
                        .map(who -> person(row, who, null))
                        .toList();
        };
    }

    private static PersonInCase person(CaseRow row, Participant who, @Nullable ShownStanding shown) {
        var approach = row.participants().stream()
                .filter(one -> one.id().equals(who.id()))
                .findFirst()
                .flatMap(ParticipantRow::approach)
                .orElse(null);
        return new PersonInCase(who.id().value(), who.role(), who.askedBy(), approach, shown);
    }
}

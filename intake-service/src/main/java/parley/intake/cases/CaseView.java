package parley.intake.cases;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import parley.events.MeetingFormat;
import parley.events.Office;
import parley.events.cases.AskedBy;
import parley.intake.cases.model.Approach;
import parley.intake.cases.model.Case;
import parley.intake.cases.model.CaseTerms;
import parley.intake.cases.model.Closed;
import parley.intake.cases.model.Convening;
import parley.intake.cases.model.Ending;
import parley.intake.cases.model.NotAccepted;
import parley.intake.cases.model.Participant;
import parley.intake.cases.model.Role;
import parley.intake.cases.model.Screening;
import parley.intake.cases.model.Underway;
import parley.intake.ids.model.ParticipantId;

/// A case as staff see it: no names, and nothing from which to tell who was not willing.
///
/// While people are being asked, each has agreed or has not yet; whoever stopped is no longer listed. Once the case
/// has ended, everybody is listed and nobody's standing is shown.
@JsonInclude(JsonInclude.Include.NON_NULL)
record CaseView(
        UUID id,
        String reference,
        Office office,
        CaseState state,
        @Nullable String offering,
        @Nullable MeetingFormat format,
        Instant firstContactAt,
        Instant targetAt,
        @Nullable Boolean circleComplete,
        @Nullable Ending ending,
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

    /// The only two standings that are ever shown.
    enum ShownStanding {
        AGREED,
        NOT_YET
    }

    static CaseView of(CaseRow row) {
        var matter = row.toCase();
        var terms = terms(matter);
        return new CaseView(
                row.id().value(),
                matter.file().reference(),
                matter.file().office(),
                row.state(),
                terms.map(it -> it.offering().code()).orElse(null),
                terms.map(CaseTerms::format).orElse(null),
                matter.file().firstContactAt(),
                matter.file().targetAt(),
                matter instanceof Convening convening ? convening.circleComplete() : null,
                matter instanceof Closed closed ? closed.ending() : null,
                row.version(),
                people(row, matter));
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

    private static Optional<CaseTerms> terms(Case matter) {
        return switch (matter) {
            case Underway underway -> Optional.of(underway.terms());
            case NotAccepted missed -> Optional.of(missed.terms());
            case Closed closed -> closed.terms();
            case Screening _ -> Optional.empty();
        };
    }

    private static List<PersonInCase> people(CaseRow row, Case matter) {
        return switch (matter) {
            case Screening _, Underway _ ->
                matter.participants().stream()
                        .filter(who -> !hasStopped(who))
                        .map(who -> person(row, who, who.hasLiveYes() ? ShownStanding.AGREED : ShownStanding.NOT_YET))
                        .toList();
            case NotAccepted _, Closed _ ->
                matter.participants().stream()
                        .map(who -> person(row, who, null))
                        .toList();
        };
    }

    private static boolean hasStopped(Participant who) {
        return who.isGone() && !who.hasLeft();
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

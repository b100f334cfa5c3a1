package parley.intake.cases;

import java.time.Instant;
import java.util.List;
import parley.events.Attendee;
import parley.events.Gathering;
import parley.events.SessionTerms;
import parley.events.cases.CaseAccepted;
import parley.events.cases.CaseClosed;
import parley.events.cases.CaseNotAccepted;
import parley.events.cases.FurtherSessionAgreed;
import parley.events.cases.FurtherSessionAsked;
import parley.events.cases.ParticipantAgreed;
import parley.events.cases.ParticipantInvited;
import parley.events.cases.ParticipantReminded;
import parley.events.cases.ParticipantWithdrew;
import parley.events.cases.RequestReceived;
import parley.events.cases.RequesterAsked;
import parley.intake.cases.model.Accepted;
import parley.intake.cases.model.Case;
import parley.intake.cases.model.CaseTerms;
import parley.intake.cases.model.Closed;
import parley.intake.cases.model.Considering;
import parley.intake.cases.model.Participant;
import parley.intake.cases.model.Screening;
import parley.intake.cases.model.Standing;
import parley.intake.cases.model.Underway;

/// What the others are told, built from the state that was just stored.
final class CaseEvents {

    private CaseEvents() {}

    static RequestReceived received(Screening screening, FirstContact contact, Instant now) {
        var file = screening.file();
        var requester = screening.requester();
        return new RequestReceived(
                file.id().value(),
                file.office(),
                now,
                requester.id().value(),
                contact.channel(),
                file.firstContactAt(),
                requester.askedBy());
    }

    static RequesterAsked requesterAsked(Underway underway, Participant requester, Standing.Asked asked) {
        return new RequesterAsked(
                underway.file().id().value(),
                underway.file().office(),
                asked.at(),
                requester.id().value(),
                requester.askedBy());
    }

    static ParticipantInvited invited(Underway underway, Participant who, Standing.Asked asked, Instant validUntil) {
        return new ParticipantInvited(
                underway.file().id().value(),
                underway.file().office(),
                asked.at(),
                who.id().value(),
                who.askedBy(),
                validUntil);
    }

    static ParticipantAgreed agreed(Underway underway, Participant who, Standing.Agreed yes) {
        var file = underway.file();
        return new ParticipantAgreed(
                file.id().value(),
                file.office(),
                yes.at(),
                attendee(who),
                who.askedBy(),
                terms(underway.terms()),
                file.firstContactAt(),
                file.targetAt());
    }

    static CaseAccepted accepted(Accepted accepted) {
        var file = accepted.file();
        return new CaseAccepted(
                file.id().value(),
                file.office(),
                accepted.since(),
                accepted.present().stream().map(CaseEvents::attendee).toList(),
                terms(accepted.terms()),
                file.firstContactAt(),
                file.targetAt());
    }

    static ParticipantReminded reminded(Underway underway, Participant who, Instant now, Instant validUntil) {
        return new ParticipantReminded(
                underway.file().id().value(),
                underway.file().office(),
                now,
                who.id().value(),
                who.askedBy(),
                validUntil);
    }

    static FurtherSessionAsked furtherSessionAsked(Considering considering, Participant who, Instant now) {
        return new FurtherSessionAsked(
                considering.file().id().value(),
                considering.file().office(),
                now,
                who.id().value(),
                who.askedBy(),
                considering.until());
    }

    static FurtherSessionAgreed furtherSessionAgreed(Accepted accepted) {
        var file = accepted.file();
        return new FurtherSessionAgreed(
                file.id().value(),
                file.office(),
                accepted.since(),
                accepted.present().stream().map(CaseEvents::attendee).toList(),
                terms(accepted.terms()),
                file.sessionsHeld(),
                file.firstContactAt(),
                file.targetAt());
    }

    static ParticipantWithdrew withdrew(Case matter, Participant who, Standing.Withdrew withdrew) {
        return new ParticipantWithdrew(
                matter.file().id().value(),
                matter.file().office(),
                withdrew.at(),
                who.id().value());
    }

    /// @param waiting everybody who waits for a meeting; the requester is told in any case
    static CaseNotAccepted notAccepted(Case matter, List<Participant> waiting, Instant at) {
        return new CaseNotAccepted(
                matter.file().id().value(),
                matter.file().office(),
                at,
                matter.requester().id().value(),
                waiting.stream()
                        .filter(who -> !matter.isRequester(who))
                        .map(who -> who.id().value())
                        .toList());
    }

    static CaseClosed closed(Closed closed) {
        return new CaseClosed(closed.file().id().value(), closed.file().office(), closed.closedAt());
    }

    private static Attendee attendee(Participant who) {
        return new Attendee(who.id().value(), who.person().value());
    }

    private static SessionTerms terms(CaseTerms terms) {
        var offering = terms.offering();
        return new SessionTerms(
                offering.practitionersNeeded(),
                offering.role(),
                offering.sessionLength(),
                terms.format(),
                terms.path().oneByOne() ? Gathering.ONE_BY_ONE : null);
    }
}

package parley.scheduling.following;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import parley.events.Attendee;
import parley.events.Office;
import parley.events.SessionTerms;
import parley.events.cases.AskedBy;
import parley.events.cases.CaseAccepted;
import parley.events.cases.FurtherSessionAgreed;
import parley.events.cases.ParticipantAgreed;
import parley.events.cases.ParticipantWithdrew;
import parley.scheduling.availability.AvailabilityDesk;
import parley.scheduling.availability.StartsOnOffer;
import parley.scheduling.cases.CaseFile;
import parley.scheduling.cases.Cases;
import parley.scheduling.cases.StayingPractitioners;
import parley.scheduling.cases.model.Attending;
import parley.scheduling.cases.model.CaseId;
import parley.scheduling.cases.model.ParticipantId;
import parley.scheduling.cases.model.PersonId;
import parley.scheduling.cases.model.PlannedCase;
import parley.scheduling.cases.model.Terms;
import parley.scheduling.sessions.SessionDesk;
import parley.scheduling.ties.KnownTies;

/// What follows here from what happens to a case. Old news changes nothing.
@ApplicationScoped
@Transactional
class Following {

    private final Cases cases;
    private final AvailabilityDesk availability;
    private final StartsOnOffer offer;
    private final KnownTies ties;
    private final StayingPractitioners staying;
    private final SessionDesk sessions;

    Following(
            Cases cases,
            AvailabilityDesk availability,
            StartsOnOffer offer,
            KnownTies ties,
            StayingPractitioners staying,
            SessionDesk sessions) {
        this.cases = cases;
        this.availability = availability;
        this.offer = offer;
        this.ties = ties;
        this.staying = staying;
        this.sessions = sessions;
    }

    /// Somebody's own yes leads straight to the question of their times.
    void agreed(ParticipantAgreed fact) {
        var newcomer = attending(fact.attendee(), fact.askTimes());
        if (cases.hasWithdrawn(newcomer.id())) {
            return;
        }
        var terms = terms(fact.terms(), fact.firstContactAt(), fact.targetAt());
        var file = lockOrOpen(new CaseId(fact.caseId()), fact.office(), terms);
        switch (file.state()) {
            case PlannedCase.Gathering gathering -> ask(file.id(), gathering, newcomer);
            case PlannedCase.Closed closed -> {
                cases.store(file.id(), terms);
                ask(file.id(), closed.begunAnew(), newcomer);
            }
            case PlannedCase.Ready _, PlannedCase.Planned _, PlannedCase.Met _ -> {
                // Nothing is planned before everybody has said so.
            }
        }
    }

    /// Everybody whose yes is needed has given it.
    void accepted(CaseAccepted fact) {
        plan(
                new CaseId(fact.caseId()),
                fact.office(),
                fact.attendees(),
                terms(fact.terms(), fact.firstContactAt(), fact.targetAt()));
    }

    /// All of them said yes afresh, so one more session is planned, with the practitioners they know.
    void furtherAgreed(FurtherSessionAgreed fact) {
        plan(
                new CaseId(fact.caseId()),
                fact.office(),
                fact.attendees(),
                terms(fact.terms(), fact.firstContactAt(), fact.targetAt()));
    }

    private void ask(CaseId id, PlannedCase.Gathering gathering, Attending newcomer) {
        var after = gathering.agreed(newcomer);
        if (!after.equals(gathering)) {
            cases.store(after);
            availability.ask(cases.require(id), newcomer);
        }
    }

    /// Plans for these people. Who has withdrawn meanwhile makes it old news.
    private void plan(CaseId id, Office office, List<Attendee> attendees, Terms terms) {
        var everybody = attendees.stream()
                .map(attendee -> attending(attendee, AskedBy.LETTER))
                .toList();
        if (everybody.stream().map(Attending::id).anyMatch(cases::hasWithdrawn)) {
            return;
        }
        var file = lockOrOpen(id, office, terms);
        if (file.state() instanceof PlannedCase.Planned planned) {
            if (idsOf(planned.people()).equals(idsOf(everybody))) {
                return;
            }
            sessions.callOffIn(id, Optional.empty());
            file = cases.require(id);
        }
        switch (file.state()) {
            case PlannedCase.Gathering gathering
            when gathering.everybodyHasMet() -> begin(id, gathering.furtherWith(everybody), terms);
            case PlannedCase.Met met -> begin(id, met.furtherWith(everybody), terms);
            case PlannedCase.Gathering gathering -> settle(file, gathering.acceptedWith(everybody), terms);
            case PlannedCase.Ready ready -> settle(file, ready.acceptedWith(everybody), terms);
            case PlannedCase.Closed closed -> settle(file, closed.begunAnew().acceptedWith(everybody), terms);
            case PlannedCase.Planned _ -> {
                // Under way, which is the practitioners' to end.
            }
        }
    }

    private void begin(CaseId id, PlannedCase.Gathering further, Terms terms) {
        cases.store(id, terms);
        ties.outdate(id);
        availability.begin(id, further);
    }

    /// Takes effect at once: the session is off, and what the person said is forgotten.
    void withdrew(ParticipantWithdrew fact) {
        var id = new CaseId(fact.caseId());
        var participant = new ParticipantId(fact.participantId());
        var known = cases.lock(id);
        if (!cases.noteWithdrawal(id, participant, fact.at()) || known.isEmpty()) {
            return;
        }
        sessions.callOffIn(id, Optional.of(participant));
        var after =
                switch (cases.require(id).state()) {
                    case PlannedCase.Gathering gathering -> gathering.withdrawn(participant);
                    case PlannedCase.Ready ready -> ready.withdrawn(participant);
                    case PlannedCase.Planned begun -> begun.withdrawn(participant);
                    case PlannedCase.Met met -> met.withdrawn(participant);
                    case PlannedCase.Closed closed -> closed;
                };
        cases.store(after);
        cases.setSearchDue(id, false);
        ties.outdate(id);
    }

    /// It could not be arranged. Another kind of help may follow; who is not for whom stays true.
    void notAccepted(UUID caseId) {
        end(new CaseId(caseId));
    }

    /// Nothing more will be planned.
    void closed(UUID caseId) {
        var id = new CaseId(caseId);
        end(id);
        ties.forget(id);
    }

    /// What is still to come is called off.
    private void end(CaseId id) {
        if (cases.lock(id).isEmpty()) {
            return;
        }
        sessions.callOffIn(id, Optional.empty());
        cases.store(new PlannedCase.Closed(id));
        cases.setSearchDue(id, false);
        offer.forget(id);
        staying.letGo(id);
        ties.outdate(id);
    }

    private void settle(CaseFile before, PlannedCase after, Terms terms) {
        if (after.equals(before.state())) {
            return;
        }
        var id = before.id();
        cases.store(id, terms);
        cases.store(after);
        ties.outdate(id);
        cases.setSearchDue(id, after instanceof PlannedCase.Ready);
        var known = idsOf(before.state().people());
        var file = cases.require(id);
        after.people().stream()
                .filter(one -> !known.contains(one.id()))
                .forEach(newcomer -> availability.ask(file, newcomer));
    }

    private CaseFile lockOrOpen(CaseId id, Office office, Terms terms) {
        return cases.lock(id).orElseGet(() -> {
            cases.open(id, office, terms);
            return cases.requireLocked(id);
        });
    }

    private static Attending attending(Attendee attendee, AskedBy askedBy) {
        return Attending.newcomer(
                new ParticipantId(attendee.participantId()), new PersonId(attendee.personId()), askedBy);
    }

    private static Terms terms(SessionTerms terms, Instant firstContactAt, Instant targetAt) {
        return new Terms(
                terms.practitionersNeeded(),
                terms.role(),
                terms.sessionLength(),
                terms.format(),
                terms.oneByOne(),
                firstContactAt,
                targetAt);
    }

    private static Set<ParticipantId> idsOf(List<Attending> people) {
        return people.stream().map(Attending::id).collect(toSet());
    }
}

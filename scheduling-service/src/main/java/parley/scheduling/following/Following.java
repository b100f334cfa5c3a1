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
import parley.scheduling.cases.model.Attending;
import parley.scheduling.cases.model.CaseId;
import parley.scheduling.cases.model.ParticipantId;
import parley.scheduling.cases.model.PersonId;
import parley.scheduling.cases.model.PlannedCase;
import parley.scheduling.cases.model.Terms;
import parley.scheduling.options.KnownTies;
import parley.scheduling.sessions.SessionDesk;

/// What follows here from what happens to a case. Old news changes nothing.
@ApplicationScoped
@Transactional
class Following {

    private final Cases cases;
    private final AvailabilityDesk availability;
    private final StartsOnOffer offer;
    private final KnownTies ties;
    private final SessionDesk sessions;

    Following(Cases cases, AvailabilityDesk availability, StartsOnOffer offer, KnownTies ties, SessionDesk sessions) {
        this.cases = cases;
        this.availability = availability;
        this.offer = offer;
        this.ties = ties;
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
        if (file.state() instanceof PlannedCase.Gathering gathering) {
            var after = gathering.agreed(newcomer);
            if (!after.equals(gathering)) {
                cases.store(after);
                availability.ask(cases.require(file.id()), newcomer);
            }
        }
    }

    /// Everybody whose yes is needed has given it. Who has withdrawn meanwhile makes it old news.
    void accepted(CaseAccepted fact) {
        var everybody = fact.attendees().stream()
                .map(attendee -> attending(attendee, AskedBy.LETTER))
                .toList();
        if (everybody.stream().map(Attending::id).anyMatch(cases::hasWithdrawn)) {
            return;
        }
        var id = new CaseId(fact.caseId());
        var terms = terms(fact.terms(), fact.firstContactAt(), fact.targetAt());
        var file = lockOrOpen(id, fact.office(), terms);
        if (file.state() instanceof PlannedCase.Met || file.state().everybodyHasMet()) {
            beginFurther(file, everybody, terms);
            return;
        }
        if (file.state() instanceof PlannedCase.Planned planned) {
            if (idsOf(planned.people()).equals(idsOf(everybody))) {
                return;
            }
            sessions.callOffIn(id, Optional.empty());
            file = cases.require(id);
        }
        var after =
                switch (file.state()) {
                    case PlannedCase.Gathering gathering -> gathering.acceptedWith(everybody);
                    case PlannedCase.Ready ready -> ready.acceptedWith(everybody);
                    case PlannedCase.Planned begun -> begun;
                    case PlannedCase.Met met -> met;
                    case PlannedCase.Closed closed -> closed;
                };
        if (!after.equals(file.state())) {
            settle(file, after, terms);
        }
    }

    /// All of them said yes afresh, so one more session is planned, with the practitioners they know.
    void furtherAgreed(FurtherSessionAgreed fact) {
        var everybody = fact.attendees().stream()
                .map(attendee -> attending(attendee, AskedBy.LETTER))
                .toList();
        var known = cases.lock(new CaseId(fact.caseId()));
        if (known.isPresent() && everybody.stream().map(Attending::id).noneMatch(cases::hasWithdrawn)) {
            beginFurther(known.get(), everybody, terms(fact.terms(), fact.firstContactAt(), fact.targetAt()));
        }
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

    /// Nothing more will be planned; what is still to come is called off.
    void ended(UUID caseId) {
        var id = new CaseId(caseId);
        if (cases.lock(id).isEmpty()) {
            return;
        }
        sessions.callOffIn(id, Optional.empty());
        cases.store(new PlannedCase.Closed(id));
        cases.setSearchDue(id, false);
        offer.forget(id);
        ties.forget(id);
    }

    private void beginFurther(CaseFile file, List<Attending> everybody, Terms terms) {
        switch (file.state()) {
            case PlannedCase.Met met -> begin(file, met.furtherWith(everybody), terms);
            case PlannedCase.Gathering gathering
            when gathering.everybodyHasMet() -> begin(file, gathering.furtherWith(everybody), terms);
            case PlannedCase.Gathering _, PlannedCase.Ready _, PlannedCase.Planned _, PlannedCase.Closed _ -> {
                // Old news: it is being planned already, or nothing more will be.
            }
        }
    }

    private void begin(CaseFile file, PlannedCase.Gathering further, Terms terms) {
        cases.store(file.id(), terms);
        ties.outdate(file.id());
        availability.begin(file.id(), further);
    }

    private void settle(CaseFile before, PlannedCase after, Terms terms) {
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

package parley.scheduling.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.events.Office;
import parley.problems.Fault;
import parley.problems.GeneralReason;
import parley.problems.Precondition;
import parley.problems.Refusal;
import parley.scheduling.ids.Ids;
import parley.scheduling.problems.SchedulingReason;
import parley.scheduling.roster.model.Experience;
import parley.scheduling.roster.model.PractitionerId;

/// Keeps the roster of an office. Nobody is ever taken off it, for who carried how much stays; who leaves no
/// longer comes into question.
@ApplicationScoped
@Transactional
class RosterDesk {

    private final Roster roster;
    private final PractitionerRows practitioners;
    private final Ids ids;

    RosterDesk(Roster roster, PractitionerRows practitioners, Ids ids) {
        this.roster = roster;
        this.practitioners = practitioners;
        this.ids = ids;
    }

    /// Everybody of the office, active or not.
    List<RosterEntry> all(Office office) {
        return roster.activeOrNot().stream()
                .filter(entry -> entry.practisesFor(office))
                .toList();
    }

    /// Who practises for the other office does not exist here.
    RosterEntry require(Office office, PractitionerId id) {
        return roster.entriesOf(List.of(id)).stream()
                .filter(entry -> entry.practisesFor(office))
                .findFirst()
                .orElseThrow(() -> Refusal.because(GeneralReason.NOT_FOUND));
    }

    /// Somebody new, of whose times nothing is known yet.
    RosterEntry add(Profile profile) {
        requireFree(profile.subject());
        var id = new PractitionerId(ids.next());
        roster.add(id, profile);
        return afresh(id);
    }

    RosterEntry change(Office office, PractitionerId id, @Nullable String ifMatch, Profile profile) {
        var row = row(office, id, ifMatch);
        if (!row.profile().subject().equals(profile.subject())) {
            requireFree(profile.subject());
        }
        row.take(profile);
        return afresh(id);
    }

    /// Beside whom a novice should learn. It is a wish: the search prefers such pairs, and takes others too.
    RosterEntry learn(Office office, PractitionerId id, @Nullable String ifMatch, Set<PractitionerId> with) {
        var row = row(office, id, ifMatch);
        var leads = roster.entriesOf(List.copyOf(with)).stream()
                .filter(entry -> entry.practisesFor(office) && entry.experience() == Experience.LEAD)
                .toList();
        if (leads.size() < with.size()) {
            throw Refusal.because(GeneralReason.INVALID_FIELD)
                    .with(Fault.at("#/with", "must be practitioners of your office who lead"));
        }
        if (!with.isEmpty() && row.profile().experience() != Experience.NOVICE) {
            throw Refusal.because(SchedulingReason.NOT_A_NOVICE);
        }
        row.learnWith(with);
        return afresh(id);
    }

    /// Whether somebody comes into question for new sessions. What they are asked for or sit in already stays theirs
    /// until staff hand it over.
    RosterEntry setActive(Office office, PractitionerId id, @Nullable String ifMatch, boolean active) {
        row(office, id, ifMatch).setActive(active);
        return afresh(id);
    }

    private PractitionerRow row(Office office, PractitionerId id, @Nullable String ifMatch) {
        require(office, id);
        var row = practitioners.requireLocked(id.value());
        Precondition.require(ifMatch, row.version());
        return row;
    }

    private void requireFree(String subject) {
        if (practitioners.count("subject", subject) > 0) {
            throw Refusal.because(SchedulingReason.ALREADY_ON_ROSTER);
        }
    }

    private RosterEntry afresh(PractitionerId id) {
        practitioners.flush();
        return roster.entriesOf(List.of(id)).getFirst();
    }
}

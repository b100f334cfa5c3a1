package parley.scheduling.roster;

import java.time.ZoneId;
import java.util.Set;
import parley.events.Office;
import parley.events.PractitionerRole;
import parley.scheduling.roster.model.Experience;
import parley.scheduling.roster.model.OwnTimes;
import parley.scheduling.roster.model.PractitionerId;

/// A practitioner as the roster knows them.
///
/// @param learnsWith beside whom they should learn while they are a novice
/// @param active whether they come into question for new sessions
/// @param version rises with every change, times aside
public record RosterEntry(
        PractitionerId id,
        Profile profile,
        Set<PractitionerId> learnsWith,
        OwnTimes times,
        boolean active,
        long version) {

    public RosterEntry {
        learnsWith = Set.copyOf(learnsWith);
    }

    public String subject() {
        return profile.subject();
    }

    public String name() {
        return profile.name();
    }

    public String email() {
        return profile.email();
    }

    public String language() {
        return profile.language();
    }

    public ZoneId zone() {
        return profile.zone();
    }

    public Set<PractitionerRole> roles() {
        return profile.roles();
    }

    public Set<String> languages() {
        return profile.languages();
    }

    public Experience experience() {
        return profile.experience();
    }

    public Set<String> affiliations() {
        return profile.affiliations();
    }

    /// Whether somebody is trained for what this office offers.
    public boolean practisesFor(Office office) {
        return roles().stream().anyMatch(role -> officeOf(role) == office);
    }

    static Office officeOf(PractitionerRole role) {
        return switch (role) {
            case MEDIATOR, COACH, FACILITATOR, RESTORATIVE_FACILITATOR -> Office.CONFLICT_RESOLUTION;
            case OMBUDSPERSON -> Office.OMBUDS;
        };
    }

    @Override
    public String toString() {
        return "RosterEntry[***]";
    }
}

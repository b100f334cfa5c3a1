package parley.scheduling.roster;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import parley.events.Office;
import parley.events.PractitionerRole;
import parley.scheduling.roster.model.Experience;
import parley.scheduling.roster.model.PractitionerId;
import parley.scheduling.time.model.WeeklyHours;
import parley.scheduling.time.model.Window;

/// A practitioner as the roster knows them.
///
/// @param subject who they are at sign-in
/// @param language the language they are written to
/// @param zone the zone they are written to in
/// @param languages the languages they can hold a session in
/// @param affiliations department, lab, living group: what makes two people too close
/// @param away absences, past ones left out
public record RosterEntry(
        PractitionerId id,
        String subject,
        String name,
        String email,
        String language,
        ZoneId zone,
        Set<PractitionerRole> roles,
        Set<String> languages,
        Experience experience,
        Set<String> affiliations,
        int mostPerDay,
        int mostPerWeek,
        List<WeeklyHours> hours,
        List<Window> away) {

    public RosterEntry {
        roles = Set.copyOf(roles);
        languages = Set.copyOf(languages);
        affiliations = Set.copyOf(affiliations);
        hours = List.copyOf(hours);
        away = List.copyOf(away);
    }

    /// Whether somebody is trained for what this office offers.
    public boolean practisesFor(Office office) {
        return roles.stream().anyMatch(role -> officeOf(role) == office);
    }

    private static Office officeOf(PractitionerRole role) {
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

package parley.scheduling.roster;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Set;
import parley.events.PractitionerRole;
import parley.scheduling.roster.model.Caps;
import parley.scheduling.roster.model.Experience;

/// What staff know of a practitioner, their times aside.
///
/// @param subject who they are at sign-in
/// @param language the language they are written to
/// @param zone the zone they are written to in
/// @param languages the languages they can hold a session in
/// @param affiliations department, lab, living group: what makes two people too close
/// @param pause the free time they need after a session, if it is more than the office keeps for everybody
/// @param places where they can be, as codes; `ONLINE` is one of them
public record Profile(
        String subject,
        String name,
        String email,
        String language,
        ZoneId zone,
        Set<PractitionerRole> roles,
        Set<String> languages,
        Experience experience,
        Set<String> affiliations,
        Caps caps,
        Duration pause,
        Set<String> places) {

    public Profile {
        roles = Set.copyOf(roles);
        languages = Set.copyOf(languages);
        affiliations = Set.copyOf(affiliations);
        places = Set.copyOf(places);
    }

    @Override
    public String toString() {
        return "Profile[***]";
    }
}

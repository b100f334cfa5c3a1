package parley.scheduling.roster;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.events.Office;
import parley.events.PractitionerRole;
import parley.problems.Fault;
import parley.problems.GeneralReason;
import parley.problems.Refusal;
import parley.scheduling.roster.model.Caps;
import parley.scheduling.roster.model.Experience;

/// A practitioner as staff write them down.
///
/// @param subject who they are at sign-in
/// @param language the language they are written to, such as `en`
/// @param zone the zone they are written to in
/// @param languages the languages they can hold a session in
/// @param experience how far along they are; in a pair somebody leads
/// @param affiliations department, lab, living group, such as `department:physics`
/// @param pauseMinutes the free time they need after a session, if it is more than the office keeps for everybody
/// @param places where they can be: `CAMPUS`, `ONLINE`, or the place of a room; absent, on campus and online
record PractitionerBody(
        @NotBlank @Size(max = 200) String subject,
        @NotBlank @Size(max = 200) String name,
        @NotBlank @Email @Size(max = 254) String email,

        @NotNull @Pattern(regexp = LANGUAGE, message = LANGUAGE_IS)
        String language,

        @NotNull ZoneId zone,
        @NotEmpty Set<@NotNull PractitionerRole> roles,
        @NotEmpty @Size(max = 20) Set<@NotNull @Pattern(regexp = LANGUAGE, message = LANGUAGE_IS) String> languages,
        @NotNull Experience experience,

        @NotNull @Size(max = 20)
        Set<@NotNull @Pattern(regexp = AFFILIATION, message = AFFILIATION_IS) String> affiliations,

        @NotNull @Min(0) @Max(20) Integer mostPerDay,
        @NotNull @Min(0) @Max(50) Integer mostPerWeek,
        @NotNull @Min(0) @Max(200) Integer mostPerMonth,
        @Nullable @Min(0) @Max(240) Integer pauseMinutes,
        @Nullable @Size(min = 1, max = 20) Set<@NotNull @Pattern(regexp = PLACE, message = PLACE_IS) String> places) {

    static final String LANGUAGE = "[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}";
    static final String LANGUAGE_IS = "must be a language tag such as en";
    static final String AFFILIATION = "[a-z-]{1,30}:[a-z0-9-]{1,60}";
    static final String AFFILIATION_IS = "must be a code such as department:physics";
    static final String PLACE = "[A-Z][A-Z0-9_]{0,39}";
    static final String PLACE_IS = "must be a code such as CAMPUS";

    private static final Set<String> USUAL_PLACES = Set.of("CAMPUS", "ONLINE");

    /// What does not hold though each field looks well.
    ///
    /// @param office whose roster it is; nobody practises for both
    List<Fault> faults(Office office) {
        var faults = new ArrayList<Fault>();
        if (!ZoneId.getAvailableZoneIds().contains(zone.getId())) {
            faults.add(Fault.at("#/zone", Week.ZONE_IS));
        }
        if (!roles.stream().allMatch(role -> RosterEntry.officeOf(role) == office)) {
            faults.add(Fault.at("#/roles", "must be roles of your office"));
        }
        return faults;
    }

    Profile toProfile(Office office) {
        for (var fault : faults(office)) {
            throw Refusal.because(GeneralReason.INVALID_FIELD).with(fault);
        }
        return new Profile(
                subject.strip(),
                name.strip(),
                email.strip(),
                language,
                zone,
                roles,
                languages,
                experience,
                affiliations,
                new Caps(mostPerDay, mostPerWeek, mostPerMonth),
                Duration.ofMinutes(pauseMinutes == null ? 0 : pauseMinutes),
                places == null ? USUAL_PLACES : places);
    }

    @Override
    public String toString() {
        return "PractitionerBody[***]";
    }
}

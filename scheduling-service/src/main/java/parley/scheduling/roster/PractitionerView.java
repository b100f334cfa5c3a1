package parley.scheduling.roster;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import parley.events.PractitionerRole;
import parley.scheduling.roster.model.Experience;
import parley.scheduling.roster.model.Freshness;
import parley.scheduling.roster.model.PractitionerId;

/// A practitioner as staff see them.
///
/// @param pauseMinutes the free time they need after a session, if it is more than the office keeps for everybody
/// @param places where they can be, as codes
/// @param learnsWith beside whom they should learn while they are a novice
/// @param active whether they come into question for new sessions
/// @param hours whether their hours can be relied upon; whoever's are stale or unknown is not proposed
/// @param hoursStaleAt from when on they no longer can, unless they are confirmed
@JsonInclude(JsonInclude.Include.NON_NULL)
record PractitionerView(
        @JsonProperty(required = true) UUID id,
        @JsonProperty(required = true) String subject,
        @JsonProperty(required = true) String name,
        @JsonProperty(required = true) String email,
        @JsonProperty(required = true) String language,
        @JsonProperty(required = true) ZoneId zone,
        @JsonProperty(required = true) SortedSet<PractitionerRole> roles,
        @JsonProperty(required = true) SortedSet<String> languages,
        @JsonProperty(required = true) Experience experience,
        @JsonProperty(required = true) SortedSet<String> affiliations,
        @JsonProperty(required = true) int mostPerDay,
        @JsonProperty(required = true) int mostPerWeek,
        @JsonProperty(required = true) int mostPerMonth,
        @JsonProperty(required = true) long pauseMinutes,
        @JsonProperty(required = true) SortedSet<String> places,
        @JsonProperty(required = true) SortedSet<UUID> learnsWith,
        @JsonProperty(required = true) boolean active,
        @JsonProperty(required = true) Freshness hours,
        @Nullable Instant hoursStaleAt,
        @JsonProperty(required = true) long version) {

    static PractitionerView of(RosterEntry entry, Instant now, Duration staleAfter) {
        var profile = entry.profile();
        var learnsWith = new TreeSet<UUID>();
        entry.learnsWith().stream().map(PractitionerId::value).forEach(learnsWith::add);
        return new PractitionerView(
                entry.id().value(),
                profile.subject(),
                profile.name(),
                profile.email(),
                profile.language(),
                profile.zone(),
                new TreeSet<>(profile.roles()),
                new TreeSet<>(profile.languages()),
                profile.experience(),
                new TreeSet<>(profile.affiliations()),
                profile.caps().perDay(),
                profile.caps().perWeek(),
                profile.caps().perMonth(),
                profile.pause().toMinutes(),
                new TreeSet<>(profile.places()),
                learnsWith,
                entry.active(),
                entry.times().freshness(now, staleAfter),
                entry.times().confirmedAt().map(at -> at.plus(staleAfter)).orElse(null),
                entry.version());
    }

    @Override
    public String toString() {
        return "PractitionerView[***]";
    }
}

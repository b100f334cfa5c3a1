package parley.benchmarks.instances;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A waiting list and everybody who could serve it, as its file says it.
///
/// @param origin the moment of quarter 0, a local midnight
/// @param quarters how many quarters of an hour the horizon has
public record Instance(
        String name,
        Instant origin,
        ZoneId zone,
        int quarters,
        int days,
        List<Span> openInPerson,
        List<Span> openOnline,
        List<Practitioner> practitioners,
        List<Participant> participants,
        List<Room> rooms,
        List<Case> cases) {

    public static final int MINUTES = 15;

    /// What a plan writes for a place without walls.
    public static final String ONLINE = "ONLINE";

    /// The local date of a quarter.
    public LocalDate dateOf(int quarter) {
        return origin.plusSeconds(quarter * (MINUTES * 60L)).atZone(zone).toLocalDate();
    }

    public enum Level {
        LEAD,
        EXPERIENCED,
        NOVICE
    }

    public enum Mode {
        IN_PERSON,
        EITHER,
        ONLINE
    }

    public record Practitioner(
            String id,
            Set<String> offerings,
            Level level,
            @Nullable Integer department,
            @Nullable Integer livingGroup,
            Set<Integer> languages,
            Set<Integer> affinities,
            int maxPerDay,
            int maxPerWeek,
            int recentSessions,
            List<Span> free) {}

    public record Participant(
            String id,
            @Nullable Integer department,
            @Nullable Integer livingGroup,
            List<Span> free) {}

    public record Room(String id, int capacity, boolean accessible, int preference) {}

    /// @param notEligible practitioners who are too close to somebody, or once had another role with them
    public record Case(
            String id,
            String offering,
            int practitionersNeeded,
            int quarters,
            List<String> participants,
            Set<String> notEligible,
            int heads,
            boolean needsAccessible,
            Mode mode,
            int language,
            int affinity,
            int contact,
            int earliest,
            int target,
            int deadline) {}
}

package parley.scheduling.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import parley.events.MeetingFormat;
import parley.scheduling.matching.model.Horizon;
import parley.scheduling.matching.model.Needs;
import parley.scheduling.matching.model.Practitioner;
import parley.scheduling.matching.model.Presence;
import parley.scheduling.matching.model.Room;
import parley.scheduling.rooms.model.RoomId;
import parley.scheduling.roster.model.Caps;
import parley.scheduling.roster.model.Experience;
import parley.scheduling.roster.model.PractitionerId;
import parley.scheduling.time.model.WeeklyHours;
import parley.scheduling.time.model.Window;

class WhoCouldSitTest {

    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final Instant FIRST = Instant.parse("2026-11-16T05:00:00Z");
    private static final Instant NOVEMBER = Instant.parse("2026-11-30T15:00:00Z");
    private static final Instant DECEMBER = Instant.parse("2026-12-01T15:00:00Z");
    private static final Set<String> EVERYWHERE = Set.of("CAMPUS", "HILL", "ONLINE");

    private final Horizon horizon = new Horizon(Window.of(FIRST, Duration.ofDays(28)));
    private final WhoCouldSit whoCouldSit = new WhoCouldSit(horizon, ZONE);

    @Test
    void whoHasAsManySessionsAsTheyWantInAMonthIsNotThereInIt() {
        assertThat(isThere(practitioner(2, NOVEMBER), NOVEMBER))
                .as("one more is welcome")
                .isTrue();
        var full = practitioner(2, NOVEMBER, FIRST.minus(Duration.ofDays(9)));
        assertThat(isThere(full, NOVEMBER)).isFalse();
        assertThat(isThere(full, DECEMBER)).as("a month later").isTrue();
        assertThat(isThere(practitioner(1, DECEMBER), DECEMBER)).isFalse();
        assertThat(isThere(practitioner(1, DECEMBER), NOVEMBER)).isTrue();
        assertThat(isThere(practitioner(0), DECEMBER)).isFalse();
    }

    /// The month is that of the campus: this session is on its last day there.
    @Test
    void theMonthIsThatOfTheCampus() {
        var late = practitioner(1, Instant.parse("2026-12-01T04:30:00Z"));

        assertThat(isThere(late, NOVEMBER)).isFalse();
        assertThat(isThere(late, DECEMBER)).isTrue();
    }

    @Test
    void sessionsOfWhichOnlyTheNumberIsLeftCountInTheirMonth() {
        var caps = new Caps(3, 9, 2).spent(Map.of(YearMonth.of(2026, 11), 1));

        assertThat(isThere(practitioner(caps, EVERYWHERE, FIRST), NOVEMBER)).isFalse();
        assertThat(isThere(practitioner(caps, EVERYWHERE), NOVEMBER)).isTrue();
        assertThat(isThere(practitioner(caps, EVERYWHERE, FIRST), DECEMBER)).isTrue();
    }

    @Test
    void whoCanBeNowhereACaseCouldMeetCannotSitInIt() {
        var rooms = List.of(room("CAMPUS", 9), room("HILL", 4));

        assertThat(WhoCouldSit.places(needs(MeetingFormat.EITHER, 4), rooms)).isEqualTo(EVERYWHERE);
        assertThat(WhoCouldSit.places(needs(MeetingFormat.IN_PERSON, 5), rooms)).containsExactly("CAMPUS");
        assertThat(WhoCouldSit.places(needs(MeetingFormat.ONLINE, 5), rooms)).containsExactly("ONLINE");
        assertThat(WhoCouldSit.places(needs(MeetingFormat.IN_PERSON, 10), rooms))
                .isEmpty();
        var caps = new Caps(3, 9, 20);
        assertThat(WhoCouldSit.canBeAtOneOf(Set.of("CAMPUS"), practitioner(caps, Set.of("HILL", "CAMPUS"))))
                .isTrue();
        assertThat(WhoCouldSit.canBeAtOneOf(Set.of("CAMPUS"), practitioner(caps, Set.of("HILL", "ONLINE"))))
                .isFalse();
    }

    private boolean isThere(Practitioner one, Instant when) {
        return whoCouldSit.presence(one).has(horizon.grid().quarterAt(when));
    }

    private static Practitioner practitioner(int perMonth, Instant... sessions) {
        return practitioner(new Caps(3, 9, perMonth), EVERYWHERE, sessions);
    }

    private static Practitioner practitioner(Caps caps, Set<String> places, Instant... sessions) {
        var week = Stream.of(DayOfWeek.values())
                .map(day -> new WeeklyHours(day, LocalTime.of(8, 0), LocalTime.of(20, 0), ZONE))
                .toList();
        return new Practitioner(
                new PractitionerId(UUID.randomUUID()),
                Experience.LEAD,
                Set.of("en"),
                new Presence(week, List.of(), List.of(), List.of(), List.of()),
                List.of(),
                List.of(sessions),
                caps,
                Duration.ZERO,
                places,
                sessions.length,
                Set.of(),
                false);
    }

    private static Room room(String place, int capacity) {
        return new Room(
                new RoomId(UUID.randomUUID()),
                place,
                capacity,
                Set.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                0);
    }

    private static Needs needs(MeetingFormat format, int heads) {
        return new Needs(2, Duration.ofHours(2), format, heads, Set.of(), false, Set.of(), FIRST, DECEMBER);
    }
}

package parley.scheduling.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import parley.events.PractitionerRole;
import parley.scheduling.matching.model.Presence;
import parley.scheduling.roster.Profile;
import parley.scheduling.roster.RosterEntry;
import parley.scheduling.roster.TakenElsewhere;
import parley.scheduling.roster.TakenElsewhere.Known;
import parley.scheduling.roster.model.Caps;
import parley.scheduling.roster.model.DatedTime;
import parley.scheduling.roster.model.Experience;
import parley.scheduling.roster.model.OwnTimes;
import parley.scheduling.roster.model.PractitionerId;
import parley.scheduling.roster.model.WeeklyTime;
import parley.scheduling.roster.model.Willingness;
import parley.scheduling.settings.Settings;
import parley.scheduling.time.model.WeeklyHours;
import parley.scheduling.time.model.Window;

class PresencesTest {

    private static final Instant NOW = Instant.parse("2026-11-23T15:00:00Z");
    private static final Window WEEK = Window.of(NOW, Duration.ofDays(7));
    private static final PractitionerId ONE = new PractitionerId(new UUID(7, 1));
    private static final WeeklyTime MONDAYS = weekly(DayOfWeek.MONDAY, Willingness.FREE);
    private static final WeeklyTime TUESDAYS = weekly(DayOfWeek.TUESDAY, Willingness.IF_NEED_BE);
    private static final Settings SETTINGS = new SmallRyeConfigBuilder()
            .withMapping(Settings.class)
            .withDefaultValue("parley.scheduling.zone", "America/New_York")
            .build()
            .getConfigMapping(Settings.class);

    @Test
    void eachOfTheThreeStatesGoesWhereItBelongs() {
        var away = dated(1, Willingness.AWAY);
        var free = dated(2, Willingness.FREE);
        var ifNeedBe = dated(3, Willingness.IF_NEED_BE);

        var presence = of(new OwnTimes(List.of(MONDAYS, TUESDAYS), List.of(away, free, ifNeedBe), confirmed(1)));

        assertThat(presence)
                .isEqualTo(new Presence(
                        List.of(MONDAYS.when()),
                        List.of(TUESDAYS.when()),
                        List.of(free.when()),
                        List.of(ifNeedBe.when()),
                        List.of(away.when())));
    }

    @Test
    void hoursThatWereNeverSaidAreNeverFree() {
        assertThat(of(new OwnTimes(List.of(MONDAYS), List.of(), Optional.empty())))
                .isEqualTo(Presence.never());
    }

    @Test
    void hoursCountUntilTheyAreStaleAndNotAMomentLonger() {
        var lasts = SETTINGS.hoursStaleAfter();

        assertThat(of(new OwnTimes(
                        List.of(MONDAYS),
                        List.of(),
                        Optional.of(NOW.minus(lasts).plusMillis(1)))))
                .isNotEqualTo(Presence.never());
        assertThat(of(new OwnTimes(List.of(MONDAYS), List.of(), Optional.of(NOW.minus(lasts)))))
                .isEqualTo(Presence.never());
    }

    @Test
    void whoIsTakenElsewhereIsNotThere() {
        var busy = Window.of(NOW, Duration.ofHours(2));
        var free = dated(1, Willingness.FREE);
        var said = new OwnTimes(List.of(MONDAYS), List.of(free), confirmed(1));

        var presence = of(said, source(new Known.Busy(List.of(busy), Instant.MAX)));

        assertThat(presence.away()).containsExactly(busy);
        assertThat(presence.free()).containsExactly(MONDAYS.when());
    }

    @Test
    void whoseOtherSourceIsStaleIsNeverFreeWhateverTheySaid() {
        var said = new OwnTimes(List.of(MONDAYS), List.of(dated(1, Willingness.FREE)), confirmed(1));

        assertThat(of(said, source(new Known.Busy(List.of(), Instant.MAX)), source(new Known.Stale())))
                .isEqualTo(Presence.never());
    }

    @Test
    void whoHasNoOtherSourceIsThereAsTheySaid() {
        var said = new OwnTimes(List.of(MONDAYS), List.of(), confirmed(1));

        assertThat(of(said, (window, practitioners) -> Map.of())).isEqualTo(of(said));
    }

    private static Presence of(OwnTimes said, TakenElsewhere... sources) {
        var presences = new Presences(List.of(sources), SETTINGS, Clock.fixed(NOW, ZoneOffset.UTC));
        return presences
                .lasting(List.of(entry(said)), WEEK)
                .getOrDefault(ONE, Presences.Lasting.NEVER)
                .presence();
    }

    private static TakenElsewhere source(Known known) {
        return (window, practitioners) -> {
            assertThat(practitioners).containsExactly(ONE);
            return Map.of(ONE, known);
        };
    }

    private static Optional<Instant> confirmed(int daysAgo) {
        return Optional.of(NOW.minus(Duration.ofDays(daysAgo)));
    }

    private static DatedTime dated(int day, Willingness willingness) {
        return new DatedTime(
                new UUID(8, day), Window.of(NOW.plus(Duration.ofDays(day)), Duration.ofHours(3)), willingness);
    }

    private static WeeklyTime weekly(DayOfWeek day, Willingness willingness) {
        var hours = new WeeklyHours(day, LocalTime.of(9, 0), LocalTime.of(17, 0), ZoneId.of("America/New_York"));
        return new WeeklyTime(hours, willingness);
    }

    private static RosterEntry entry(OwnTimes said) {
        var profile = new Profile(
                "one",
                "One",
                "one@office.example",
                "en",
                ZoneId.of("America/New_York"),
                Set.of(PractitionerRole.MEDIATOR),
                Set.of("en"),
                Experience.LEAD,
                Set.of(),
                new Caps(1, 2, 8),
                Duration.ZERO,
                Set.of("CAMPUS"));
        return new RosterEntry(ONE, profile, Set.of(), said, true, 0);
    }
}

package parley.scheduling.matching;

import static java.util.stream.Collectors.toMap;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import parley.scheduling.matching.model.Presence;
import parley.scheduling.roster.RosterEntry;
import parley.scheduling.roster.TakenElsewhere;
import parley.scheduling.roster.TakenElsewhere.Known;
import parley.scheduling.roster.model.DatedTime;
import parley.scheduling.roster.model.Freshness;
import parley.scheduling.roster.model.OwnTimes;
import parley.scheduling.roster.model.PractitionerId;
import parley.scheduling.roster.model.WeeklyTime;
import parley.scheduling.roster.model.Willingness;
import parley.scheduling.settings.Settings;
import parley.scheduling.time.model.WeeklyHours;
import parley.scheduling.time.model.Window;

/// When practitioners are there, put together from all that is known: what they said themselves, and what other sources
/// say. It is the one place where that is done.
///
/// What is unknown or stale is never free, whatever was said before.
@ApplicationScoped
class Presences {

    private final List<TakenElsewhere> sources;
    private final Settings settings;
    private final Clock clock;

    Presences(@All List<TakenElsewhere> sources, Settings settings, Clock clock) {
        this.sources = sources;
        this.settings = settings;
        this.clock = clock;
    }

    /// When each of these is there within the window, and how long that can be relied upon.
    Map<PractitionerId, Lasting> lasting(List<RosterEntry> entries, Window window) {
        var ids = entries.stream().map(RosterEntry::id).toList();
        var known = sources.stream().map(source -> source.within(window, ids)).toList();
        return entries.stream()
                .collect(toMap(
                        RosterEntry::id,
                        entry -> lasting(
                                entry.times(),
                                known.stream()
                                        .flatMap(each -> Optional.ofNullable(each.get(entry.id())).stream())
                                        .toList())));
    }

    private Lasting lasting(OwnTimes said, List<Known> elsewhere) {
        var notHeard = elsewhere.stream().anyMatch(Known.Stale.class::isInstance);
        var fresh = said.freshness(clock.instant(), settings.hoursStaleAfter()) == Freshness.FRESH;
        if (!fresh || notHeard) {
            return new Lasting(Presence.never(), notHeard, until(Optional.empty(), elsewhere));
        }
        var away = new ArrayList<>(dated(said, Willingness.AWAY));
        elsewhere.forEach(known -> away.addAll(busy(known)));
        var presence = new Presence(
                weekly(said, Willingness.FREE),
                weekly(said, Willingness.IF_NEED_BE),
                dated(said, Willingness.FREE),
                dated(said, Willingness.IF_NEED_BE),
                away);
        var hoursUntil = said.confirmedAt().map(at -> at.plus(settings.hoursStaleAfter()));
        return new Lasting(presence, false, until(hoursUntil, elsewhere));
    }

    private static Instant until(Optional<Instant> hours, List<Known> elsewhere) {
        return Stream.concat(hours.stream(), elsewhere.stream().flatMap(known -> until(known).stream()))
                .min(Instant::compareTo)
                .orElse(Instant.MAX);
    }

    private static Optional<Instant> until(Known known) {
        return switch (known) {
            case Known.Busy busy -> Optional.of(busy.until());
            case Known.Stale() -> Optional.empty();
        };
    }

    private static List<Window> busy(Known known) {
        return switch (known) {
            case Known.Busy busy -> busy.stretches();
            case Known.Stale() -> List.of();
        };
    }

    private static List<WeeklyHours> weekly(OwnTimes said, Willingness willingness) {
        return said.weekly().stream()
                .filter(time -> time.willingness() == willingness)
                .map(WeeklyTime::when)
                .toList();
    }

    private static List<Window> dated(OwnTimes said, Willingness willingness) {
        return said.dated().stream()
                .filter(time -> time.willingness() == willingness)
                .map(DatedTime::when)
                .toList();
    }

    /// When somebody is there, as long as nobody says anything else.
    ///
    /// @param notHeard whether they are never there because another source has not been heard for too long
    /// @param until when it has to be looked at again by the clock alone
    record Lasting(Presence presence, boolean notHeard, Instant until) {

        static final Lasting NEVER = new Lasting(Presence.never(), false, Instant.MAX);
    }
}

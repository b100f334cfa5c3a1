package parley.scheduling.matching.model;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.scheduling.roster.model.Caps;
import parley.scheduling.roster.model.Experience;
import parley.scheduling.roster.model.PractitionerId;
import parley.scheduling.time.model.Grid;
import parley.scheduling.time.model.Window;

/// Somebody with the right training, and when they could sit in a session. Never changes, and remembers what was worked
/// out from that: who is asked about again and again is laid out on the grid once.
public final class Practitioner {

    private final PractitionerId id;
    private final Experience experience;
    private final Set<String> languages;
    private final Presence presence;
    private final List<Window> bookings;
    private final List<Instant> sessionStarts;
    private final Caps caps;
    private final Duration pause;
    private final Set<String> places;
    private final int recentSessions;
    private final Set<PractitionerId> learnsWith;
    private final boolean tied;
    private volatile @Nullable Diary diary;
    private volatile @Nullable Limits limits;

    public Practitioner(
            PractitionerId id,
            Experience experience,
            Set<String> languages,
            Presence presence,
            List<Window> bookings,
            List<Instant> sessionStarts,
            Caps caps,
            Duration pause,
            Set<String> places,
            int recentSessions,
            Set<PractitionerId> learnsWith,
            boolean tied) {
        this.id = id;
        this.experience = experience;
        this.languages = Set.copyOf(languages);
        this.presence = presence;
        this.bookings = List.copyOf(bookings);
        this.sessionStarts = List.copyOf(sessionStarts);
        this.caps = caps;
        this.pause = pause;
        this.places = Set.copyOf(places);
        this.recentSessions = recentSessions;
        this.learnsWith = Set.copyOf(learnsWith);
        this.tied = tied;
    }

    public PractitionerId id() {
        return id;
    }

    public Experience experience() {
        return experience;
    }

    public Set<String> languages() {
        return languages;
    }

    /// When they are there; without it, never.
    public Presence presence() {
        return presence;
    }

    /// What they are already held or booked for, each with the pause after it.
    public List<Window> bookings() {
        return bookings;
    }

    /// When their held and booked sessions begin, for the limits.
    public List<Instant> sessionStarts() {
        return sessionStarts;
    }

    public Caps caps() {
        return caps;
    }

    /// Whether they have as many sessions in a month of the campus as they want to have.
    public boolean hasEnoughIn(YearMonth month, ZoneId zone) {
        return limits(zone).never() || limits(zone).isFull(month);
    }

    /// The free time they need after a session.
    public Duration pause() {
        return pause;
    }

    /// Where they can be, as codes.
    public Set<String> places() {
        return places;
    }

    /// How many sessions they carry these weeks.
    public int recentSessions() {
        return recentSessions;
    }

    /// Beside whom they should learn, if staff wish so.
    public Set<PractitionerId> learnsWith() {
        return learnsWith;
    }

    /// Whether they are too close to somebody in the case, or are not to meet them.
    public boolean tied() {
        return tied;
    }

    /// The same person, too close to the case or not.
    public Practitioner tied(boolean isTied) {
        if (isTied == tied) {
            return this;
        }
        var other = new Practitioner(
                id,
                experience,
                languages,
                presence,
                bookings,
                sessionStarts,
                caps,
                pause,
                places,
                recentSessions,
                learnsWith,
                isTied);
        other.diary = diary;
        other.limits = limits;
        return other;
    }

    /// The same person with one more session.
    public Practitioner takenFor(Window booking, Instant start) {
        return new Practitioner(
                id,
                experience,
                languages,
                presence,
                Stream.concat(bookings.stream(), Stream.of(booking)).toList(),
                Stream.concat(sessionStarts.stream(), Stream.of(start)).toList(),
                caps,
                pause,
                places,
                recentSessions + 1,
                learnsWith,
                tied);
    }

    /// The same person without the session that begins then.
    public Practitioner without(Instant start) {
        return new Practitioner(
                id,
                experience,
                languages,
                presence,
                bookings.stream()
                        .filter(booking -> !booking.from().equals(start))
                        .toList(),
                sessionStarts.stream().filter(one -> !one.equals(start)).toList(),
                caps,
                pause,
                places,
                Math.max(0, recentSessions - 1),
                learnsWith,
                tied);
    }

    /// Lays them out on a stretch of time, so that nobody has to wait for that who asks about a part of it.
    public Practitioner laidOut(Window window) {
        diary(Diary.grid(window));
        return this;
    }

    /// About how much memory it takes to remember them.
    public long bytes() {
        var known = diary;
        var stretches = bookings.size()
                + sessionStarts.size()
                + presence.free().size()
                + presence.ifNeedBe().size()
                + presence.alsoFree().size()
                + presence.alsoIfNeedBe().size()
                + presence.away().size();
        return Diary.A_STRETCH * (stretches + 2L) + (known == null ? 0 : known.bytes());
    }

    /// When they could be had, over all of the grid at least.
    Diary diary(Grid grid) {
        var known = diary;
        if (known == null || !known.covers(grid)) {
            known = Diary.of(this, grid);
            diary = known;
        }
        return known;
    }

    Limits limits(ZoneId zone) {
        var known = limits;
        if (known == null || !known.isIn(zone)) {
            known = Limits.of(this, zone);
            limits = known;
        }
        return known;
    }

    @Override
    public String toString() {
        return "Practitioner[***]";
    }
}

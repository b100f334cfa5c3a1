package parley.scheduling.matching;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import parley.scheduling.matching.Changes.News;
import parley.scheduling.matching.model.Room;
import parley.scheduling.rooms.Rooms;
import parley.scheduling.rooms.model.RoomId;
import parley.scheduling.roster.Roster;
import parley.scheduling.roster.RosterEntry;
import parley.scheduling.roster.model.PractitionerId;
import parley.scheduling.rounds.Round;
import parley.scheduling.time.model.Window;

/// Remembers practitioners and rooms as they were read, and reads anew whoever has changed since.
///
/// Whoever asks sees what the database says at that moment, whichever replica they ask: the database tells of whom
/// something has changed, and only these are read again. What is read is kept for others only by a reader who sees one
/// moment and changes nothing.
@ApplicationScoped
class OfficeIndex {

    /// Everybody is laid out from the beginning of the same week of the universal calendar on, so that they can
    /// be looked at together, and for nine weeks after it; who asks about later gets an answer that takes
    /// longer.
    private static final Duration A_WEEK = Duration.ofDays(7);

    private static final Duration LAID_OUT = A_WEEK.multipliedBy(10);

    /// How far ahead they are read.
    private static final Duration READ = Duration.ofDays(100);

    /// Everybody is read anew now and then, spread over hours, so that the stretch they are read for moves on.
    private static final Duration LASTS = Duration.ofHours(12);

    private static final int SPREAD_MINUTES = 8 * 60;

    /// What is noted is kept three times as long.
    private static final Duration LONGEST_SILENCE = Duration.ofHours(1);

    private final Changes changes;
    private final OfficeReading reading;
    private final OneMoment moment;
    private final Roster roster;
    private final Rooms rooms;
    private final Clock clock;
    private final AtomicReference<Remembered> kept = new AtomicReference<>(Remembered.NOTHING);

    OfficeIndex(Changes changes, OfficeReading reading, OneMoment moment, Roster roster, Rooms rooms, Clock clock) {
        this.changes = changes;
        this.reading = reading;
        this.moment = moment;
        this.roster = roster;
        this.rooms = rooms;
        this.clock = clock;
    }

    /// Everybody as the running transaction sees them.
    @Transactional(TxType.MANDATORY)
    public Everybody now() {
        var before = kept.get();
        var news = changes.since(before.next());
        var now = clock.instant();
        var after = before.isOfUseAfter(news, LONGEST_SILENCE)
                ? before.with(news, now, upToDate(before, news, now))
                : Remembered.NOTHING.with(news, now, read());
        if (news.atOneMoment()) {
            kept.compareAndSet(before, after);
        }
        return after.everybody();
    }

    /// Whether questions about this window can be answered out of what is remembered.
    boolean reaches(Window window) {
        var now = clock.instant();
        return !window.from().isBefore(now.minus(LASTS))
                && !OfficeReading.around(window).to().isAfter(now.plus(READ));
    }

    /// Nobody who asks has to wait for what can be read before.
    @Scheduled(every = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    void keepUp() {
        Round.once(() -> moment.read(this::now));
    }

    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    void tidy() {
        Round.once(changes::tidy);
    }

    Everybody remembered() {
        return kept.get().everybody();
    }

    private Everybody upToDate(Remembered before, News news, Instant now) {
        var stale = new HashSet<>(before.everybody().over(now, now.isBefore(before.clock())));
        news.changed().forEach((who, when) -> {
            if (!before.seen().getOrDefault(who, Set.of()).containsAll(when)) {
                stale.add(who);
            }
        });
        if (stale.isEmpty()) {
            return before.everybody();
        }
        var entries = roster.entriesOf(stale.stream().map(PractitionerId::new).toList()).stream()
                .filter(RosterEntry::active)
                .toList();
        return before.everybody().but(stale, people(entries), rooms(stale), laidOut());
    }

    private Everybody read() {
        var window = window();
        return Everybody.NOBODY.but(
                Set.of(),
                people(roster.everybody()),
                reading.rooms(rooms.all(), window).stream().map(this::laidOut).toList(),
                laidOut());
    }

    private List<Person> people(List<RosterEntry> entries) {
        if (entries.isEmpty()) {
            return List.of();
        }
        return reading.people(entries, window()).stream().map(this::lasting).toList();
    }

    private List<RoomThere> rooms(Collection<UUID> those) {
        var entries = rooms.inUse(those.stream().map(RoomId::new).toList());
        return entries.isEmpty()
                ? List.of()
                : reading.rooms(entries, window()).stream().map(this::laidOut).toList();
    }

    private Person lasting(Person one) {
        var now = one.from();
        var latest = latest(now, one.practitioner().id().value());
        return new Person(
                one.practitioner().laidOut(laidOut()),
                one.roles(),
                one.calendarNotRead(),
                now,
                one.until().isBefore(latest) ? one.until() : latest);
    }

    private RoomThere laidOut(Room room) {
        var now = clock.instant();
        return new RoomThere(room.laidOut(laidOut()), now, latest(now, room.id().value()));
    }

    private static Instant latest(Instant now, UUID id) {
        return now.plus(LASTS).minus(Duration.ofMinutes(Math.floorMod(id.hashCode(), SPREAD_MINUTES)));
    }

    private Window laidOut() {
        var seconds = A_WEEK.toSeconds();
        var week = Math.floorDiv(clock.instant().getEpochSecond(), seconds);
        return Window.of(Instant.ofEpochSecond(week * seconds), LAID_OUT);
    }

    private Window window() {
        var now = clock.instant();
        return new Window(now.minus(LASTS), now.plus(READ));
    }

    /// @param next the number of the first transaction that may have changed something since
    /// @param seen changes from that number on which are known already
    /// @param server which run of the database server it comes from
    /// @param at when it was read, by the clock of the database
    /// @param clock the same, by ours
    private record Remembered(
            long next, Map<UUID, Set<Long>> seen, String server, Instant at, Instant clock, Everybody everybody) {

        static final Remembered NOTHING =
                new Remembered(0, Map.of(), "", Instant.EPOCH, Instant.EPOCH, Everybody.NOBODY);

        /// A server that was started anew, or one that stood in for it, may not know what was seen before.
        boolean isOfUseAfter(News news, Duration longestSilence) {
            return server.equals(news.server()) && news.at().isBefore(at.plus(longestSilence));
        }

        Remembered with(News news, Instant now, Everybody is) {
            return new Remembered(news.next(), Map.copyOf(news.changed()), news.server(), news.at(), now, is);
        }
    }
}

package parley.scheduling.matching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import parley.scheduling.matching.model.Practitioner;
import parley.scheduling.matching.model.Room;
import parley.scheduling.reservations.Booking;
import parley.scheduling.reservations.Reservations;
import parley.scheduling.rooms.RoomEntry;
import parley.scheduling.roster.RosterEntry;
import parley.scheduling.roster.model.Caps;
import parley.scheduling.settings.Settings;
import parley.scheduling.time.model.Window;

/// Puts together what the database says of practitioners and rooms.
@ApplicationScoped
class OfficeReading {

    /// Sessions within this time before and after now make up what somebody carries.
    private static final Duration LOAD_SPAN = Duration.ofDays(30);

    /// Around what is asked about, so that whole campus weeks and months are counted.
    private static final Duration MONTH_AND_A_BIT = Duration.ofDays(32);

    private final Presences presences;
    private final Reservations reservations;
    private final ForgottenSessions forgotten;
    private final Settings settings;
    private final Clock clock;

    OfficeReading(
            Presences presences,
            Reservations reservations,
            ForgottenSessions forgotten,
            Settings settings,
            Clock clock) {
        this.presences = presences;
        this.reservations = reservations;
        this.forgotten = forgotten;
        this.settings = settings;
        this.clock = clock;
    }

    /// These people, with what they are taken for in and around the window.
    @Transactional(TxType.MANDATORY)
    public List<Person> people(List<RosterEntry> entries, Window window) {
        var now = clock.instant();
        var load = new Window(now.minus(LOAD_SPAN), now.plus(LOAD_SPAN));
        var ids = entries.stream().map(entry -> entry.id().value()).toList();
        var taken = reservations.within(hull(load, around(window)), ids);
        var spent = forgotten.from(now, ids);
        var there = presences.lasting(entries, around(window));
        return entries.stream()
                .map(entry -> person(
                        entry,
                        there.getOrDefault(entry.id(), Presences.Lasting.NEVER),
                        taken.getOrDefault(entry.id().value(), List.of()),
                        entry.profile()
                                .caps()
                                .spent(spent.getOrDefault(entry.id().value(), Map.of())),
                        load,
                        now))
                .toList();
    }

    /// These rooms, with what they are taken for in the window.
    @Transactional(TxType.MANDATORY)
    public List<Room> rooms(List<RoomEntry> entries, Window window) {
        var taken = reservations.within(
                around(window),
                entries.stream().map(entry -> entry.id().value()).toList());
        return entries.stream()
                .map(entry -> new Room(
                        entry.id(),
                        entry.furnishing().place(),
                        entry.furnishing().capacity(),
                        entry.furnishing().features(),
                        entry.hours(),
                        entry.exceptions(true),
                        entry.exceptions(false),
                        OfficeSide.windows(taken.getOrDefault(entry.id().value(), List.of())),
                        entry.furnishing().reluctance()))
                .toList();
    }

    static Window around(Window window) {
        return new Window(window.from().minus(MONTH_AND_A_BIT), window.to().plus(MONTH_AND_A_BIT));
    }

    private Person person(
            RosterEntry entry, Presences.Lasting there, List<Booking> taken, Caps caps, Window load, Instant now) {
        var starts = taken.stream().map(Booking::sessionStart).toList();
        var recent = starts.stream()
                .filter(start -> !start.isBefore(load.from()) && start.isBefore(load.to()))
                .count();
        var practitioner = new Practitioner(
                entry.id(),
                entry.experience(),
                entry.languages(),
                there.presence(),
                OfficeSide.windows(taken),
                starts,
                caps,
                OfficeSide.pause(entry, settings),
                entry.profile().places(),
                Math.toIntExact(recent),
                entry.learnsWith(),
                false);
        return new Person(practitioner, entry.roles(), there.notHeard(), now, earliest(there.until(), starts, now));
    }

    /// When somebody carries more or less because a session comes nearer, or lies farther back.
    private static Instant earliest(Instant until, List<Instant> starts, Instant now) {
        return Stream.concat(
                        Stream.of(until),
                        starts.stream()
                                .flatMap(start -> Stream.of(start.minus(LOAD_SPAN), start.plus(LOAD_SPAN)))
                                .filter(moment -> !moment.isBefore(now))
                                .map(moment -> moment.plusNanos(1)))
                .min(Instant::compareTo)
                .orElse(until);
    }

    private static Window hull(Window one, Window other) {
        var from = one.from().isBefore(other.from()) ? one.from() : other.from();
        var to = one.to().isAfter(other.to()) ? one.to() : other.to();
        return new Window(from, to);
    }
}

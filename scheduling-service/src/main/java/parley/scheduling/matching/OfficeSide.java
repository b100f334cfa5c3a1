package parley.scheduling.matching;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import parley.events.PractitionerRole;
import parley.scheduling.matching.model.ExactSearch;
import parley.scheduling.matching.model.OpeningTimes;
import parley.scheduling.matching.model.OptionFinder;
import parley.scheduling.matching.model.Practitioner;
import parley.scheduling.matching.model.Presence;
import parley.scheduling.matching.model.Room;
import parley.scheduling.reservations.Booking;
import parley.scheduling.reservations.Reservations;
import parley.scheduling.rooms.Rooms;
import parley.scheduling.roster.Roster;
import parley.scheduling.roster.RosterEntry;
import parley.scheduling.roster.model.PractitionerId;
import parley.scheduling.settings.Settings;
import parley.scheduling.time.model.WeeklyHours;
import parley.scheduling.time.model.Window;

/// Practitioners, rooms and opening times as they are now, in the form the search reads.
@ApplicationScoped
public class OfficeSide {

    /// Sessions within this time before and after now make up what somebody carries.
    private static final Duration LOAD_SPAN = Duration.ofDays(30);

    /// Around what is asked about, so that whole campus weeks and months are counted.
    private static final Duration MONTH_AND_A_BIT = Duration.ofDays(32);

    private final Roster roster;
    private final Presences presences;
    private final Rooms rooms;
    private final Reservations reservations;
    private final Settings settings;
    private final Clock clock;

    OfficeSide(
            Roster roster,
            Presences presences,
            Rooms rooms,
            Reservations reservations,
            Settings settings,
            Clock clock) {
        this.roster = roster;
        this.presences = presences;
        this.rooms = rooms;
        this.reservations = reservations;
        this.settings = settings;
        this.clock = clock;
    }

    @Produces
    OptionFinder finder() {
        return new ExactSearch();
    }

    /// Everybody with the training, with what they are taken for in and around the window.
    ///
    /// @param tied who must not meet the people of the case
    /// @param staying who stays with the case, so that nobody else comes into question; empty if nobody does
    @Transactional
    public List<Practitioner> practitioners(
            PractitionerRole role, Set<PractitionerId> tied, Set<PractitionerId> staying, Window window) {
        var entries = roster.trainedAs(role).stream()
                .filter(entry -> staying.isEmpty() || staying.contains(entry.id()))
                .toList();
        var now = clock.instant();
        var load = new Window(now.minus(LOAD_SPAN), now.plus(LOAD_SPAN));
        var wide = hull(load, around(window));
        var taken = reservations.within(
                wide, entries.stream().map(entry -> entry.id().value()).toList());
        var there = presences.of(entries, around(window));
        return entries.stream()
                .map(entry -> practitioner(
                        entry,
                        there.getOrDefault(entry.id(), Presence.never()),
                        taken.getOrDefault(entry.id().value(), List.of()),
                        load,
                        tied))
                .toList();
    }

    /// The free time each of these needs after a session.
    @Transactional
    public Map<PractitionerId, Duration> pauses(List<PractitionerId> practitioners) {
        return roster.entriesOf(practitioners).stream().collect(toMap(RosterEntry::id, this::pause));
    }

    /// All rooms, with what they are taken for in the window.
    @Transactional
    public List<Room> rooms(Window window) {
        var entries = rooms.all();
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
                        windows(taken.getOrDefault(entry.id().value(), List.of())),
                        entry.furnishing().reluctance()))
                .toList();
    }

    /// What people in cases are taken for in and around the window, by person.
    @Transactional
    public Map<UUID, List<Booking>> people(Collection<UUID> persons, Window window) {
        return reservations.within(around(window), persons);
    }

    public OpeningTimes opening() {
        return new OpeningTimes(
                settings.zone(),
                onWorkingDays(settings.inPersonFrom(), settings.inPersonTo()),
                onWorkingDays(settings.onlineFrom(), settings.onlineTo()),
                settings.pauseForPeople(),
                settings.pauseForRooms());
    }

    /// Windows of bookings, without when their sessions begin.
    public static List<Window> windows(List<Booking> bookings) {
        return bookings.stream().map(Booking::during).toList();
    }

    private Practitioner practitioner(
            RosterEntry entry, Presence presence, List<Booking> taken, Window load, Set<PractitionerId> tied) {
        var starts = taken.stream().map(Booking::sessionStart).toList();
        var recent = starts.stream()
                .filter(start -> !start.isBefore(load.from()) && start.isBefore(load.to()))
                .count();
        return new Practitioner(
                entry.id(),
                entry.experience(),
                entry.languages(),
                presence,
                windows(taken),
                starts,
                entry.profile().caps(),
                pause(entry),
                entry.profile().places(),
                Math.toIntExact(recent),
                entry.learnsWith(),
                tied.contains(entry.id()));
    }

    private Duration pause(RosterEntry entry) {
        var own = entry.profile().pause();
        return own.compareTo(settings.pauseForPeople()) > 0 ? own : settings.pauseForPeople();
    }

    private List<WeeklyHours> onWorkingDays(LocalTime from, LocalTime to) {
        return IntStream.rangeClosed(1, 5)
                .mapToObj(DayOfWeek::of)
                .map(day -> new WeeklyHours(day, from, to, settings.zone()))
                .toList();
    }

    private static Window around(Window window) {
        return new Window(window.from().minus(MONTH_AND_A_BIT), window.to().plus(MONTH_AND_A_BIT));
    }

    private static Window hull(Window one, Window other) {
        var from = one.from().isBefore(other.from()) ? one.from() : other.from();
        var to = one.to().isAfter(other.to()) ? one.to() : other.to();
        return new Window(from, to);
    }
}

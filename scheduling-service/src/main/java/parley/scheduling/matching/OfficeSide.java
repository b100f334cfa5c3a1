package parley.scheduling.matching;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.transaction.Transactional;
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
import parley.scheduling.matching.model.LineUp;
import parley.scheduling.matching.model.OpeningTimes;
import parley.scheduling.matching.model.OptionFinder;
import parley.scheduling.matching.model.Practitioner;
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

    private final Roster roster;
    private final Rooms rooms;
    private final OfficeIndex index;
    private final OfficeReading reading;
    private final Reservations reservations;
    private final Settings settings;

    OfficeSide(
            Roster roster,
            Rooms rooms,
            OfficeIndex index,
            OfficeReading reading,
            Reservations reservations,
            Settings settings) {
        this.roster = roster;
        this.rooms = rooms;
        this.index = index;
        this.reading = reading;
        this.reservations = reservations;
        this.settings = settings;
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
        return in(role, tied, staying, window).practitioners();
    }

    /// All rooms, with what they are taken for in the window.
    @Transactional
    public List<Room> rooms(Window window) {
        return index.reaches(window) ? index.now().rooms() : reading.rooms(rooms.all(), window);
    }

    /// Practitioners and rooms at one go.
    @Transactional
    public There in(PractitionerRole role, Set<PractitionerId> tied, Set<PractitionerId> staying, Window window) {
        return index.reaches(window) ? remembered(role, tied, staying) : readAnew(role, tied, staying, window);
    }

    /// The same, straight from the database, whatever is remembered.
    @Transactional
    public There readAnew(PractitionerRole role, Set<PractitionerId> tied, Set<PractitionerId> staying, Window window) {
        var people = reading.people(roster.trainedAs(role), window);
        return new There(
                those(people.stream().map(Person::practitioner).toList(), tied, staying),
                reading.rooms(rooms.all(), window),
                those(
                        people.stream()
                                .filter(Person::calendarNotRead)
                                .map(Person::practitioner)
                                .toList(),
                        tied,
                        staying));
    }

    private There remembered(PractitionerRole role, Set<PractitionerId> tied, Set<PractitionerId> staying) {
        var everybody = index.now();
        return new There(
                those(everybody.trainedAs(role), tied, staying),
                everybody.rooms(),
                those(everybody.notRead(role), tied, staying));
    }

    private static List<Practitioner> those(
            List<Practitioner> all, Set<PractitionerId> tied, Set<PractitionerId> staying) {
        if (staying.isEmpty() && all instanceof LineUp everybody) {
            return everybody.tied(tied);
        }
        return all.stream()
                .filter(one -> staying.isEmpty() || staying.contains(one.id()))
                .map(one -> one.tied(tied.contains(one.id())))
                .toList();
    }

    /// The free time each of these needs after a session.
    @Transactional
    public Map<PractitionerId, Duration> pauses(List<PractitionerId> practitioners) {
        return roster.entriesOf(practitioners).stream()
                .collect(toMap(RosterEntry::id, entry -> pause(entry, settings)));
    }

    /// What people in cases are taken for in and around the window, by person.
    @Transactional
    public Map<UUID, List<Booking>> people(Collection<UUID> persons, Window window) {
        return reservations.within(OfficeReading.around(window), persons);
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

    static Duration pause(RosterEntry entry, Settings settings) {
        var own = entry.profile().pause();
        return own.compareTo(settings.pauseForPeople()) > 0 ? own : settings.pauseForPeople();
    }

    private List<WeeklyHours> onWorkingDays(LocalTime from, LocalTime to) {
        return IntStream.rangeClosed(1, 5)
                .mapToObj(DayOfWeek::of)
                .map(day -> new WeeklyHours(day, from, to, settings.zone()))
                .toList();
    }

    /// Who and what an office has.
    ///
    /// @param notRead practitioners who are left out because their own calendars could not be read for too long
    public record There(List<Practitioner> practitioners, List<Room> rooms, List<Practitioner> notRead) {

        /// Those left out who are not too close to the case.
        public List<PractitionerId> calendarsNotRead() {
            return notRead.stream()
                    .filter(one -> !one.tied())
                    .map(Practitioner::id)
                    .sorted()
                    .toList();
        }
    }
}

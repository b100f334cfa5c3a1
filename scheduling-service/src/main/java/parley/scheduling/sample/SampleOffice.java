package parley.scheduling.sample;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import parley.events.PractitionerRole;
import parley.scheduling.rooms.RoomEntry.Furnishing;
import parley.scheduling.rooms.Rooms;
import parley.scheduling.rooms.model.RoomId;
import parley.scheduling.roster.Profile;
import parley.scheduling.roster.Roster;
import parley.scheduling.roster.model.Caps;
import parley.scheduling.roster.model.Experience;
import parley.scheduling.roster.model.OwnTimes;
import parley.scheduling.roster.model.PractitionerId;
import parley.scheduling.roster.model.WeeklyTime;
import parley.scheduling.roster.model.Willingness;
import parley.scheduling.settings.Settings;
import parley.scheduling.time.model.WeeklyHours;

/// Fills the offices with invented people and rooms, by the clocks of the campus, if the configuration asks for it.
@ApplicationScoped
class SampleOffice {

    private static final Logger LOG = Logger.getLogger(SampleOffice.class);
    private static final String FILE = "/sample-office.json";
    private static final Set<PractitionerRole> IN_CONFLICT_RESOLUTION = Set.of(
            PractitionerRole.MEDIATOR,
            PractitionerRole.COACH,
            PractitionerRole.FACILITATOR,
            PractitionerRole.RESTORATIVE_FACILITATOR);

    private final Roster roster;
    private final Rooms rooms;
    private final ObjectMapper json;
    private final Settings settings;
    private final boolean wanted;

    SampleOffice(
            Roster roster,
            Rooms rooms,
            ObjectMapper json,
            Settings settings,
            @ConfigProperty(name = "parley.sample-office", defaultValue = "false") boolean wanted) {
        this.roster = roster;
        this.rooms = rooms;
        this.json = json;
        this.settings = settings;
        this.wanted = wanted;
    }

    @Transactional
    void load(@Observes @Priority(10) StartupEvent start) {
        if (!wanted) {
            return;
        }
        var office = read();
        var isNew = roster.isEmpty();
        var joining = joining(office);
        joining.forEach(person -> roster.add(
                new PractitionerId(person.id()), person.toProfile(settings.zone()), person.times(settings.zone())));
        // Nobody invented would ever come to say that their hours are still right.
        roster.confirmHours(idsOf(office));
        if (isNew) {
            office.rooms()
                    .forEach(room -> rooms.add(new RoomId(room.id()), room.furnishing(), room.hours(settings.zone())));
        }
        LOG.infof("The sample office: %d practitioners join", joining.size());
    }

    /// Who is not on the roster yet: an office that was opened before somebody was invented gets them, too.
    private List<Person> joining(Office office) {
        var known = roster.entriesOf(idsOf(office)).stream()
                .map(entry -> entry.id().value())
                .toList();
        return office.practitioners().stream()
                .filter(person -> !known.contains(person.id()))
                .toList();
    }

    private static List<PractitionerId> idsOf(Office office) {
        return office.practitioners().stream()
                .map(person -> new PractitionerId(person.id()))
                .toList();
    }

    Office read() {
        try (var file = Objects.requireNonNull(SampleOffice.class.getResourceAsStream(FILE))) {
            return json.readValue(file, Office.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    record Office(List<Person> practitioners, List<Room> rooms) {}

    /// @param roles what they are trained as; everything that the office of conflict resolution needs, if absent
    /// @param hours from and to, by weekday, such as `MONDAY 09:00-12:00`
    record Person(
            UUID id,
            String subject,
            String name,
            String email,
            @Nullable Set<PractitionerRole> roles,
            Experience experience,
            Set<String> languages,
            Set<String> affiliations,
            int mostPerDay,
            int mostPerWeek,
            List<String> hours) {

        Profile toProfile(ZoneId zone) {
            return new Profile(
                    subject,
                    name,
                    email,
                    "en",
                    zone,
                    roles == null ? IN_CONFLICT_RESOLUTION : roles,
                    languages,
                    experience,
                    affiliations,
                    new Caps(mostPerDay, mostPerWeek, 4 * mostPerWeek),
                    Duration.ZERO,
                    Set.of("CAMPUS", "ONLINE"));
        }

        OwnTimes times(ZoneId zone) {
            var week = hours.stream()
                    .map(text -> new WeeklyTime(rule(text, zone), Willingness.FREE))
                    .toList();
            return new OwnTimes(week, List.of(), Optional.empty());
        }

        @Override
        public String toString() {
            return "Person[***]";
        }
    }

    record Room(UUID id, String name, int capacity, Set<String> features, int reluctance) {

        Furnishing furnishing() {
            return new Furnishing(name, "CAMPUS", capacity, features, reluctance);
        }

        List<WeeklyHours> hours(ZoneId zone) {
            return Stream.of(DayOfWeek.values())
                    .limit(5)
                    .map(day -> new WeeklyHours(day, LocalTime.of(8, 0), LocalTime.of(19, 0), zone))
                    .toList();
        }
    }

    private static WeeklyHours rule(String text, ZoneId zone) {
        var day = text.substring(0, text.indexOf(' '));
        var from = text.substring(text.indexOf(' ') + 1, text.indexOf('-'));
        var to = text.substring(text.indexOf('-') + 1);
        return new WeeklyHours(DayOfWeek.valueOf(day), LocalTime.parse(from), LocalTime.parse(to), zone);
    }
}

package parley.scheduling.matching;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import parley.events.PractitionerRole;
import parley.scheduling.matching.model.LineUp;
import parley.scheduling.matching.model.Practitioner;
import parley.scheduling.matching.model.Room;
import parley.scheduling.time.model.Window;

/// All who practise and all rooms, as they are remembered. Never changes; who changes makes another.
final class Everybody {

    /// As the database sorts ids.
    private static final Comparator<UUID> ORDER = (one, other) -> {
        var high = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return high != 0 ? high : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
    };

    static final Everybody NOBODY =
            new Everybody(Map.of(), Map.of(), Window.of(Instant.EPOCH, Duration.ofDays(1)), Map.of());

    private final Map<UUID, Person> people;
    private final Map<UUID, RoomThere> rooms;
    private final List<Room> inOrder;
    private final Instant until;
    private final Window laidOut;
    private final Map<PractitionerRole, LineUp> trained = new ConcurrentHashMap<>();
    private final List<Person> notRead;

    /// @param before who was laid out before
    private Everybody(
            Map<UUID, Person> people,
            Map<UUID, RoomThere> rooms,
            Window laidOut,
            Map<PractitionerRole, LineUp> before) {
        this.laidOut = laidOut;
        this.people = people;
        this.rooms = rooms;
        inOrder = rooms.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(ORDER))
                .map(each -> each.getValue().room())
                .toList();
        until = Stream.concat(
                        people.values().stream().map(Person::until),
                        rooms.values().stream().map(RoomThere::until))
                .min(Instant::compareTo)
                .orElse(Instant.MAX);
        notRead = people.values().stream().filter(Person::calendarNotRead).toList();
        before.forEach((role, lineUp) -> trained.put(role, lineUp(role, Optional.of(lineUp))));
    }

    /// The same, but for these.
    ///
    /// @param window for which practitioners are laid out
    Everybody but(Collection<UUID> changed, List<Person> nowPeople, List<RoomThere> nowRooms, Window window) {
        var nextPeople = new HashMap<>(people);
        var nextRooms = new HashMap<>(rooms);
        changed.forEach(nextPeople::remove);
        changed.forEach(nextRooms::remove);
        nowPeople.forEach(one -> nextPeople.put(one.practitioner().id().value(), one));
        nowRooms.forEach(one -> nextRooms.put(one.room().id().value(), one));
        return new Everybody(nextPeople, nextRooms, window, trained);
    }

    /// Of whom what is known does not hold at this moment.
    List<UUID> over(Instant now, boolean clockWentBack) {
        if (now.isBefore(until) && !clockWentBack) {
            return List.of();
        }
        return Stream.concat(
                        people.entrySet().stream()
                                .filter(each -> !each.getValue().holdsAt(now))
                                .map(Map.Entry::getKey),
                        rooms.entrySet().stream()
                                .filter(each -> !each.getValue().holdsAt(now))
                                .map(Map.Entry::getKey))
                .toList();
    }

    /// Everybody with the training, in the order of ids.
    LineUp trainedAs(PractitionerRole role) {
        return trained.computeIfAbsent(role, _ -> lineUp(role, Optional.empty()));
    }

    private LineUp lineUp(PractitionerRole role, Optional<LineUp> before) {
        var those = people.entrySet().stream()
                .filter(each -> each.getValue().roles().contains(role))
                .sorted(Map.Entry.comparingByKey(ORDER))
                .map(each -> each.getValue().practitioner())
                .toList();
        return LineUp.over(those, laidOut, before);
    }

    /// Those of them who are left out because their calendars could not be read.
    List<Practitioner> notRead(PractitionerRole role) {
        return notRead.stream()
                .filter(one -> one.roles().contains(role))
                .map(Person::practitioner)
                .toList();
    }

    List<Room> rooms() {
        return inOrder;
    }

    int size() {
        return people.size() + rooms.size();
    }

    /// About how much memory they take.
    long bytes() {
        return people.values().stream()
                        .mapToLong(one -> one.practitioner().bytes())
                        .sum()
                + trained.values().stream().mapToLong(LineUp::bytes).sum()
                + rooms.values().stream().mapToLong(each -> each.room().bytes()).sum();
    }
}

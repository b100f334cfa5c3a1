package parley.benchmarks.instances;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import parley.benchmarks.instances.Instance.Case;
import parley.benchmarks.instances.Instance.Level;
import parley.benchmarks.instances.Instance.Mode;
import parley.benchmarks.instances.Instance.Participant;
import parley.benchmarks.instances.Instance.Practitioner;
import parley.benchmarks.instances.Instance.Room;

/// Reads a waiting list field by field, and refuses whatever it does not understand whole. Fields that no list has are
/// passed over, and named.
final class InstanceReading {

    private static final Set<String> FIELDS = Set.of(
            "name",
            "origin",
            "zone",
            "quarters",
            "days",
            "openInPerson",
            "openOnline",
            "practitioners",
            "participants",
            "rooms",
            "cases");
    private static final Set<String> PRACTITIONER = Set.of(
            "id",
            "offerings",
            "level",
            "department",
            "livingGroup",
            "languages",
            "affinities",
            "maxPerDay",
            "maxPerWeek",
            "recentSessions",
            "free");
    private static final Set<String> PARTICIPANT = Set.of("id", "department", "livingGroup", "free");
    private static final Set<String> ROOM = Set.of("id", "capacity", "accessible", "preference");
    private static final Set<String> CASE = Set.of(
            "id",
            "offering",
            "practitionersNeeded",
            "quarters",
            "participants",
            "notEligible",
            "heads",
            "needsAccessible",
            "mode",
            "language",
            "affinity",
            "contact",
            "earliest",
            "target",
            "deadline");

    /// A list of years is a mistake, and so are thousands of windows for one person.
    private static final int MOST_DAYS = 200;

    private static final int MOST_WINDOWS = 2_000;
    private static final int MOST_ENTRIES = 200_000;
    private static final int MANY = 1_000_000;

    private final Spot whole;
    private final int days;
    private final int quarters;
    private final Set<String> passedOver = new TreeSet<>();

    InstanceReading(Spot whole) {
        this.whole = whole.with(FIELDS, passedOver);
        days = whole.field("days").number(1, MOST_DAYS);
        quarters = whole.field("quarters").number(1, MOST_DAYS * 100);
    }

    Instance instance() {
        var origin = origin(whole.field("origin"));
        var zone = zone(whole.field("zone"));
        var first = origin.atZone(zone);
        if (!first.equals(first.toLocalDate().atStartOfDay(zone))) {
            throw whole.field("origin").wrong("is not a midnight in " + zone);
        }
        var end = first.toLocalDate().plusDays(days).atStartOfDay(zone).toInstant();
        var expected = (end.getEpochSecond() - origin.getEpochSecond()) / (Instance.MINUTES * 60L);
        if (expected != quarters) {
            throw whole.field("quarters")
                    .wrong(days + " days from the origin are " + expected + " quarters of an hour");
        }
        var practitioners = named("practitioners", this::practitioner, Practitioner::id);
        var participants = named("participants", this::participant, Participant::id);
        var rooms = named("rooms", this::room, Room::id);
        var cases = named("cases", spot -> aCase(spot, practitioners.keySet(), participants.keySet()), Case::id);
        return new Instance(
                whole.field("name").text(),
                origin,
                zone,
                quarters,
                days,
                spans(whole.field("openInPerson")),
                spans(whole.field("openOnline")),
                List.copyOf(practitioners.values()),
                List.copyOf(participants.values()),
                List.copyOf(rooms.values()),
                List.copyOf(cases.values()));
    }

    /// Fields that mean nothing here, once [#instance] has been called.
    Set<String> passedOver() {
        return passedOver;
    }

    private <T> Map<String, T> named(String field, Function<Spot, T> each, Function<T, String> id) {
        var all = new LinkedHashMap<String, T>();
        whole.field(field).list(MOST_ENTRIES, spot -> {
            var one = each.apply(spot);
            if (all.put(id.apply(one), one) != null) {
                throw spot.wrong("the id \"" + id.apply(one) + "\" is taken");
            }
            return one;
        });
        return all;
    }

    private Practitioner practitioner(Spot at) {
        at.with(PRACTITIONER, passedOver);
        return new Practitioner(
                at.field("id").id(),
                at.field("offerings").set(100, Spot::id),
                at.field("level").oneOf(Level.class),
                at.field("department").numberOrNull(0, MANY),
                at.field("livingGroup").numberOrNull(0, MANY),
                at.field("languages").set(100, spot -> spot.number(0, MANY)),
                at.field("affinities").set(100, spot -> spot.number(0, MANY)),
                at.field("maxPerDay").number(0, 96),
                at.field("maxPerWeek").number(0, 700),
                at.field("recentSessions").number(0, 10_000),
                spans(at.field("free")));
    }

    private Participant participant(Spot at) {
        at.with(PARTICIPANT, passedOver);
        return new Participant(
                at.field("id").id(),
                at.field("department").numberOrNull(0, MANY),
                at.field("livingGroup").numberOrNull(0, MANY),
                spans(at.field("free")));
    }

    private Room room(Spot at) {
        at.with(ROOM, passedOver);
        var id = at.field("id").id();
        if (id.equals(Instance.ONLINE)) {
            throw at.field("id").wrong("the place without walls is no room");
        }
        return new Room(
                id,
                at.field("capacity").number(1, MANY),
                at.field("accessible").yesOrNo(),
                at.field("preference").number(0, 10_000));
    }

    private Case aCase(Spot at, Set<String> practitioners, Set<String> participants) {
        at.with(CASE, passedOver);
        var contact = at.field("contact").number(-MANY, MANY);
        // Where the horizon is short, a target may lie behind the deadline; then every start is in time.
        var target = at.field("target").number(-MANY, MANY);
        var earliest = at.field("earliest").number(contact, MANY);
        var deadline = at.field("deadline").number(-MANY, MANY);
        var needed = at.field("practitionersNeeded").number(1, 2);
        var people = at.field("participants").set(100, spot -> known(spot, participants, "participants"));
        if (people.isEmpty()) {
            throw at.field("participants").wrong("a case has at least one");
        }
        return new Case(
                at.field("id").id(),
                at.field("offering").id(),
                needed,
                at.field("quarters").number(1, 96),
                List.copyOf(people),
                at.field("notEligible").set(MOST_ENTRIES, spot -> known(spot, practitioners, "practitioners")),
                at.field("heads").number(1, 10_000),
                at.field("needsAccessible").yesOrNo(),
                at.field("mode").oneOf(Mode.class),
                at.field("language").number(0, MANY),
                at.field("affinity").number(0, MANY),
                contact,
                earliest,
                target,
                deadline);
    }

    private static String known(Spot at, Set<String> ids, String whose) {
        var id = at.id();
        if (!ids.contains(id)) {
            throw at.wrong("\"" + id + "\" is not among the " + whose);
        }
        return id;
    }

    private List<Span> spans(Spot at) {
        var spans = at.list(MOST_WINDOWS, this::span);
        var sorted = spans.stream().sorted(Comparator.comparingInt(Span::from)).toList();
        for (var i = 1; i < sorted.size(); i++) {
            var before = sorted.get(i - 1);
            var after = sorted.get(i);
            if (after.from() < before.to()) {
                throw at.wrong("the windows " + before.from() + " to " + before.to() + " and " + after.from() + " to "
                        + after.to() + " overlap");
            }
        }
        return sorted;
    }

    private Span span(Spot at) {
        var ends = at.list(2, spot -> spot.number(0, quarters));
        if (ends.size() != 2) {
            throw at.wrong("a window is [from, to]");
        }
        if (ends.get(0) >= ends.get(1)) {
            throw at.wrong("the window " + ends.get(0) + " to " + ends.get(1) + " ends before it begins");
        }
        return new Span(ends.get(0), ends.get(1));
    }

    private static Instant origin(Spot at) {
        try {
            return Instant.parse(at.text());
        } catch (DateTimeParseException e) {
            throw at.wrong("expected a moment such as 2026-10-19T04:00:00Z");
        }
    }

    private static ZoneId zone(Spot at) {
        try {
            return ZoneId.of(at.text());
        } catch (DateTimeException e) {
            throw at.wrong("\"" + at.text() + "\" is not the name of a time zone");
        }
    }
}

package parley.catalog.hsds;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import parley.catalog.hours.model.OtherDay;
import parley.catalog.hours.model.Range;
import parley.catalog.hours.model.Span;
import parley.catalog.institution.Institution;
import parley.catalog.resources.Checked;
import parley.catalog.resources.Coverage;
import parley.catalog.resources.Doubt;
import parley.catalog.resources.Entry;
import parley.catalog.resources.Fact;
import parley.catalog.resources.ForWhom;
import parley.catalog.resources.Grade;
import parley.catalog.resources.Issued;
import parley.catalog.resources.Kind;
import parley.catalog.resources.Phone;
import parley.catalog.resources.Promise;
import parley.catalog.resources.Reachable;
import parley.catalog.resources.Seekers;
import parley.catalog.resources.Standing;
import parley.catalog.resources.Topic;
import parley.catalog.resources.Week;
import parley.problems.Fault;

/// Reads a service of another directory, or one of ours that comes back.
///
/// What has no field here is kept as it was said. A phone number in a form that is not usual here is taken as one that
/// nobody has tried, so that nobody is told to call it before somebody has.
final class Reading {

    /// Where facts are from that no document of ours holds.
    static final String SOURCE = "hsds";

    private static final Map<String, DayOfWeek> DAYS = Map.of(
            "MO", DayOfWeek.MONDAY,
            "TU", DayOfWeek.TUESDAY,
            "WE", DayOfWeek.WEDNESDAY,
            "TH", DayOfWeek.THURSDAY,
            "FR", DayOfWeek.FRIDAY,
            "SA", DayOfWeek.SATURDAY,
            "SU", DayOfWeek.SUNDAY);

    /// What makes a rule more than "each week on these days".
    private static final List<String> MORE_THAN_WEEKLY =
            List.of("dtstart", "until", "count", "byweekno", "bymonthday", "byyearday");

    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final String NEXT = "; ";
    private static final Set<String> TO_TALK = Set.of("voice", "cell");

    private final Institution institution;
    private final Pattern phoneForm;
    private final ObjectMapper json;

    Reading(Institution institution, ObjectMapper json) {
        this.institution = institution;
        this.phoneForm = Pattern.compile(institution.phoneForm());
        this.json = json;
    }

    /// What was read.
    ///
    /// @param code what it was called in a guide before, if it says so
    /// @param faults what of it could not be read
    record Read(Optional<String> code, Entry entry, List<Fault> faults) {}

    /// Whether anybody could turn to it. What is closed, for now or for good, is nothing to put before readers.
    static boolean isThere(JsonNode service) {
        return text(service, "status").map("active"::equals).orElse(true);
    }

    Read read(JsonNode service) {
        var faults = new ArrayList<Fault>();
        var name = text(service, "name");
        if (name.isEmpty()) {
            faults.add(Fault.at("#/name", "must be there"));
        }
        if (text(service, "id").filter(UUID_FORM.asMatchPredicate()).isEmpty()) {
            faults.add(Fault.at("#/id", "must be a UUID"));
        }
        var marks = Marks.of(service);
        var ours = isOurs(service);
        var schedules = list(service, "schedules").toList();
        var opening = opening(schedules, marks.value(Mark.OPEN_ON_HOLIDAYS).isEmpty());
        var entry = new Entry(
                marks.word("kind", Kind.class).orElse(Kind.PROGRAM),
                names(service, name, marks),
                text(service, "description").or(() -> name).orElse(""),
                audiences(marks),
                marks.words("topic", Topic.class),
                ours && marks.value(Mark.URGENT).isPresent(),
                marks.word("coverage", Coverage.class),
                places(service),
                list(service, "phones").flatMap(phone -> phone(phone).stream()).toList(),
                text(service, "email"),
                text(service, "url"),
                marks.value(Mark.HOURS).or(() -> opening.isPresent() ? Optional.empty() : inWords(schedules)),
                opening,
                text(service, "fees_description"),
                marks.word("issued", Issued.class),
                ours
                        ? marks.word("standing", Standing.class).orElse(Standing.CAMPUS)
                        : Standing.OFF_CAMPUS_NOT_ENDORSED,
                promises(marks, faults),
                ours ? marks.word("decided", Grade.class) : Optional.empty(),
                List.of(),
                checked(service, faults),
                sources(marks, faults),
                Optional.of(service));
        return new Read(marks.value(Mark.CODE), entry, List.copyOf(faults));
    }

    private static List<String> names(JsonNode service, Optional<String> name, Marks marks) {
        if (marks.value(Mark.NAME_IS_LOST).isPresent()) {
            return List.of();
        }
        var others = text(service, "alternate_name").stream().flatMap(all -> Arrays.stream(all.split("; ")));
        return Stream.concat(name.stream(), others).distinct().toList();
    }

    private static List<ForWhom> audiences(Marks marks) {
        var stated = marks.words("audience", Seekers.class).stream().map(whom -> new ForWhom(whom, true));
        var suggested =
                marks.words("suggested-audience", Seekers.class).stream().map(whom -> new ForWhom(whom, false));
        return Stream.concat(stated, suggested).toList();
    }

    private static List<String> places(JsonNode service) {
        return list(service, "service_at_locations")
                .flatMap(at -> place(at).stream())
                .toList();
    }

    /// Where a service is, as the guide says it.
    static Optional<String> place(JsonNode at) {
        var location = at.path("location");
        return text(location, "name").or(() -> address(location));
    }

    private static Optional<String> address(JsonNode location) {
        return list(location, "addresses")
                .findFirst()
                .map(address -> Stream.of("address_1", "address_2", "city")
                        .flatMap(line -> text(address, line).stream())
                        .toList())
                .filter(lines -> !lines.isEmpty())
                .map(lines -> String.join(", ", lines));
    }

    /// Whether it is a service of this institution. What another one does is not ours to recommend, and what it calls
    /// urgent is not what we put first.
    private boolean isOurs(JsonNode service) {
        var ours = new Ids(institution.code()).of("organization").toString();
        return text(service.path("organization"), "id").filter(ours::equals).isPresent();
    }

    /// A number that somebody answers with a voice; whoever calls a fax in need has lost a minute.
    Optional<Phone> phone(JsonNode phone) {
        var marks = Marks.of(phone);
        return text(phone, "number")
                .filter(_ -> text(phone, "type").map(TO_TALK::contains).orElse(true))
                .map(number -> new Phone(
                        number,
                        marks.word("reachable", Reachable.class),
                        marks.value(Mark.OPENING).flatMap(week -> parsed(week, Week.class)),
                        marks.value(Mark.ANSWERED_BY),
                        marks.value(Mark.ASK_FOR),
                        note(phone),
                        marks.word("doubt", Doubt.class)
                                .or(() -> phoneForm.matcher(number).matches()
                                        ? Optional.empty()
                                        : Optional.of(Doubt.UNVERIFIED)),
                        marks.value(Mark.SOURCE).orElse(SOURCE)));
    }

    private Optional<String> note(JsonNode phone) {
        var words = Stream.concat(extension(phone).stream(), text(phone, "description").stream())
                .toList();
        return words.isEmpty() ? Optional.empty() : Optional.of(String.join(NEXT, words));
    }

    /// The extension, as a note of ours says it.
    private Optional<String> extension(JsonNode phone) {
        return Optional.of(phone.path("extension").asText(""))
                .filter(number -> !number.isBlank())
                .map(number -> institution.extension() + " " + number);
    }

    /// What a note says beside the extension, if that is still in it.
    ///
    /// @param phone as another directory said it
    Optional<String> beside(JsonNode phone, String note) {
        return extension(phone)
                .filter(note::startsWith)
                .map(its -> note.substring(its.length()))
                .map(rest -> rest.startsWith(NEXT) ? rest.substring(NEXT.length()) : rest);
    }

    /// Weekly hours and dates that differ. If any of it is more than that, none is taken: half of the hours are wrong
    /// hours.
    private Optional<Week> opening(List<JsonNode> schedules, boolean keepsHolidays) {
        if (schedules.isEmpty() || !schedules.stream().allMatch(Reading::isPlain)) {
            return Optional.empty();
        }
        try {
            var spans = schedules.stream()
                    .filter(schedule -> text(schedule, "freq").isPresent())
                    .flatMap(Reading::spans)
                    .toList();
            var dated = schedules.stream()
                    .filter(schedule -> text(schedule, "freq").isEmpty())
                    .toList();
            var zone = text(schedules.getFirst(), "notes")
                    .filter(ZoneId.getAvailableZoneIds()::contains)
                    .map(ZoneId::of)
                    .filter(its -> !its.equals(institution.zone()));
            return Optional.of(new Week(zone, spans, otherDays(dated), keepsHolidays));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private static boolean isPlain(JsonNode schedule) {
        if (MORE_THAN_WEEKLY.stream().anyMatch(schedule::hasNonNull)
                || schedule.path("interval").asInt(1) != 1) {
            return false;
        }
        // An offset that somebody else's clocks have is nothing that one reads on a wall here.
        if (schedule.hasNonNull("timezone")
                && text(schedule, "notes")
                        .filter(ZoneId.getAvailableZoneIds()::contains)
                        .isEmpty()) {
            return false;
        }
        var from = text(schedule, "valid_from");
        if (text(schedule, "freq").isEmpty()) {
            return from.isPresent()
                    && from.equals(text(schedule, "valid_to"))
                    && text(schedule, "opens_at").isPresent()
                            == text(schedule, "closes_at").isPresent();
        }
        return text(schedule, "freq").filter("WEEKLY"::equals).isPresent()
                && from.isEmpty()
                && text(schedule, "valid_to").isEmpty()
                && text(schedule, "opens_at").isPresent()
                && text(schedule, "closes_at").isPresent()
                && text(schedule, "byday").stream()
                        .flatMap(days -> Arrays.stream(days.split(",")))
                        .allMatch(day -> DAYS.containsKey(day.strip()))
                && text(schedule, "byday").isPresent();
    }

    private static Stream<Span> spans(JsonNode schedule) {
        var from = LocalTime.parse(text(schedule, "opens_at").orElseThrow());
        var to = LocalTime.parse(text(schedule, "closes_at").orElseThrow());
        return text(schedule, "byday").stream()
                .flatMap(days -> Arrays.stream(days.split(",")))
                .flatMap(day -> Stream.ofNullable(DAYS.get(day.strip())))
                .map(day -> new Span(day, from, to));
    }

    private static List<OtherDay> otherDays(List<JsonNode> dated) {
        return dated.stream()
                .map(schedule -> text(schedule, "valid_from").orElseThrow())
                .distinct()
                .map(date -> {
                    var its = dated.stream()
                            .filter(schedule ->
                                    text(schedule, "valid_from").orElseThrow().equals(date))
                            .toList();
                    var open = its.stream()
                            .filter(schedule -> text(schedule, "opens_at").isPresent())
                            .map(schedule -> new Range(
                                    LocalTime.parse(text(schedule, "opens_at").orElseThrow()),
                                    LocalTime.parse(text(schedule, "closes_at").orElseThrow())))
                            .toList();
                    return new OtherDay(LocalDate.parse(date), open, text(its.getFirst(), "description"));
                })
                .toList();
    }

    private static Optional<String> inWords(List<JsonNode> schedules) {
        var words = schedules.stream()
                .flatMap(schedule -> text(schedule, "description").stream())
                .distinct()
                .toList();
        return words.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", words));
    }

    private static Optional<Checked> checked(JsonNode service, List<Fault> faults) {
        try {
            return text(service, "assured_date").map(LocalDate::parse).map(date -> new Checked(date, SOURCE));
        } catch (DateTimeParseException _) {
            faults.add(Fault.at("#/assured_date", "must be a date such as 2026-11-22"));
            return Optional.empty();
        }
    }

    private Map<Fact, List<String>> sources(Marks marks, List<Fault> faults) {
        return marks.value(Mark.SOURCES)
                .flatMap(text -> {
                    try {
                        return Optional.of(json.readValue(text, new TypeReference<Map<Fact, List<String>>>() {}));
                    } catch (JsonProcessingException _) {
                        faults.add(Fault.at("#/attributes", "sources must be as they were exported"));
                        return Optional.empty();
                    }
                })
                .orElse(Map.of());
    }

    private List<Promise> promises(Marks marks, List<Fault> faults) {
        var all = new ArrayList<Promise>();
        marks.values(Mark.PROMISE).forEach(text -> parsed(text, Promise.class)
                .ifPresentOrElse(
                        all::add, () -> faults.add(Fault.at("#/attributes", "promise must be as it was exported"))));
        return all;
    }

    private <T> Optional<T> parsed(String text, Class<T> kind) {
        try {
            return Optional.of(json.readValue(text, kind));
        } catch (JsonProcessingException _) {
            return Optional.empty();
        }
    }

    private static Stream<JsonNode> list(JsonNode node, String field) {
        return StreamSupport.stream(node.path(field).spliterator(), false);
    }

    private static Optional<String> text(JsonNode node, String field) {
        return Optional.of(node.path(field))
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .filter(text -> !text.isBlank());
    }
}

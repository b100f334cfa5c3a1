package parley.scheduling.roster;

import static java.util.stream.Collectors.toCollection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.events.Office;
import parley.events.PractitionerRole;
import parley.scheduling.roster.model.Experience;
import parley.scheduling.roster.model.WeeklyTime;
import parley.scheduling.roster.model.Willingness;
import parley.scheduling.settings.Settings;

/// Understands a row of a table, by the same rules as the API, and finds everything that is wrong with it.
@ApplicationScoped
class RowReading {

    private static final Pattern HOURS =
            Pattern.compile("([A-Z]{6,9}) (\\d\\d:\\d\\d)-(\\d\\d:\\d\\d)(?: (IF_NEED_BE|FREE))?");

    private final Validator validator;
    private final Settings settings;

    RowReading(Validator validator, Settings settings) {
        this.validator = validator;
        this.settings = settings;
    }

    /// What a row says of somebody. What it leaves out stays as it is.
    ///
    /// @param hours empty if the row does not say
    /// @param active empty if the row does not say
    /// @param version empty if the row does not say
    record Understood(
            long line,
            Profile profile,
            Optional<List<WeeklyTime>> hours,
            Optional<Boolean> active,
            Optional<Long> version) {

        @Override
        public String toString() {
            return "Understood[***]";
        }
    }

    /// @param before the person as they stand on the roster, if they do
    /// @param flaws where to put what is wrong
    Optional<Understood> understand(
            Table table, Table.Row row, Office office, Optional<RosterEntry> before, List<Flaw> flaws) {
        var cells = new Cells(table, row);
        var known = before.map(RosterEntry::profile);
        var zone = cells.read(Column.ZONE, ZoneId::of, Week.ZONE_IS)
                .or(() -> known.map(Profile::zone))
                .orElse(settings.zone());
        var body = new PractitionerBody(
                cells.text(Column.SUBJECT),
                cells.text(Column.NAME),
                cells.text(Column.EMAIL),
                cells.given(Column.LANGUAGE)
                        .or(() -> known.map(Profile::language))
                        .orElse("en"),
                zone,
                cells.many(Column.ROLES, PractitionerRole::valueOf, "must be roles of your office"),
                cells.many(Column.LANGUAGES, Function.identity(), ""),
                cells.read(Column.EXPERIENCE, Experience::valueOf, "must be LEAD, EXPERIENCED or NOVICE")
                        .orElse(Experience.NOVICE),
                cells.has(Column.AFFILIATIONS)
                        ? cells.many(Column.AFFILIATIONS, Function.identity(), "")
                        : known.map(Profile::affiliations).orElse(Set.of()),
                cells.number(Column.MOST_PER_DAY).orElse(0),
                cells.number(Column.MOST_PER_WEEK).orElse(0),
                cells.number(Column.MOST_PER_MONTH).orElse(0),
                cells.number(Column.PAUSE_MINUTES)
                        .or(() -> known.map(profile -> (int) profile.pause().toMinutes()))
                        .orElse(0),
                cells.given(Column.PLACES).isPresent()
                        ? cells.many(Column.PLACES, Function.identity(), "")
                        : known.map(Profile::places).orElse(null));
        var hours = cells.given(Column.HOURS).map(text -> hours(cells, zone, text));
        var active = cells.read(Column.ACTIVE, RowReading::yesOrNo, "must be yes or no");
        var version = cells.read(Column.VERSION, Long::valueOf, "must be a number");

        validator.validate(body).stream()
                .sorted(Comparator.comparing(
                        violation -> violation.getPropertyPath().toString()))
                .forEach(violation -> cells.wrong(field(violation), violation.getMessage()));
        if (cells.flaws.isEmpty()) {
            body.faults(office)
                    .forEach(
                            fault -> cells.wrong(String.valueOf(fault.pointer()).substring(2), fault.detail()));
        }
        flaws.addAll(cells.flaws);
        return cells.flaws.isEmpty()
                ? Optional.of(new Understood(row.line(), body.toProfile(office), hours, active, version))
                : Optional.empty();
    }

    private static List<WeeklyTime> hours(Cells cells, ZoneId zone, String text) {
        var hours = new ArrayList<Week.Hours>();
        for (var each : split(text)) {
            var found = HOURS.matcher(each);
            try {
                if (!found.matches()) {
                    throw new DateTimeException("");
                }
                hours.add(new Week.Hours(
                        DayOfWeek.valueOf(found.group(1)),
                        LocalTime.parse(found.group(2)),
                        LocalTime.parse(found.group(3)),
                        found.group(4) == null ? Willingness.FREE : Willingness.valueOf(found.group(4))));
            } catch (DateTimeException | IllegalArgumentException _) {
                cells.wrong(Column.HOURS, "must read like MONDAY 09:00-12:00|TUESDAY 13:00-17:00 IF_NEED_BE");
                return List.of();
            }
        }
        var week = new Week(zone, hours);
        var faults = week.faults();
        faults.stream()
                .filter(fault -> String.valueOf(fault.pointer()).startsWith("#/hours"))
                .findFirst()
                .ifPresent(fault -> cells.wrong(Column.HOURS, fault.detail()));
        return faults.isEmpty() ? week.times() : List.of();
    }

    private static boolean yesOrNo(String text) {
        return switch (text) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw new IllegalArgumentException();
        };
    }

    /// The field a violation is about, whichever of its elements it is.
    private static String field(ConstraintViolation<?> violation) {
        return violation.getPropertyPath().iterator().next().getName();
    }

    private static List<String> split(String text) {
        return Arrays.stream(text.split("\\|"))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
    }

    /// The cells of one row, with what is wrong with them: one thing for each.
    private static final class Cells {

        private final Table table;
        private final Table.Row row;
        private final List<Flaw> flaws = new ArrayList<>();

        Cells(Table table, Table.Row row) {
            this.table = table;
            this.row = row;
        }

        boolean has(Column column) {
            return row.cells().containsKey(column);
        }

        String text(Column column) {
            return given(column).orElse("");
        }

        Optional<String> given(Column column) {
            return Optional.ofNullable(row.cells().get(column)).filter(text -> !text.isEmpty());
        }

        Optional<Integer> number(Column column) {
            return read(column, Integer::valueOf, "must be a number");
        }

        <T> Optional<T> read(Column column, Function<String, T> meaning, String mustBe) {
            try {
                var given = given(column);
                if (given.isEmpty() && column.isNeeded()) {
                    wrong(column, mustBe);
                }
                return given.map(meaning);
            } catch (DateTimeException | IllegalArgumentException _) {
                wrong(column, mustBe);
                return Optional.empty();
            }
        }

        <T> Set<T> many(Column column, Function<String, T> meaning, String mustBe) {
            try {
                return given(column).map(RowReading::split).orElse(List.of()).stream()
                        .map(meaning)
                        .collect(toCollection(LinkedHashSet::new));
            } catch (IllegalArgumentException _) {
                wrong(column, mustBe);
                return Set.of();
            }
        }

        void wrong(String field, @Nullable String detail) {
            Column.ofField(field)
                    .ifPresentOrElse(
                            column -> wrong(column, detail), () -> flaws.add(Flaw.of(row.line(), mustBe(detail))));
        }

        void wrong(Column column, @Nullable String detail) {
            if (flaws.stream().noneMatch(flaw -> column.head().equals(flaw.head()))) {
                flaws.add(new Flaw(row.line(), table.heads().get(column), column.head(), mustBe(detail)));
            }
        }

        private static String mustBe(@Nullable String detail) {
            return detail == null ? "must hold" : detail;
        }
    }
}

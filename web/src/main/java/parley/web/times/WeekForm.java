package parley.web.times;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import parley.web.frame.Form;

/// A usual week as a form asks for it: up to two stretches a day, in half hours.
record WeekForm(List<Row> rows) {

    private static final int A_DAY = 2;
    private static final int HALF_HOURS = 48;

    /// One stretch of one day; empty hours mean that there is none.
    record Row(DayOfWeek day, int place, String from, String to, boolean ifNeedBe) {

        public String id() {
            return day.name().toLowerCase(java.util.Locale.ROOT) + place;
        }

        public String fromId() {
            return id() + "-from";
        }

        public Weekday weekday() {
            return Weekday.valueOf(day.name());
        }

        public boolean isFirst() {
            return place == 1;
        }

        boolean isEmpty() {
            return from.isEmpty() && to.isEmpty();
        }

        /// Whether both hours are there, and in order; midnight is the end of the day.
        boolean holds() {
            return from.matches("\\d\\d:\\d\\d")
                    && to.matches("\\d\\d:\\d\\d")
                    && (to.equals("00:00") || from.compareTo(to) < 0);
        }
    }

    /// The hours that can be chosen.
    static List<String> choices() {
        var all = new ArrayList<String>();
        for (var half = 0; half < HALF_HOURS; half++) {
            all.add(LocalTime.MIDNIGHT.plusMinutes(30L * half).toString());
        }
        return all;
    }

    /// Hours that are not whole or half are kept as they are, for they are among the choices of their row.
    static WeekForm of(TimesClient.Week week) {
        var rows = new ArrayList<Row>();
        for (var day : DayOfWeek.values()) {
            var said = week.hours().stream()
                    .filter(hours -> hours.day() == day)
                    .sorted(Comparator.comparing(TimesClient.Hours::from))
                    .toList();
            for (var place = 1; place <= Math.max(A_DAY, said.size()); place++) {
                var one = Optional.of(place - 1).filter(at -> at < said.size()).map(said::get);
                rows.add(new Row(
                        day,
                        place,
                        one.map(it -> it.from().toString()).orElse(""),
                        one.map(it -> it.to().toString()).orElse(""),
                        one.filter(it -> it.willingness() == Willingness.IF_NEED_BE)
                                .isPresent()));
            }
        }
        return new WeekForm(rows);
    }

    static WeekForm of(Form form) {
        var rows = new ArrayList<Row>();
        for (var day : DayOfWeek.values()) {
            for (var place = 1; place <= 9; place++) {
                var empty = new Row(day, place, "", "", false);
                var row = new Row(
                        day,
                        place,
                        form.text(empty.id() + "-from"),
                        form.text(empty.id() + "-to"),
                        form.ticked(empty.id() + "-ifNeedBe"));
                if (place <= A_DAY || !row.isEmpty()) {
                    rows.add(row);
                }
            }
        }
        return new WeekForm(rows);
    }

    List<Row> wrong() {
        return rows.stream().filter(row -> !row.isEmpty() && !row.holds()).toList();
    }

    List<TimesClient.Hours> hours() {
        return rows.stream()
                .filter(row -> !row.isEmpty())
                .map(row -> new TimesClient.Hours(
                        row.day(),
                        LocalTime.parse(row.from()),
                        LocalTime.parse(row.to()),
                        row.ifNeedBe() ? Willingness.IF_NEED_BE : Willingness.FREE))
                .toList();
    }
}

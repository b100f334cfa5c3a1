package parley.scheduling.availability;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import parley.scheduling.cases.CaseFile;
import parley.scheduling.cases.model.Attending;
import parley.scheduling.time.model.SpokenTimes;
import parley.scheduling.time.model.Window;

/// The starts on offer as one person sees them.
///
/// @param zone the zone all hours are in
/// @param windows stretches given besides the ticked starts
/// @param answered whether the person has answered
/// @param open whether an answer is still taken
record StartsView(
        @JsonProperty(required = true) ZoneId zone,
        @JsonProperty(required = true) long sessionMinutes,
        @JsonProperty(required = true) List<Day> days,
        @JsonProperty(required = true) List<GivenStretch> windows,
        @JsonProperty(required = true) boolean calendarEntry,
        @JsonProperty(required = true) boolean answered,
        @JsonProperty(required = true) boolean open) {

    record Day(LocalDate date, String label, List<Start> starts) {}

    record Start(OffsetDateTime start, String label, boolean ticked) {}

    record GivenStretch(OffsetDateTime from, OffsetDateTime to) {}

    static StartsView of(
            CaseFile file, Attending person, List<Instant> offered, Answer answer, boolean open, ZoneId zone) {
        var length = file.terms().sessionLength();
        var days = new TreeMap<LocalDate, List<Start>>();
        for (var start : offered) {
            var spoken = new Start(
                    start.atZone(zone).toOffsetDateTime(),
                    SpokenTimes.stretch(Window.of(start, length), zone),
                    answer.ticked().contains(start));
            days.computeIfAbsent(start.atZone(zone).toLocalDate(), _ -> new ArrayList<>())
                    .add(spoken);
        }
        return new StartsView(
                zone,
                length.toMinutes(),
                days.entrySet().stream()
                        .map(day -> new Day(
                                day.getKey(), SpokenTimes.day(day.getKey().atStartOfDay(zone)), day.getValue()))
                        .toList(),
                answer.windows().stream()
                        .map(window -> new GivenStretch(
                                window.from().atZone(zone).toOffsetDateTime(),
                                window.to().atZone(zone).toOffsetDateTime()))
                        .toList(),
                person.calendarEntry(),
                person.answered(),
                open);
    }
}

package parley.scheduling.roster;

import static java.util.stream.Collectors.joining;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import parley.scheduling.roster.model.WeeklyTime;
import parley.scheduling.roster.model.Willingness;

/// Writes the roster as a table that a spreadsheet opens without harm and that can be sent back.
final class RosterExport {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private RosterExport() {}

    static String write(List<RosterEntry> roster) {
        var text = new StringWriter();
        text.append(BYTE_ORDER_MARK);
        try (var table = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            table.writeRecord(Arrays.stream(Column.values()).map(Column::head).toList());
            for (var entry : roster) {
                table.writeRecord(Arrays.stream(Column.values())
                        .map(column -> SafeCell.guarded(cell(column, entry)))
                        .toList());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private static String cell(Column column, RosterEntry entry) {
        var profile = entry.profile();
        return switch (column) {
            case SUBJECT -> profile.subject();
            case NAME -> profile.name();
            case EMAIL -> profile.email();
            case LANGUAGE -> profile.language();
            case ZONE -> profile.zone().getId();
            case ROLES -> many(profile.roles());
            case LANGUAGES -> many(profile.languages());
            case EXPERIENCE -> profile.experience().name();
            case AFFILIATIONS -> many(profile.affiliations());
            case MOST_PER_DAY -> Integer.toString(profile.caps().perDay());
            case MOST_PER_WEEK -> Integer.toString(profile.caps().perWeek());
            case MOST_PER_MONTH -> Integer.toString(profile.caps().perMonth());
            case PAUSE_MINUTES -> Long.toString(profile.pause().toMinutes());
            case PLACES -> many(profile.places());
            case HOURS ->
                entry.times().weekly().stream().map(RosterExport::hours).collect(joining("|"));
            case ACTIVE -> entry.active() ? "yes" : "no";
            case VERSION -> Long.toString(entry.version());
        };
    }

    private static String many(Collection<?> values) {
        return values.stream().map(String::valueOf).sorted().collect(joining("|"));
    }

    private static String hours(WeeklyTime time) {
        var when = time.when();
        var hours = when.day() + " " + when.from() + "-" + when.to();
        return time.willingness() == Willingness.FREE ? hours : hours + " " + time.willingness();
    }
}

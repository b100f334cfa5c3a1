package parley.scheduling.roster;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The roster as somebody sent it: comma- or semicolon-separated values in UTF-8, with a line of heads first.
///
/// @param heads which column stands where, counted from 1
/// @param flaws what kept lines from becoming rows
record Table(Map<Column, Integer> heads, List<Row> rows, List<Flaw> flaws) {

    private static final int MOST_ROWS = 5_000;

    /// @param line on which it begins
    record Row(long line, Map<Column, String> cells) {}

    static Table read(byte[] bytes) {
        var flaws = new ArrayList<Flaw>();
        var heads = new EnumMap<Column, Integer>(Column.class);
        var rows = new ArrayList<Row>();
        var text = decoded(bytes);
        if (text.isEmpty()) {
            return new Table(heads, rows, List.of(Flaw.of(1, "must be text in UTF-8")));
        }
        // Too few and too many cells are told by line, like everything else.
        try (var reader = CsvReader.builder()
                .fieldSeparator(separatorOf(text.get()))
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text.get())) {
            for (var line : reader) {
                if (heads.isEmpty()) {
                    readHeads(line, heads, flaws);
                    if (!flaws.isEmpty()) {
                        break;
                    }
                } else if (rows.size() == MOST_ROWS) {
                    flaws.add(Flaw.of(line.getStartingLineNumber(), "must not come after " + MOST_ROWS + " others"));
                    break;
                } else {
                    readRow(line, heads, rows, flaws);
                }
            }
        } catch (CsvParseException broken) {
            var last = rows.isEmpty() ? 1 : rows.getLast().line();
            flaws.add(Flaw.of(last, "quotation marks do not match from here on"));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        if (heads.isEmpty() && flaws.isEmpty()) {
            flaws.add(Flaw.of(1, "must have a line of heads"));
        }
        return new Table(heads, rows, flaws);
    }

    private static void readHeads(CsvRecord line, Map<Column, Integer> heads, List<Flaw> flaws) {
        var number = line.getStartingLineNumber();
        for (var i = 0; i < line.getFieldCount(); i++) {
            var place = i + 1;
            Column.headed(line.getField(i))
                    .ifPresentOrElse(
                            column -> {
                                if (heads.putIfAbsent(column, place) != null) {
                                    flaws.add(new Flaw(number, place, column.head(), "must be headed so only once"));
                                }
                            },
                            () -> flaws.add(new Flaw(number, place, null, "must have a head that is known")));
        }
        for (var column : Column.values()) {
            if (column.isNeeded() && !heads.containsKey(column)) {
                flaws.add(new Flaw(number, null, column.head(), "must have a column headed " + column.head()));
            }
        }
    }

    private static void readRow(CsvRecord line, Map<Column, Integer> heads, List<Row> rows, List<Flaw> flaws) {
        var number = line.getStartingLineNumber();
        if (line.getFieldCount() != heads.size()) {
            flaws.add(Flaw.of(number, "must have as many cells as there are heads"));
            return;
        }
        var cells = new EnumMap<Column, String>(Column.class);
        heads.forEach((column, place) ->
                cells.put(column, SafeCell.unguarded(line.getField(place - 1)).strip()));
        rows.add(new Row(number, cells));
    }

    /// Empty if it is not what it should be; a mark of the byte order in front is passed over.
    private static Optional<String> decoded(byte[] bytes) {
        try {
            var text = UTF_8.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException _) {
            return Optional.empty();
        }
    }

    /// Where the comma writes decimals, spreadsheets separate by semicolons.
    private static char separatorOf(String text) {
        var heads = text.lines().findFirst().orElse("");
        return heads.chars().filter(c -> c == ';').count()
                        > heads.chars().filter(c -> c == ',').count()
                ? ';'
                : ',';
    }
}

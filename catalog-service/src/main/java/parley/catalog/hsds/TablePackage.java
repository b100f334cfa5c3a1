package parley.catalog.hsds;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import parley.catalog.hsds.Assembly.Row;
import parley.problems.Fault;
import parley.problems.GeneralReason;
import parley.problems.Refusal;

/// A package of tables: one CSV file for each, in a ZIP file.
final class TablePackage {

    private static final String CSV = ".csv";

    /// Little enough to be held in memory; a larger directory comes in parts.
    private static final int LARGEST = 32 * 1024 * 1024;
    private static final int MOST_ROWS = 200_000;

    private static final Set<String> TABLES = Relation.tables();

    private TablePackage() {}

    static byte[] write(List<? extends JsonNode> services) {
        var tables = Tables.of(services);
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var table : tables.rows().keySet()) {
                var entry = new ZipEntry(table + CSV);
                // The same guide is the same file.
                entry.setTime(0);
                zip.putNextEntry(entry);
                zip.write(csv(tables, table).getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /// What was in a package.
    ///
    /// @param faults rows that cannot be taken; then nothing should be
    /// @param leftOut files and rows that no service leads to
    record Unpacked(List<JsonNode> services, List<Fault> faults, List<Fault> leftOut) {}

    static Unpacked read(byte[] bytes) {
        var assembly = new Assembly();
        var faults = new ArrayList<Fault>();
        var leftOut = new ArrayList<Fault>();
        var left = LARGEST;
        var rows = 0;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var file = zip.readNBytes(left);
                left -= file.length;
                if (left <= 0) {
                    throw Refusal.because(GeneralReason.TOO_LARGE);
                }
                var name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
                var table = name.endsWith(CSV) ? name.substring(0, name.length() - CSV.length()) : name;
                if (name.endsWith(CSV) && TABLES.contains(table)) {
                    rows += rows(table, new String(file, StandardCharsets.UTF_8), MOST_ROWS - rows, assembly, faults);
                } else if (!entry.isDirectory()) {
                    leftOut.add(Fault.at("#/" + name, "is no table that services are made of, and is left out"));
                }
            }
        } catch (ZipException | EOFException | CsvParseException _) {
            throw Refusal.because(GeneralReason.MALFORMED_REQUEST);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var services = assembly.services();
        assembly.unused()
                .forEach(row -> leftOut.add(Fault.at(
                        line(row.table(), row.line()), "is nothing that a service leads to, and is left out")));
        return new Unpacked(services, List.copyOf(faults), List.copyOf(leftOut));
    }

    private static String csv(Tables tables, String table) throws IOException {
        var columns = tables.columns(table);
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord(columns);
            for (var row : tables.rows().getOrDefault(table, Map.of()).values()) {
                csv.writeRecord(columns.stream()
                        .map(column -> row.getOrDefault(column, ""))
                        .toList());
            }
        }
        return text.toString();
    }

    /// Reads the rows of one table. Returns how many there are.
    private static int rows(String table, String text, int most, Assembly assembly, List<Fault> faults)
            throws IOException {
        var rows = 0;
        var heads = new ArrayList<String>();
        try (var csv = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text)) {
            for (var line : csv) {
                if (heads.isEmpty()) {
                    line.getFields()
                            .forEach(
                                    head -> heads.add(head.replace("\uFEFF", "").strip()));
                    continue;
                }
                if (++rows > most) {
                    throw Refusal.because(GeneralReason.TOO_LARGE);
                }
                var cells = new LinkedHashMap<String, String>();
                for (var i = 0; i < Math.min(heads.size(), line.getFieldCount()); i++) {
                    if (!line.getField(i).isEmpty()) {
                        cells.put(heads.get(i), line.getField(i));
                    }
                }
                var row = Row.of(table, (int) line.getStartingLineNumber(), cells);
                if (row.cell("id").isBlank()) {
                    faults.add(Fault.at(line(table, row.line()), "must have an id"));
                } else if (!assembly.add(row)) {
                    faults.add(Fault.at(line(table, row.line()), "must have an id that no other row of its table has"));
                }
            }
        }
        return rows;
    }

    private static String line(String table, int line) {
        return "#/" + table + CSV + "/" + line;
    }
}

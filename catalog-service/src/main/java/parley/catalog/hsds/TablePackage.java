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
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import parley.problems.GeneralReason;
import parley.problems.Refusal;

/// A package of tables: one CSV file for each, in a ZIP file.
final class TablePackage {

    private static final String CSV = ".csv";

    /// More than any directory sends, and little enough to be held in memory.
    private static final int LARGEST = 64 * 1024 * 1024;

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

    static List<JsonNode> read(byte[] bytes) {
        var tables = new TreeMap<String, Map<String, Map<String, String>>>();
        var left = LARGEST;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var file = zip.readNBytes(left);
                left -= file.length;
                if (left <= 0) {
                    throw Refusal.because(GeneralReason.TOO_LARGE);
                }
                var name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
                if (name.endsWith(CSV)) {
                    tables.put(
                            name.substring(0, name.length() - CSV.length()),
                            rows(new String(file, StandardCharsets.UTF_8)));
                }
            }
        } catch (ZipException | EOFException | CsvParseException _) {
            throw Refusal.because(GeneralReason.MALFORMED_REQUEST);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Tables(tables).services();
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

    private static Map<String, Map<String, String>> rows(String text) throws IOException {
        var rows = new LinkedHashMap<String, Map<String, String>>();
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
                } else {
                    var row = new LinkedHashMap<String, String>();
                    for (var i = 0; i < Math.min(heads.size(), line.getFieldCount()); i++) {
                        row.put(heads.get(i), line.getField(i));
                    }
                    rows.put(row.getOrDefault("id", ""), row);
                }
            }
        }
        return rows;
    }
}

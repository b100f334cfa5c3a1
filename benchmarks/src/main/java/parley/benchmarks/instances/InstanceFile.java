package parley.benchmarks.instances;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/// The file of a waiting list: JSON, as it is or packed by gzip.
public final class InstanceFile {

    /// Larger than any list that a planner could hold, small enough to be read by mistake.
    private static final long MOST_BYTES = 1L << 29;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    static {
        JSON.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxDocumentLength(MOST_BYTES)
                        .maxNestingDepth(8)
                        .maxNumberLength(20)
                        .maxStringLength(1000)
                        .build());
    }

    private InstanceFile() {}

    /// @throws Malformed if it is not a waiting list; the message says where and why
    public static Instance read(Path file) throws IOException {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw Malformed.at(file.toString(), "there is no file that can be read");
        }
        try (var stream = unpacked(new BufferedInputStream(Files.newInputStream(file)))) {
            var reading = read(stream);
            var instance = reading.instance();
            if (!reading.passedOver().isEmpty()) {
                System.err.println(file.getFileName() + ": passed over, for they mean nothing here: "
                        + String.join(", ", reading.passedOver()));
            }
            return instance;
        } catch (Malformed malformed) {
            throw new Malformed(file.getFileName() + ": " + malformed.getMessage(), malformed);
        }
    }

    static InstanceReading read(InputStream stream) throws IOException {
        JsonNode tree;
        try {
            tree = JSON.readTree(stream);
        } catch (JsonProcessingException e) {
            var where = e.getLocation();
            var line = where == null ? "" : " (line " + where.getLineNr() + ", column " + where.getColumnNr() + ")";
            var why = e.getOriginalMessage().replaceAll("(?s)\\s*(\\(start marker|\n).*", "");
            throw new Malformed("not the JSON of a waiting list: " + why + line, e);
        } catch (ZipException | EOFException e) {
            throw new Malformed(
                    "packed, but broken: " + (e.getMessage() == null ? "it ends early" : e.getMessage()), e);
        }
        return new InstanceReading(new Spot("", tree));
    }

    private static InputStream unpacked(BufferedInputStream stream) throws IOException {
        stream.mark(2);
        var packed = stream.read() == 0x1f && stream.read() == 0x8b;
        stream.reset();
        try {
            return packed ? new GZIPInputStream(stream, 1 << 16) : stream;
        } catch (ZipException | EOFException e) {
            throw new Malformed(
                    "packed, but broken: " + (e.getMessage() == null ? "it ends early" : e.getMessage()), e);
        }
    }
}

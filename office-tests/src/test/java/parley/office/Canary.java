package parley.office;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// A word that nobody else would write, in every shape in which it might lie in a file.
record Canary(String word) {

    private static final int PIECE = 16 << 20;
    private static final int OVERLAP = 1024;

    /// The bytes to look for, by what they are called in a report.
    Map<String, byte[]> shapes() {
        var utf8 = word.getBytes(StandardCharsets.UTF_8);
        var shapes = new LinkedHashMap<String, byte[]>();
        shapes.put("plain", utf8);
        shapes.put("UTF-16", word.getBytes(StandardCharsets.UTF_16LE));
        shapes.put("UTF-16BE", word.getBytes(StandardCharsets.UTF_16BE));
        shapes.put("hex", HexFormat.of().formatHex(utf8).getBytes(StandardCharsets.US_ASCII));
        shapes.put("URL", URLEncoder.encode(word, StandardCharsets.UTF_8).getBytes(StandardCharsets.US_ASCII));
        shapes.put(
                "JSON",
                word.chars()
                        .mapToObj("\\u%04x"::formatted)
                        .collect(Collectors.joining())
                        .getBytes(StandardCharsets.US_ASCII));
        for (int shift = 0; shift < 3; shift++) {
            shapes.put("base64 at " + shift, base64(utf8, shift));
        }
        return shapes;
    }

    /// The part of the word's base64 that does not depend on what stands before and after it.
    private static byte[] base64(byte[] utf8, int shift) {
        var padded = new byte[utf8.length + shift];
        System.arraycopy(utf8, 0, padded, shift, utf8.length);
        var text = Base64.getEncoder().withoutPadding().encodeToString(padded);
        int from = shift == 0 ? 0 : 4;
        int whole = (padded.length / 3) * 4;
        return text.substring(from, whole).getBytes(StandardCharsets.US_ASCII);
    }

    /// Where the words lie: `file: shape`, or nothing. Each file is read once, whatever the number of words.
    static List<String> sightings(List<Canary> canaries, List<Path> files) {
        var wanted = new LinkedHashMap<String, byte[]>();
        for (Canary canary : canaries) {
            canary.shapes().forEach((shape, bytes) -> wanted.put(canary.word() + ", " + shape, bytes));
        }
        return sightings(wanted, files);
    }

    /// The same for any bytes, by what they are called in a report.
    static List<String> sightings(Map<String, byte[]> wanted, List<Path> files) {
        var byStart = new Wanted[1 << 16][];
        wanted.forEach((name, bytes) -> {
            int start = pair(bytes, 0);
            var others = byStart[start] == null ? new Wanted[0] : byStart[start];
            byStart[start] = Arrays.copyOf(others, others.length + 1);
            byStart[start][others.length] = new Wanted(name, bytes);
        });
        var found = new TreeSet<String>();
        for (Path file : files) {
            read(file, content -> {
                for (int i = 0; i + 1 < content.length; i++) {
                    var candidates = byStart[pair(content, i)];
                    if (candidates != null) {
                        for (Wanted one : candidates) {
                            if (matches(content, i, one.bytes())) {
                                found.add(file.getFileName() + " in " + file.getParent() + ": " + one.name());
                            }
                        }
                    }
                }
            });
        }
        return List.copyOf(found);
    }

    private record Wanted(String name, byte[] bytes) {}

    private static int pair(byte[] bytes, int at) {
        return (bytes[at] & 0xff) << 8 | (bytes[at + 1] & 0xff);
    }

    /// In pieces that overlap, for a memory may be larger than ours.
    private static void read(Path file, Consumer<byte[]> piece) {
        try (var in = Files.newInputStream(file)) {
            var carried = new byte[0];
            for (var next = in.readNBytes(PIECE); next.length > 0; next = in.readNBytes(PIECE)) {
                var whole = Arrays.copyOf(carried, carried.length + next.length);
                System.arraycopy(next, 0, whole, carried.length, next.length);
                piece.accept(whole);
                carried = Arrays.copyOfRange(whole, Math.max(0, whole.length - OVERLAP), whole.length);
            }
        } catch (NoSuchFileException _) {
            // A server has thrown it away meanwhile.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean matches(byte[] content, int at, byte[] wanted) {
        if (at + wanted.length > content.length) {
            return false;
        }
        for (int i = 2; i < wanted.length; i++) {
            if (content[at + i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}

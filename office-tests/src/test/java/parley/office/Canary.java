package parley.office;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A word that nobody else would write, in every shape in which it might lie in a file.
record Canary(String word) {

    /// The bytes to look for, by what they are called in a report.
    Map<String, byte[]> shapes() {
        var utf8 = word.getBytes(StandardCharsets.UTF_8);
        var shapes = new LinkedHashMap<String, byte[]>();
        shapes.put("plain", utf8);
        shapes.put("UTF-16", word.getBytes(StandardCharsets.UTF_16LE));
        shapes.put("UTF-16BE", word.getBytes(StandardCharsets.UTF_16BE));
        shapes.put("hex", HexFormat.of().formatHex(utf8).getBytes(StandardCharsets.US_ASCII));
        shapes.put("URL", URLEncoder.encode(word, StandardCharsets.UTF_8).getBytes(StandardCharsets.US_ASCII));
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

    /// Where the word lies: `file: shape`, or nothing.
    static List<String> sightings(List<Canary> canaries, List<Path> files) {
        var found = new ArrayList<String>();
        for (Path file : files) {
            byte[] content = content(file);
            for (Canary canary : canaries) {
                canary.shapes().forEach((shape, bytes) -> {
                    if (contains(content, bytes)) {
                        found.add(file.getFileName() + " in " + file.getParent() + ": " + canary.word() + ", " + shape);
                    }
                });
            }
        }
        return found;
    }

    private static byte[] content(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException _) {
            return new byte[0];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean contains(byte[] content, byte[] wanted) {
        byte first = wanted[0];
        int last = content.length - wanted.length;
        for (int i = 0; i <= last; i++) {
            if (content[i] == first && matches(content, i, wanted)) {
                return true;
            }
        }
        return false;
    }

    private static boolean matches(byte[] content, int at, byte[] wanted) {
        for (int i = 1; i < wanted.length; i++) {
            if (content[at + i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}

package parley.notification.sending;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// A signature of RFC 6376, relaxed twice, read from a letter and worked out again without the library that made it.
record Signed(List<String> headers, String body, Map<String, String> tags) {

    static Signed in(String letter) {
        var end = letter.indexOf("\r\n\r\n");
        var headers = List.of(letter.substring(0, end).split("\r\n(?![ \t])"));
        var signature = headers.stream()
                .filter(one -> one.startsWith("DKIM-Signature:"))
                .findFirst()
                .orElseThrow();
        var tags = Arrays.stream(signature.substring(15).replaceAll("\\s", "").split(";"))
                .filter(tag -> tag.contains("="))
                .collect(Collectors.toMap(
                        tag -> tag.substring(0, tag.indexOf('=')), tag -> tag.substring(tag.indexOf('=') + 1)));
        return new Signed(headers, letter.substring(end + 4), tags);
    }

    boolean isBy(PublicKey key) throws GeneralSecurityException {
        var hash = MessageDigest.getInstance("SHA-256").digest(relaxedBody().getBytes(ISO_8859_1));
        var check = Signature.getInstance("SHA256withRSA");
        check.initVerify(key);
        check.update(signedHeaders().getBytes(ISO_8859_1));
        return Base64.getEncoder().encodeToString(hash).equals(tags.get("bh"))
                && check.verify(Base64.getDecoder().decode(tags.get("b")));
    }

    private String relaxedBody() {
        var lines = Arrays.stream(body.split("\r\n", -1))
                .map(line -> line.replaceAll("[ \t]+", " ").replaceAll(" $", ""))
                .collect(Collectors.toCollection(ArrayList::new));
        while (!lines.isEmpty() && lines.getLast().isEmpty()) {
            lines.removeLast();
        }
        return lines.stream().map(line -> line + "\r\n").collect(Collectors.joining());
    }

    /// Each name takes the lowest header of that name which is left; one that is not there adds nothing.
    private String signedHeaders() {
        var left = new ArrayList<>(headers);
        var all = new StringBuilder();
        for (var name : String.valueOf(tags.get("h")).split(":")) {
            for (var i = left.size() - 1; i >= 0; i--) {
                if (left.get(i).toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":")) {
                    all.append(relaxed(left.remove(i))).append("\r\n");
                    break;
                }
            }
        }
        var own = headers.stream()
                .filter(one -> one.startsWith("DKIM-Signature:"))
                .findFirst()
                .orElseThrow();
        return all + relaxed(own.replaceFirst("(?s)([;\\s]b=)[^;]*", "$1"));
    }

    private static String relaxed(String header) {
        var colon = header.indexOf(':');
        return header.substring(0, colon).toLowerCase(Locale.ROOT).strip() + ":"
                + header.substring(colon + 1)
                        .replaceAll("\r\n", "")
                        .replaceAll("[ \t]+", " ")
                        .strip();
    }
}

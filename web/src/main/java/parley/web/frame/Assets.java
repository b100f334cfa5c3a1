package parley.web.frame;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/// The style sheet and the scripts. An address names the content, so a browser may keep it for ever.
@Singleton
public class Assets {

    private static final Map<String, String> TYPES = Map.of("css", "text/css", "js", "text/javascript");
    private static final List<String> NAMES = List.of("parley.css", "office.js", "leave.js");

    private final Map<String, Asset> byPath = new TreeMap<>();
    private final Map<String, String> paths = new TreeMap<>();

    Assets() {
        for (var name : NAMES) {
            var content = read(name);
            var hash = HexFormat.of().formatHex(digest(content)).substring(0, 16);
            paths.put(name, "/s/" + hash + "/" + name);
            byPath.put(hash + "/" + name, new Asset(type(name), content));
        }
    }

    /// Where a page finds it.
    public String at(String name) {
        return Objects.requireNonNull(paths.get(name), name);
    }

    Optional<Asset> find(String hash, String name) {
        return Optional.ofNullable(byPath.get(hash + "/" + name));
    }

    private static String type(String name) {
        return Objects.requireNonNull(TYPES.get(name.substring(name.lastIndexOf('.') + 1))) + "; charset=utf-8";
    }

    private static byte[] read(String name) {
        try (var content = Thread.currentThread().getContextClassLoader().getResourceAsStream("assets/" + name)) {
            return Objects.requireNonNull(content, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] digest(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    record Asset(String type, byte[] content) {}
}

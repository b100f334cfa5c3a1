package parley.web.frame;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A path of these pages, whatever a request says that it is.
public final class OwnPath {

    private static final Pattern OWN = Pattern.compile("/([A-Za-z0-9._~-][A-Za-z0-9._~/-]*)?");

    private OwnPath() {}

    /// The path, or the other one if it may lead elsewhere.
    public static String or(@Nullable String path, String other) {
        return path != null && OWN.matcher(path).matches() ? path : other;
    }
}

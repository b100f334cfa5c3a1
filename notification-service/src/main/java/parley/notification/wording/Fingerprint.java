package parley.notification.wording;

import java.util.ArrayList;
import java.util.List;

/// A long hash as a person can read it and compare it: groups of four signs, four groups to a line.
final class Fingerprint {

    private static final int GROUP = 4;
    private static final int LINE = 4;

    private Fingerprint() {}

    static List<String> lines(String hash) {
        var lines = new ArrayList<String>();
        for (var line = 0; line < hash.length(); line += GROUP * LINE) {
            lines.add(groups(hash.substring(line, Math.min(hash.length(), line + GROUP * LINE))));
        }
        return lines;
    }

    private static String groups(String line) {
        return line.replaceAll("(.{" + GROUP + "})(?=.)", "$1 ");
    }
}

package parley.notification.wording;

import java.time.ZoneId;
import java.util.Optional;

/// Who reads a letter, and the one link they get.
///
/// @param name absent if unknown, or if it does not look like one
/// @param link absent where there is nothing left to open
/// @param phone the office's number, absent if it has not been told to us
public record Reader(Optional<String> name, Optional<String> link, Optional<String> phone, ZoneId zone) {

    private static final int LONGEST_NAME = 80;

    /// Keeps a name only if nothing in it could pass for a link or for more than a line of the letter.
    public Reader {
        name = name.map(Reader::onOneLine).filter(Reader::looksLikeAName);
    }

    private static String onOneLine(String name) {
        return name.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}\\s]+", " ").strip();
    }

    private static boolean looksLikeAName(String name) {
        return !name.isEmpty()
                && name.length() <= LONGEST_NAME
                && !name.contains("://")
                && !name.contains("www.")
                && !name.contains("@");
    }

    @Override
    public String toString() {
        return "Reader[***]";
    }
}

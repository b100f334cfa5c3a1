package parley.notification.wording;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import parley.events.Office;

/// Who reads a letter, and the one link they get.
///
/// @param office whose letter it is
/// @param name absent if unknown, or if it does not look like one
/// @param link absent where there is nothing left to open
/// @param phone the office's number, absent if it has not been told to us
/// @param language what they like to read; the root locale if nobody has said
/// @param zone where they are, as far as is known
public record Reader(
        Office office,
        Optional<String> name,
        Optional<String> link,
        Optional<String> phone,
        Locale language,
        ZoneId zone) {

    private static final int LONGEST_NAME = 80;

    /// Keeps a name only if nothing in it could pass for a link or for more than a line of the letter.
    public Reader {
        name = name.map(Reader::onOneLine).filter(Reader::looksLikeAName);
    }

    /// Whether the office stands apart from all others, and nothing official follows from a talk with it.
    public boolean ofIndependentOffice() {
        return office == Office.OMBUDS;
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

package parley.scheduling.calendars;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import parley.scheduling.roster.model.PractitionerId;

/// The name that an entry for a session has in a practitioner's calendar, in letters and feeds alike.
///
/// Sessions find their way into the calendars they are looked up in. They are booked already, so that an entry of ours
/// says nothing new, and it must not stand against its own session.
public final class OwnUid {

    private static final Pattern OURS =
            Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})-([0-9a-f]{12})@.*");

    /// How Outlook wraps a name that came from elsewhere: these letters (`vCal-Uid`), four bytes, then the name in
    /// bytes.
    private static final String IN_OUTLOOK = "7643616c2d556964";

    private static final int BYTES_BETWEEN = 4;
    private static final int LONGEST = 400;

    private OwnUid() {}

    /// One for life for a session and a practitioner.
    public static String of(UUID session, PractitionerId practitioner, String domain) {
        return session + "-" + hash(session, practitioner) + "@" + domain;
    }

    /// Whether an entry of this name is a session that this practitioner sits in.
    static boolean isOne(String uid, PractitionerId practitioner) {
        if (uid.length() > LONGEST) {
            return false;
        }
        var name = unwrapped(uid);
        var ours = OURS.matcher(name);
        return ours.matches() && ours.group(2).equals(hash(UUID.fromString(ours.group(1)), practitioner));
    }

    private static String unwrapped(String uid) {
        var hex = uid.toLowerCase(Locale.ROOT);
        var mark = hex.indexOf(IN_OUTLOOK);
        var from = mark + IN_OUTLOOK.length() + 2 * BYTES_BETWEEN;
        if (mark < 0 || from > hex.length()) {
            return uid;
        }
        try {
            var bytes = HexFormat.of().parseHex(hex, from, hex.length());
            return new String(bytes, StandardCharsets.ISO_8859_1).replaceFirst("\\x00+$", "");
        } catch (IllegalArgumentException _) {
            return uid;
        }
    }

    private static String hash(UUID session, PractitionerId practitioner) {
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest((session + "|" + practitioner.value()).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}

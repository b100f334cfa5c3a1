package parley.scheduling.calendars;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
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

    /// How Outlook wraps a name that came from elsewhere: the letters `vCal-Uid`, four bytes, then the name in bytes.
    private static final Pattern IN_OUTLOOK =
            Pattern.compile("(?i).*7643616c2d556964[0-9a-f]{8}((?:[0-9a-f]{2})+?)(?:00)*");

    private OwnUid() {}

    /// One for life for a session and a practitioner.
    public static String of(UUID session, PractitionerId practitioner, String domain) {
        return session + "-" + hash(session, practitioner) + "@" + domain;
    }

    /// Whether an entry of this name is a session that this practitioner sits in.
    static boolean isOne(String uid, PractitionerId practitioner) {
        var wrapped = IN_OUTLOOK.matcher(uid);
        var name = wrapped.matches()
                ? new String(HexFormat.of().parseHex(wrapped.group(1)), StandardCharsets.ISO_8859_1)
                : uid;
        var ours = OURS.matcher(name);
        return ours.matches() && ours.group(2).equals(hash(UUID.fromString(ours.group(1)), practitioner));
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

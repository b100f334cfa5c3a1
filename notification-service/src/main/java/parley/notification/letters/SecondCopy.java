package parley.notification.letters;

import parley.events.letters.LetterKind;

/// Whether a letter may leave once more when a crash hid whether it left. Both copies carry one Message-ID, and
/// calendars fold equal entries, but the person may still read it twice.
final class SecondCopy {

    private SecondCopy() {}

    static boolean isHarmless(LetterKind kind) {
        return switch (kind) {
            // They wrote to us and wait to hear; a second confirmation or question asks nothing new.
            case REQUEST_RECEIVED, HOW_TO_GO_ON -> true;
            // They have said yes, and the question is put again only while it is open.
            case TIMES_ASKED, PRACTITIONER_ASKED -> true;
            // Not to know is worse: somebody stays away, or stands before a locked door.
            case SESSION_SCHEDULED, SESSION_MOVED, SESSION_CANCELLED -> true;
            // They know already, and are reminded once.
            case SESSION_REMINDER -> false;
            // Twice asked is pressed, for somebody who has promised us nothing.
            case INVITATION, INVITATION_REMINDER, FURTHER_SESSION_ASKED -> false;
            // Somebody waits for what they decide, or has to know at once.
            case PLAN_TO_APPROVE, BREAK_GLASS_OPENED, PLAN_APPROVED -> true;
            // We said that we would not write again.
            case WITHDRAWAL_ACKNOWLEDGED -> false;
            // Bad news twice reads like a second refusal.
            case NOT_ARRANGED -> false;
        };
    }
}

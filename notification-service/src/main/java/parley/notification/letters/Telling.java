package parley.notification.letters;

import static parley.events.letters.LetterKind.FURTHER_SESSION_ASKED;
import static parley.events.letters.LetterKind.INVITATION;
import static parley.events.letters.LetterKind.INVITATION_REMINDER;
import static parley.events.letters.LetterKind.NOT_ARRANGED;
import static parley.events.letters.LetterKind.PLAN_APPROVED;
import static parley.events.letters.LetterKind.SESSION_CANCELLED;
import static parley.events.letters.LetterKind.SESSION_REMINDER;
import static parley.events.letters.LetterKind.WITHDRAWAL_ACKNOWLEDGED;

import java.util.Set;
import parley.events.letters.LetterKind;
import parley.events.letters.RecipientKind;

/// Letters that tell by being there who has stopped, who said no, or who has answered. One that left shows who is still
/// in a case, one that was dropped shows who is not; so staff see of them only what needs their hands.
final class Telling {

    /// Whether these left, or were not wanted any more, is not shown.
    static final Set<LetterKind> KINDS = Set.of(
            WITHDRAWAL_ACKNOWLEDGED,
            INVITATION,
            INVITATION_REMINDER,
            FURTHER_SESSION_ASKED,
            SESSION_REMINDER,
            SESSION_CANCELLED,
            NOT_ARRANGED,
            PLAN_APPROVED);

    /// Only some of a case get these, so even a failed one would tell. It can be tried again without a word on what it
    /// is and for whom. Who is to be phoned is known: people who are not written to say their no to staff.
    private static final Set<LetterKind> FOR_SOME =
            Set.of(WITHDRAWAL_ACKNOWLEDGED, INVITATION_REMINDER, SESSION_CANCELLED, NOT_ARRANGED, PLAN_APPROVED);

    private Telling() {}

    /// Whether staff see a letter at all.
    static boolean isListed(LetterRow letter) {
        return switch (letter.state()) {
            case FAILED, TO_BE_PHONED, PHONED -> true;
            case WAITING, TRANSMITTING, SENT -> !isToAParticipant(letter) || !KINDS.contains(letter.kind());
            case DROPPED -> false;
        };
    }

    /// Whether they see what it is and for whom.
    static boolean isOpen(LetterRow letter) {
        return switch (letter.state()) {
            case TO_BE_PHONED, PHONED -> true;
            case WAITING, TRANSMITTING, SENT, FAILED, DROPPED ->
                !isToAParticipant(letter) || !FOR_SOME.contains(letter.kind());
        };
    }

    /// Whether a call can take its place. Staff do not do so for what is told about one of them.
    static boolean mayBePhoned(LetterRow letter) {
        return isOpen(letter) && letter.recipient().kind() != RecipientKind.SECOND_PERSON;
    }

    private static boolean isToAParticipant(LetterRow letter) {
        return letter.recipient().kind() == RecipientKind.PARTICIPANT;
    }
}

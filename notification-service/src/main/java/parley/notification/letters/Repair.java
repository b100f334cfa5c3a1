package parley.notification.letters;

import java.util.List;

/// What staff can do about a letter that needs them.
enum Repair {
    /// Call the person, then say so.
    PHONE,
    /// Let it try again, once its cause is mended.
    RETRY;

    /// The likeliest first. Of a letter that is not shown to whom it goes, nobody can be called.
    static List<Repair> of(LetterRow letter) {
        return switch (letter.state()) {
            case TO_BE_PHONED -> List.of(PHONE);
            case FAILED -> Telling.mayBePhoned(letter) ? List.of(PHONE, RETRY) : List.of(RETRY);
            case WAITING, TRANSMITTING, SENT, PHONED, DROPPED -> List.of();
        };
    }
}

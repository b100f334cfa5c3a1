package parley.notification.staff;

import parley.notification.wording.Trouble;

/// What somebody of the staff can be told of at once.
enum Alarm {
    /// With what usually remains to be done, a target will be missed.
    TARGET_IN_DANGER,
    /// A fact waits for an earlier one of its case.
    PARKED,
    /// A fact could not take effect.
    DEAD_LETTER,
    /// A neighbour has not said for more than a day that a case is forgotten there.
    RECEIPT_MISSING;

    /// How much of it there is.
    int in(Trouble trouble) {
        return switch (this) {
            case TARGET_IN_DANGER -> trouble.inDanger();
            case PARKED -> trouble.parked();
            case DEAD_LETTER -> trouble.dead();
            case RECEIPT_MISSING -> trouble.receipts();
        };
    }
}

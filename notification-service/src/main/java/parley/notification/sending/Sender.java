package parley.notification.sending;

import java.util.Optional;
import parley.events.Office;

/// Who a letter comes from, by office and by what its reader allowed.
record Sender(MailSettings mail) {

    String address() {
        return mail.from();
    }

    /// What the sender is called.
    ///
    /// @param namesOffice whether the reader allowed that the office is named
    String name(Office office, boolean namesOffice) {
        if (!namesOffice) {
            return mail.senderName();
        }
        var own =
                switch (office) {
                    case CONFLICT_RESOLUTION -> mail.nameOfOffice();
                    case OMBUDS -> mail.nameOfOmbuds();
                };
        return own.orElseGet(mail::senderName);
    }

    /// Where a letter comes back to, with the address it was for: neither office reads that of the other's people.
    String returns(Office office) {
        var own =
                switch (office) {
                    case CONFLICT_RESOLUTION -> mail.returnToOffice();
                    case OMBUDS -> mail.returnToOmbuds();
                };
        return own.orElseGet(mail::from);
    }

    /// Where an answer goes: neither office reads what is meant for the other.
    Optional<String> answers(Office office) {
        var own =
                switch (office) {
                    case CONFLICT_RESOLUTION -> mail.replyToOffice();
                    case OMBUDS -> mail.replyToOmbuds();
                };
        return own.or(mail::replyTo);
    }
}

package parley.notification.letters;

import java.util.UUID;
import parley.events.letters.RecipientKind;

/// Whom a letter is for: a participant of the case, or a practitioner.
public record Recipient(RecipientKind kind, UUID id) {

    static Recipient participant(UUID id) {
        return new Recipient(RecipientKind.PARTICIPANT, id);
    }

    static Recipient practitioner(UUID id) {
        return new Recipient(RecipientKind.PRACTITIONER, id);
    }
}

package parley.notification.letters;

import java.util.UUID;
import parley.events.letters.RecipientKind;

/// Whom a letter is for: a participant of the case, a practitioner, or somebody whom the office names in its settings.
public record Recipient(RecipientKind kind, UUID id) {

    static Recipient participant(UUID id) {
        return new Recipient(RecipientKind.PARTICIPANT, id);
    }

    static Recipient practitioner(UUID id) {
        return new Recipient(RecipientKind.PRACTITIONER, id);
    }

    /// The Chair, about this plan.
    static Recipient chairAbout(UUID plan) {
        return new Recipient(RecipientKind.CHAIR, plan);
    }

    /// The second person, about this opening of a sealed case.
    static Recipient secondPersonAbout(UUID grant) {
        return new Recipient(RecipientKind.SECOND_PERSON, grant);
    }
}

package parley.events.letters;

import java.util.UUID;
import parley.events.Event;
import parley.events.Office;
import parley.events.Topics;

/// A fact about one letter to one recipient, announced by notification.
public sealed interface LetterEvent extends Event permits LetterSent, LetterFailed {

    UUID caseId();

    Office office();

    UUID letterId();

    LetterKind kind();

    @Override
    default String subject() {
        return caseId().toString();
    }

    @Override
    default String topic() {
        return Topics.letters(office());
    }
}

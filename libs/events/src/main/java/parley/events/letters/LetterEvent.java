package parley.events.letters;

import java.util.UUID;
import parley.events.Event;
import parley.events.Office;
import parley.events.Topics;

/// A fact about the letters of a case, announced by notification.
public sealed interface LetterEvent extends Event permits LetterSent, LetterFailed, LettersForgotten {

    UUID caseId();

    Office office();

    @Override
    default String subject() {
        return caseId().toString();
    }

    @Override
    default String topic() {
        return Topics.letters(office());
    }
}

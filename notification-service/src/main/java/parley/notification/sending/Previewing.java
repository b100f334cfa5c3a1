package parley.notification.sending;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import parley.events.letters.RecipientKind;
import parley.notification.letters.Letter;
import parley.notification.letters.Preview;
import parley.notification.letters.SessionRevision;
import parley.notification.neighbours.Intake;
import parley.notification.neighbours.Meeting;
import parley.notification.neighbours.Outline;
import parley.notification.neighbours.Scheduling;
import parley.notification.wording.Message;
import parley.notification.wording.Wording;
import parley.notification.wording.Words;

/// Puts letters into words for staff. Whether a letter is wanted, and whether its reader may be written to, plays no
/// part in it, and nothing of the reader is asked: so the words tell nothing of what the reader has answered.
@ApplicationScoped
class Previewing implements Preview {

    private final Intake intake;
    private final Scheduling scheduling;
    private final Readers readers;
    private final Wording wording;
    private final Clock clock;

    Previewing(Intake intake, Scheduling scheduling, Readers readers, Wording wording, Clock clock) {
        this.intake = intake;
        this.scheduling = scheduling;
        this.readers = readers;
        this.wording = wording;
        this.clock = clock;
    }

    @Override
    public Optional<Words> of(Letter letter, Locale language) {
        var meeting = letter.session().map(SessionRevision::session).flatMap(scheduling::meeting);
        if (letter.session().isPresent() && meeting.isEmpty()) {
            return Optional.empty();
        }
        return outline(letter).map(outline -> wording.of(words(letter, outline, meeting, language)));
    }

    private Message words(
            Letter letter, Outline outline, Optional<Meeting> meeting, Locale language) {
        return new Contents(outline.help(), Optional.of(outline.reference()), meeting, clock.instant())
                .of(letter, readers.onlooker(letter, language));
    }

    private Optional<Outline> outline(Letter letter) {
        return letter.recipient().kind() == RecipientKind.PARTICIPANT
                ? intake.outline(letter.caseId(), letter.recipient().id())
                : Optional.of(Outline.OF_NO_CASE);
    }
}

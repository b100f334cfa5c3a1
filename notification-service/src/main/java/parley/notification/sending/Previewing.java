package parley.notification.sending;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import parley.events.Office;
import parley.events.letters.RecipientKind;
import parley.notification.letters.Letter;
import parley.notification.letters.Preview;
import parley.notification.letters.SessionRevision;
import parley.notification.neighbours.Intake;
import parley.notification.neighbours.Meeting;
import parley.notification.neighbours.Outline;
import parley.notification.neighbours.Scheduling;
import parley.notification.wording.Help;
import parley.notification.wording.Message;
import parley.notification.wording.Samples;
import parley.notification.wording.Wording;
import parley.notification.wording.Words;

/// Puts letters into words for staff. Whether a letter is wanted, and whether its reader may be written to, plays no
/// part in it, and nothing of the reader is asked: so the words tell nothing of what the reader has answered.
@ApplicationScoped
class Previewing implements Preview {

    private static final int IN_DAYS = 5;
    private static final LocalTime TEN = LocalTime.of(10, 0);

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

    @Override
    public Optional<Words> sample(String name, Office office, Help help, Locale language) {
        return Optional.ofNullable(samples(office, help, language).get(name)).map(wording::of);
    }

    @Override
    public List<String> names() {
        return List.copyOf(
                samples(Office.CONFLICT_RESOLUTION, Help.UNKNOWN, Locale.ROOT).keySet());
    }

    private Map<String, Message> samples(Office office, Help help, Locale language) {
        var reader = readers.nobody(office, language);
        var start = clock.instant()
                .atZone(reader.zone())
                .toLocalDate()
                .plusDays(IN_DAYS)
                .atTime(TEN)
                .atZone(reader.zone());
        return Samples.all(reader, readers.colleague(office, language), help, start.toInstant());
    }

    private Message words(Letter letter, Outline outline, Optional<Meeting> meeting, Locale language) {
        return new Contents(outline.help(), Optional.of(outline.reference()), meeting, clock.instant())
                .of(letter, readers.onlooker(letter, language));
    }

    private Optional<Outline> outline(Letter letter) {
        return letter.recipient().kind() == RecipientKind.PARTICIPANT
                ? intake.outline(letter.caseId(), letter.recipient().id())
                : Optional.of(Outline.OF_NO_CASE);
    }
}

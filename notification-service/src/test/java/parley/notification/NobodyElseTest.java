package parley.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.notification.office.SmallOffice.eventually;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parley.events.Office;
import parley.events.cases.AskedBy;
import parley.events.cases.Channel;
import parley.events.letters.LetterKind;
import parley.notification.office.Ledger;
import parley.notification.office.Matter;
import parley.notification.office.Neighbours;
import parley.notification.office.Neighbours.Person;
import parley.notification.office.Received;
import parley.notification.office.SmallOffice;
import parley.notification.office.Surroundings;

/// Every kind of letter is sent once, while the neighbours answer more than they are asked for; nothing of it, and
/// nobody but the reader, is in any byte.
@QuarkusTest
@OnRealGround
class NobodyElseTest {

    @Inject
    Ledger ledger;

    private SmallOffice office;

    @BeforeEach
    void open() {
        office = SmallOffice.open();
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void everyKindOfLetterNamesItsReaderAndNobodyElse() {
        var whole = everythingBeforeAnEnd();
        var ended = matter();
        office.announcer().announce(ended.notAccepted());
        var stopped = matter();
        office.announcer().announce(stopped.withdrew(stopped.ben()));
        var matters = List.of(whole, ended, stopped);
        eventually(() -> assertThat(kindsSent(matters)).containsExactlyInAnyOrder(LetterKind.values()));

        var read = 0;
        for (var matter : matters) {
            for (var reader : everybody(matter)) {
                for (var message : office.mail().of(reader.email())) {
                    assertHoldsNobodyBut(reader, new Received(message), matters);
                    read++;
                }
            }
        }
        for (var named : List.of(Surroundings.CHAIR, Surroundings.SECOND_PERSON)) {
            for (var message : office.mail().of(named)) {
                assertHoldsNobodyBut(new Person(UUID.randomUUID(), named, "nobody at all"), new Received(message), matters);
                read++;
            }
        }
        assertThat(office.mail().everything()).as("no letter went to anybody else").hasSize(read);
    }

    private Matter everythingBeforeAnEnd() {
        var matter = matter();
        office.announcer().announce(matter.requested(Channel.EMAIL, AskedBy.LETTER));
        office.announcer().announce(matter.requesterAsked(AskedBy.LETTER));
        var invited = matter.invited(AskedBy.LETTER);
        office.announcer().announce(invited);
        office.awaitLetters(matter.ben(), 1);
        office.announcer().announce(matter.reminded(invited));
        office.announcer().announce(matter.timesAsked(matter.ben(), AskedBy.LETTER));
        office.awaitLetters(matter.ben(), 3);

        var first = matter.scheduled(matter.ada());
        office.neighbours().session(matter.session(), 0, "HELD", first);
        office.announcer().announce(matter.practitionerAsked(matter.cleo()));
        office.awaitLetters(matter.cleo(), 1);
        office.neighbours().session(matter.session(), 0, "SCHEDULED", first);
        office.announcer().announce(first);
        office.awaitLetters(matter.ben(), 4);
        office.awaitLetters(matter.dan(), 1);
        var second = matter.moved(1, matter.start().plus(Duration.ofDays(1)), matter.ada());
        office.neighbours().session(matter.session(), second);
        office.announcer().announce(second);
        office.awaitLetters(matter.ben(), 5);
        office.awaitLetters(matter.dan(), 2);
        ledger.reminders(matter.id()).stream()
                .filter(line -> line.state().equals("WAITING"))
                .forEach(line -> ledger.isDue(line.id()));
        office.awaitLetters(matter.ben(), 6);
        office.awaitLetters(matter.dan(), 3);
        office.neighbours().session(matter.session(), 2, "CANCELLED", matter.as(second));
        office.announcer().announce(matter.cancelled(second));
        office.awaitLetters(matter.ben(), 7);

        office.announcer().announce(matter.furtherSessionAsked(matter.ada(), AskedBy.LETTER));
        var plan = UUID.randomUUID();
        office.announcer().announce(matter.planSubmitted(plan, 1));
        eventually(() -> assertThat(office.mail().of(Surroundings.CHAIR)).hasSize(1));
        office.announcer().announce(matter.planApproved(plan));
        office.announcer().announce(matter.glassBroken(Office.CONFLICT_RESOLUTION, "ab12".repeat(16)));
        return matter;
    }

    private Matter matter() {
        return Matter.with(office.neighbours());
    }

    private List<LetterKind> kindsSent(List<Matter> matters) {
        var kinds = EnumSet.noneOf(LetterKind.class);
        for (var matter : matters) {
            var lines = new ArrayList<>(ledger.of(matter.id()));
            lines.addAll(ledger.reminders(matter.id()));
            lines.stream()
                    .filter(line -> line.state().equals("SENT"))
                    .forEach(line -> kinds.add(LetterKind.valueOf(line.kind())));
        }
        return List.copyOf(kinds);
    }

    private static List<Person> everybody(Matter matter) {
        return List.of(matter.ada(), matter.ben(), matter.cleo(), matter.dan());
    }

    private static void assertHoldsNobodyBut(Person reader, Received letter, List<Matter> matters) {
        var everything = letter.everything();
        assertThat(everything).contains(reader.email()).doesNotContainIgnoringCase(Neighbours.CANARY, "Somebody Else");
        for (var matter : matters) {
            assertThat(everything).doesNotContain(matter.id().toString());
            for (var other : everybody(matter)) {
                assertThat(everything).doesNotContain(other.id().toString());
                if (!other.email().equals(reader.email())) {
                    assertThat(everything).doesNotContain(other.email());
                }
                if (!other.name().equals(reader.name())) {
                    assertThat(everything).doesNotContainIgnoringCase(other.name());
                }
            }
        }
        assertThat(letter.links(letter.text())).hasSizeLessThanOrEqualTo(1).isEqualTo(letter.links(letter.html()));
        assertThat(letter.text() + letter.html() + letter.subject())
                .as("the room stands on the page, and in the calendar of who asked for it")
                .doesNotContain("W20-507");
        assertThat(Arrays.stream(everything.split("\\R"))
                        .filter(line -> line.startsWith("ATTENDEE") || line.startsWith("To:") || line.startsWith("Cc:"))
                        .filter(line -> line.contains("@"))
                        .filter(line -> !line.contains(reader.email())))
                .isEmpty();
    }
}

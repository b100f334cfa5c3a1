package parley.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.notification.office.SmallOffice.eventually;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parley.events.Event;
import parley.events.Office;
import parley.events.Procedure;
import parley.events.cases.AskedBy;
import parley.events.cases.Channel;
import parley.events.cases.ParticipantInvited;
import parley.events.letters.LetterKind;
import parley.events.sessions.SessionRescheduled;
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

    private final Map<UUID, String> languages = new HashMap<>();
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
        var whole = matter();
        everythingBeforeAnEnd(List.of(whole));
        var ended = matter();
        office.announcer().announce(ended.notAccepted());
        var stopped = matter();
        office.announcer().announce(stopped.withdrew(stopped.ben()));
        var matters = List.of(whole, ended, stopped);
        eventually(() -> assertThat(kindsSent(matters)).containsExactlyInAnyOrder(LetterKind.values()));

        assertNobodyIsNamedButTheReader(matters);
    }

    /// Each help and role there is, in each language, all at once: nothing of one case strays into another.
    @Test
    void inEveryHelpAndLanguageALetterNamesItsReaderAndNobodyElse() {
        var matters = new ArrayList<Matter>();
        for (var language : List.of("en", "es")) {
            for (var procedure : Procedure.values()) {
                matters.add(matter(language, procedure, "REQUESTER", "OTHER_PARTY"));
            }
            matters.add(matter(language, Procedure.RESTORATIVE_CIRCLE, "PERSON_WHO_CAUSED_HARM", "HARMED_PARTY"));
            matters.add(matter(language, Procedure.RESTORATIVE_CIRCLE, "REQUESTER", "COMMUNITY_REPRESENTATIVE"));
        }

        everythingBeforeAnEnd(matters);

        for (var matter : matters) {
            for (var person : everybody(matter)) {
                assertThat(office.lettersOf(person))
                        .extracting(letter -> letter.html().replaceFirst("(?s).*<html lang=\"([^\"]*)\".*", "$1"))
                        .containsOnly(languages.get(matter.id()));
            }
        }
        assertNobodyIsNamedButTheReader(matters);
    }

    private void assertNobodyIsNamedButTheReader(List<Matter> matters) {
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
                assertHoldsNobodyBut(
                        new Person(UUID.randomUUID(), named, "nobody at all"), new Received(message), matters);
                read++;
            }
        }
        assertThat(office.mail().everything())
                .as("no letter went to anybody else")
                .hasSize(read);
    }

    /// From the first word to the end of a session and what follows; each step for all before the next.
    private void everythingBeforeAnEnd(List<Matter> matters) {
        var invitations = new HashMap<UUID, ParticipantInvited>();
        for (var matter : matters) {
            tell(matter.requested(Channel.EMAIL, AskedBy.LETTER));
            tell(matter.requesterAsked(AskedBy.LETTER));
            var invited = matter.invited(AskedBy.LETTER);
            invitations.put(matter.id(), invited);
            tell(invited);
        }
        await(matters, Matter::ben, 1);
        for (var matter : matters) {
            tell(matter.reminded(Objects.requireNonNull(invitations.get(matter.id()))));
            tell(matter.timesAsked(matter.ben(), AskedBy.LETTER));
        }
        await(matters, Matter::ben, 3);

        for (var matter : matters) {
            office.neighbours().session(matter.session(), 0, "HELD", matter.scheduled(matter.ada()));
            tell(matter.practitionerAsked(matter.cleo()));
        }
        await(matters, Matter::cleo, 1);
        for (var matter : matters) {
            var first = matter.scheduled(matter.ada());
            office.neighbours().session(matter.session(), 0, "SCHEDULED", first);
            tell(first);
        }
        await(matters, Matter::ben, 4);
        await(matters, Matter::dan, 1);
        for (var matter : matters) {
            var second = second(matter);
            office.neighbours().session(matter.session(), second);
            tell(second);
        }
        await(matters, Matter::ben, 5);
        await(matters, Matter::dan, 2);
        for (var matter : matters) {
            ledger.reminders(matter.id()).stream()
                    .filter(line -> line.state().equals("WAITING"))
                    .forEach(line -> ledger.isDue(line.id()));
        }
        await(matters, Matter::ben, 6);
        await(matters, Matter::dan, 3);
        for (var matter : matters) {
            var second = second(matter);
            office.neighbours().session(matter.session(), 2, "CANCELLED", matter.as(second));
            tell(matter.cancelled(second));
        }
        await(matters, Matter::ben, 7);
        await(matters, Matter::dan, 4);

        for (var matter : matters) {
            var plan = UUID.randomUUID();
            tell(matter.furtherSessionAsked(matter.ada(), AskedBy.LETTER));
            tell(matter.planSubmitted(plan, 1));
        }
        eventually(() -> assertThat(office.mail().of(Surroundings.CHAIR)).hasSize(matters.size()));
        for (var matter : matters) {
            tell(matter.planApproved(UUID.randomUUID()));
            tell(matter.glassBroken(Office.CONFLICT_RESOLUTION, "ab12".repeat(16)));
        }
        // To Ada: that her message came, how to go on, the session, its change, the reminder, its end, the thanks and
        // the plan.
        await(matters, Matter::ada, 8);
        await(matters, Matter::ben, 8);
        await(matters, Matter::cleo, 5);
        eventually(
                () -> assertThat(office.mail().of(Surroundings.SECOND_PERSON)).hasSize(matters.size()));
    }

    private static SessionRescheduled second(Matter matter) {
        return matter.moved(1, matter.start().plus(Duration.ofDays(1)), matter.ada());
    }

    private void tell(Event fact) {
        office.announcer().announce(fact);
    }

    private void await(List<Matter> matters, Function<Matter, Person> reader, int letters) {
        matters.forEach(matter -> office.awaitLetters(reader.apply(matter), letters));
    }

    private Matter matter(String language, Procedure procedure, String one, String other) {
        var matter = matter();
        languages.put(matter.id(), language);
        everybody(matter).forEach(person -> office.neighbours().reads(person, language, "America/New_York"));
        office.neighbours().plans(matter.ada(), procedure, one);
        office.neighbours().plans(matter.ben(), procedure, other);
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

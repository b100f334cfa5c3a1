package parley.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parley.events.cases.AskedBy;
import parley.notification.office.Announcer;
import parley.notification.office.Ledger;
import parley.notification.office.MailBox;
import parley.notification.office.Matter;
import parley.notification.office.Neighbours;
import parley.notification.office.Neighbours.Person;
import parley.notification.office.Received;

@QuarkusTest
@OnRealGround
class LettersOfASessionTest {

    @Inject
    Ledger ledger;

    private MailBox mail;
    private Neighbours neighbours;
    private Announcer announcer;
    private Matter matter;

    @BeforeEach
    void open() {
        ledger.nothingWaits();
        mail = new MailBox();
        neighbours = new Neighbours();
        announcer = new Announcer();
        matter = Matter.with(neighbours);
    }

    @AfterEach
    void close() {
        announcer.close();
        neighbours.close();
        mail.close();
    }

    @Test
    void everybodyGetsOneLetterOfTheirOwnOnceTheSessionStands() {
        var scheduled = matter.scheduled(matter.ada());
        neighbours.session(matter.session(), 0, "SCHEDULED", scheduled);

        announcer.announce(scheduled);

        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(everybody())
                .allSatisfy(person -> assertThat(mail.of(person.email())).hasSize(1)));
        assertThat(only(matter.ada()).tree())
                .isEqualTo(
                        "multipart/mixed[multipart/alternative[text/plain, text/html, text/calendar], application/ics]");
        assertThat(only(matter.ben()).tree())
                .as("no entry for who did not ask for one")
                .isEqualTo("multipart/alternative[text/plain, text/html]");
        assertThat(only(matter.cleo()).calendar()).isPresent();
        assertThat(only(matter.dan()).calendar()).isPresent();
    }

    @Test
    void nobodyIsNamedInALetterToSomebodyElse() {
        var scheduled = matter.scheduled(matter.ada(), matter.ben());
        neighbours.session(matter.session(), 0, "SCHEDULED", scheduled);
        announcer.announce(matter.invited(AskedBy.LETTER));

        announcer.announce(scheduled);

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(mail.everything()).hasSize(5));
        for (var reader : everybody()) {
            for (var message : mail.of(reader.email())) {
                var letter = new Received(message).everything();
                assertThat(letter).contains(reader.email()).doesNotContain("Somebody Else");
                for (var other : everybody()) {
                    if (!other.equals(reader)) {
                        assertThat(letter)
                                .doesNotContain(other.email())
                                .doesNotContainIgnoringCase(other.name())
                                .doesNotContain(other.id().toString());
                    }
                }
                assertThat(letter).doesNotContain(matter.id().toString());
            }
        }
    }

    @Test
    void aCancelledSessionLeavesTheCalendarsItWasIn() {
        var scheduled = matter.scheduled(matter.ada());
        neighbours.session(matter.session(), 0, "SCHEDULED", scheduled);
        announcer.announce(scheduled);
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(mail.everything()).hasSize(4));

        neighbours.session(matter.session(), 1, "CANCELLED", scheduled);
        announcer.announce(matter.cancelled(true, matter.ada(), matter.ben()));

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(mail.everything()).hasSize(8));
        for (var person : List.of(matter.ada(), matter.cleo())) {
            var letters = received(person);
            var put = event(letters.getFirst());
            var taken = event(letters.getLast());
            assertThat(taken.getUid().getValue()).isEqualTo(put.getUid().getValue());
            assertThat(put.getUid().getValue()).startsWith(matter.session().toString());
            assertThat(put.getSequence().getValue()).isZero();
            assertThat(taken.getSequence().getValue()).isEqualTo(1);
            assertThat(letters.getFirst().contentType("text/calendar"))
                    .hasValueSatisfying(type -> assertThat(type).contains("method=REQUEST"));
            assertThat(letters.getLast().contentType("text/calendar"))
                    .hasValueSatisfying(type -> assertThat(type).contains("method=CANCEL"));
            assertThat(taken.getStatus().isCancelled()).isTrue();
        }
        assertThat(received(matter.ben()).getLast().calendar()).isEmpty();
        assertThat(event(received(matter.ada()).getFirst()).getUid().getValue())
                .as("one can be cancelled alone")
                .isNotEqualTo(event(received(matter.cleo()).getFirst()).getUid().getValue());
    }

    @Test
    void whenSomebodyElseSitsInPeopleAndWhoComesAndGoesAreTold() {
        var eva = neighbours.practitioner("Evangelia");
        stands();

        var changed = matter.rescheduled(eva, matter.dan(), false, matter.ada());
        neighbours.session(matter.session(), changed);
        announcer.announce(changed);

        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            assertThat(mail.of(eva.email())).hasSize(1);
            assertThat(List.of(matter.ada(), matter.ben(), matter.dan()))
                    .allSatisfy(person -> assertThat(mail.of(person.email())).hasSize(2));
        });
        assertThat(event(received(eva).getFirst()).getSequence().getValue()).isEqualTo(1);
        var taken = event(received(matter.dan()).getLast());
        assertThat(taken.getStatus().isCancelled()).isTrue();
        assertThat(taken.getSequence().getValue()).isEqualTo(1);
        assertThat(taken.getUid().getValue())
                .isEqualTo(event(received(matter.dan()).getFirst()).getUid().getValue());
        assertThat(mail.of(matter.cleo().email()))
                .as("nothing has changed for who stays")
                .hasSize(1);
    }

    @Test
    void aSessionThatMovesMovesInTheCalendarsOfAll() {
        var eva = neighbours.practitioner("Evangelia");
        stands();

        var changed = matter.rescheduled(eva, matter.dan(), true, matter.ada());
        neighbours.session(matter.session(), changed);
        announcer.announce(changed);

        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            assertThat(mail.of(eva.email())).hasSize(1);
            assertThat(everybody())
                    .allSatisfy(person -> assertThat(mail.of(person.email())).hasSize(2));
        });
        for (var person : List.of(matter.ada(), matter.cleo())) {
            var before = event(received(person).getFirst());
            var after = event(received(person).getLast());
            assertThat(after.getUid().getValue()).isEqualTo(before.getUid().getValue());
            assertThat(after.getSequence().getValue()).isEqualTo(1);
            assertThat(after.getDateStart().getValue())
                    .isEqualTo(Date.from(changed.start()))
                    .isNotEqualTo(before.getDateStart().getValue());
        }
    }

    private void stands() {
        var scheduled = matter.scheduled(matter.ada());
        neighbours.session(matter.session(), 0, "SCHEDULED", scheduled);
        announcer.announce(scheduled);
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(mail.everything()).hasSize(4));
    }

    private Stream<Person> stream() {
        return Stream.of(matter.ada(), matter.ben(), matter.cleo(), matter.dan());
    }

    private List<Person> everybody() {
        return stream().toList();
    }

    private Received only(Person person) {
        assertThat(mail.of(person.email())).hasSize(1);
        return received(person).getFirst();
    }

    private List<Received> received(Person person) {
        return mail.of(person.email()).stream().map(Received::new).toList();
    }

    private static VEvent event(Received letter) {
        var ics = new String(letter.calendar().orElseThrow(), StandardCharsets.UTF_8);
        return Biweekly.parse(ics).first().getEvents().getFirst();
    }
}

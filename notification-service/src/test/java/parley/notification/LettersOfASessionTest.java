package parley.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static parley.notification.office.SmallOffice.eventually;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.CalendarComponent;
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
        assertThat(received(matter.ada()).getLast().text()).contains("The day and the time stay.");
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
        stands(4);
    }

    private void stands(int letters) {
        var scheduled = matter.scheduled(matter.ada());
        neighbours.session(matter.session(), 0, "SCHEDULED", scheduled);
        announcer.announce(scheduled);
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(mail.everything()).hasSize(letters));
    }

    /// Two independent readers of calendars follow one appointment through two changes to its end.
    @Test
    void aCalendarFollowsEveryChangeToTheEnd() throws Exception {
        var first = matter.scheduled(matter.ada());
        var second = matter.moved(1, matter.start().plus(Duration.ofDays(1)), matter.ada());
        var third = matter.moved(2, matter.start().plus(Duration.ofHours(5)), matter.ada());
        neighbours.session(matter.session(), 0, "SCHEDULED", first);
        announcer.announce(first);
        awaitMail(4);
        var count = 4;
        for (var changed : List.of(second, third)) {
            neighbours.session(matter.session(), changed);
            announcer.announce(changed);
            count += 4;
            awaitMail(count);
        }
        neighbours.session(matter.session(), 3, "CANCELLED", matter.as(third));
        announcer.announce(matter.cancelled(third));
        awaitMail(16);

        for (var person : List.of(matter.ada(), matter.cleo(), matter.dan())) {
            var letters = received(person);
            assertThat(letters)
                    .extracting(LettersOfASessionTest::method)
                    .containsExactly("REQUEST", "REQUEST", "REQUEST", "CANCEL");
            assertThat(letters)
                    .extracting(letter -> event(letter).getSequence().getValue())
                    .containsExactly(0, 1, 2, 3);
            assertThat(letters)
                    .extracting(letter -> event(letter).getUid().getValue())
                    .containsOnly(event(letters.getFirst()).getUid().getValue());
            assertThat(letters)
                    .extracting(
                            letter -> event(letter).getDateStart().getValue().toInstant())
                    .containsExactly(first.start(), second.start(), third.start(), third.start());
            for (var letter : letters) {
                assertThat(letter.file().orElseThrow())
                        .isEqualTo(letter.calendar().orElseThrow());
                var other = ical(letter);
                assertThat(other.<Property>getRequiredProperty(Property.SEQUENCE)
                                .getValue())
                        .isEqualTo(event(letter).getSequence().getValue().toString());
                assertThat(other.<Property>getRequiredProperty(Property.UID).getValue())
                        .isEqualTo(event(letter).getUid().getValue());
                assertThat(other.<Property>getRequiredProperty(Property.ATTENDEE)
                                .getValue())
                        .isEqualTo("mailto:" + person.email());
                assertThat(other.<Property>getProperties(Property.ATTENDEE)).hasSize(1);
                assertThat(letter.header("From"))
                        .as("whoever sends it is who arranges it")
                        .contains(other.<Property>getRequiredProperty(Property.ORGANIZER)
                                .getValue()
                                .replace("mailto:", "<"));
                assertThat(new String(letter.calendar().orElseThrow(), StandardCharsets.UTF_8))
                        .doesNotContain("DESCRIPTION", "URL", "VALARM", "VTIMEZONE", "http");
            }
        }
        assertThat(received(matter.ben())).hasSize(4).allSatisfy(letter -> assertThat(letter.calendar())
                .isEmpty());
        assertThat(received(matter.ben()))
                .extracting(letter -> letter.subject().replaceAll(" on .*", ""))
                .containsExactly(
                        "Your appointment",
                        "Your appointment is now",
                        "Your appointment is now",
                        "Cancelled: your appointment");
    }

    /// An entry that nobody changed would send somebody to the wrong hour.
    @Test
    void anEntryThatStandsIsChangedEvenIfNoneIsWantedAnyMore() {
        var first = matter.scheduled(matter.ada());
        neighbours.session(matter.session(), 0, "SCHEDULED", first);
        announcer.announce(first);
        awaitMail(4);

        var second = matter.moved(1, matter.start().plus(Duration.ofDays(1)));
        neighbours.session(matter.session(), second);
        announcer.announce(second);

        awaitMail(8);
        assertThat(method(received(matter.ada()).getLast())).isEqualTo("REQUEST");
        assertThat(received(matter.ben()).getLast().calendar()).isEmpty();
    }

    @Test
    void aChangeBeforeTheFirstLetterLeftIsAFirstLetter() {
        neighbours.areAway(true);
        announcer.announce(matter.scheduled());
        var second = matter.moved(1, matter.start().plus(Duration.ofDays(1)));
        neighbours.session(matter.session(), second);
        announcer.announce(second);
        eventually(() -> assertThat(ledger.takenIn(matter.id())).isEqualTo(2));
        neighbours.areAway(false);

        awaitMail(4);
        assertThat(received(matter.ben()).getFirst().subject()).startsWith("Your appointment on ");
        eventually(() -> assertThat(ledger.of(matter.id()))
                .extracting(Ledger.Line::state)
                .containsExactlyInAnyOrder("DROPPED", "DROPPED", "DROPPED", "DROPPED", "SENT", "SENT", "SENT", "SENT"));
    }

    @Test
    void everybodyIsRemindedOnTheDayBefore() {
        var scheduled = matter.scheduled(matter.ada());
        neighbours.session(matter.session(), 0, "SCHEDULED", scheduled);
        announcer.announce(scheduled);
        awaitMail(4);
        var reminders = ledger.reminders(matter.id());
        assertThat(reminders).hasSize(4).extracting(Ledger.Line::state).containsOnly("WAITING");

        reminders.forEach(one -> ledger.isDue(one.id()));

        awaitMail(8);
        var reminder = received(matter.ada()).getLast();
        assertThat(reminder.subject()).startsWith("Reminder: your appointment ");
        assertThat(reminder.calendar()).as("the calendar has it already").isEmpty();
        assertThat(received(matter.cleo()).getLast().subject()).isEqualTo(reminder.subject());
    }

    @Test
    void aReminderDiesWithItsSession() {
        var first = matter.scheduled();
        neighbours.session(matter.session(), 0, "SCHEDULED", first);
        announcer.announce(first);
        awaitMail(4);
        var second = matter.moved(1, matter.start().plus(Duration.ofDays(1)));
        neighbours.session(matter.session(), second);
        announcer.announce(second);
        awaitMail(8);
        assertThat(ledger.reminders(matter.id()))
                .extracting(Ledger.Line::state)
                .containsExactly(
                        "DROPPED", "DROPPED", "DROPPED", "DROPPED", "WAITING", "WAITING", "WAITING", "WAITING");

        neighbours.session(matter.session(), 2, "CANCELLED", matter.as(second));
        announcer.announce(matter.cancelled(second));

        awaitMail(12);
        assertThat(ledger.reminders(matter.id())).extracting(Ledger.Line::state).containsOnly("DROPPED");
    }

    /// Nothing has changed for them, but the revision that their reminder speaks of.
    @Test
    void whoeverHearsNothingOfAChangeIsStillReminded() {
        var eva = neighbours.practitioner("Evangelia");
        stands();
        var changed = matter.rescheduled(eva, matter.dan(), false);
        neighbours.session(matter.session(), changed);
        announcer.announce(changed);
        awaitMail(8);

        ledger.reminders(matter.id()).stream()
                .filter(line -> line.state().equals("WAITING"))
                .forEach(line -> ledger.isDue(line.id()));

        awaitMail(12);
        assertThat(received(matter.cleo()).getFirst().subject()).startsWith("Your appointment on ");
        assertThat(received(matter.cleo()).getLast().subject()).startsWith("Reminder: ");
        assertThat(received(eva).getLast().subject()).startsWith("Reminder: ");
        assertThat(received(matter.dan()).getLast().subject()).startsWith("Cancelled: ");
    }

    /// Whoever does not come any more had never heard of the new hour.
    @Test
    void whoeverIsNotNeededReadsTheHourTheyKnew() {
        var eva = neighbours.practitioner("Evangelia");
        stands();
        var before = received(matter.dan()).getFirst();
        var changed = matter.rescheduled(eva, matter.dan(), true);
        neighbours.session(matter.session(), changed);
        announcer.announce(changed);

        eventually(() -> assertThat(mail.of(matter.dan().email())).hasSize(2));
        assertThat(received(matter.dan()).getLast().subject())
                .isEqualTo(before.subject().replace("Your appointment", "Cancelled: your appointment"));
    }

    /// The fact that would have taken it out is still on its way.
    @Test
    void aReminderOfASessionThatHasChangedIsNotSent() {
        var scheduled = matter.scheduled();
        neighbours.session(matter.session(), 0, "SCHEDULED", scheduled);
        announcer.announce(scheduled);
        awaitMail(4);

        neighbours.session(matter.session(), 1, "SCHEDULED", scheduled);
        ledger.reminders(matter.id()).forEach(one -> ledger.isDue(one.id()));

        eventually(() -> assertThat(ledger.reminders(matter.id()))
                .extracting(Ledger.Line::state)
                .containsOnly("DROPPED"));
        assertThat(mail.everything()).hasSize(4);
    }

    /// Scheduling knew of the change before its fact arrived, so the first letter was never sent; and yet nothing has
    /// changed for them.
    @Test
    void whoHeardNothingYetHearsOfASessionThatChangedForOthers() {
        var eva = neighbours.practitioner("Evangelia");
        var changed = matter.rescheduled(eva, matter.dan(), false);
        neighbours.session(matter.session(), changed);
        announcer.announce(matter.scheduled());
        eventually(() -> assertThat(ledger.of(matter.id()))
                .hasSize(4)
                .extracting(Ledger.Line::state)
                .containsOnly("DROPPED"));

        announcer.announce(changed);

        awaitMail(4);
        assertThat(received(matter.cleo()).getFirst().subject()).startsWith("Your appointment on ");
        assertThat(event(received(matter.cleo()).getFirst()).getSequence().getValue())
                .isEqualTo(1);
    }

    @Test
    void whoComesBackIntoASessionHearsOfItAsIfForTheFirstTime() {
        var eva = neighbours.practitioner("Evangelia");
        stands();
        var without = matter.rescheduled(eva, matter.dan(), false);
        neighbours.session(matter.session(), without);
        announcer.announce(without);
        awaitMail(8);

        var again = matter.back(2, matter.dan(), eva);
        neighbours.session(matter.session(), again);
        announcer.announce(again);

        eventually(() -> assertThat(mail.of(matter.dan().email())).hasSize(3));
        assertThat(received(matter.dan()).getLast().subject()).startsWith("Your appointment on ");
        assertThat(received(matter.dan()).stream()
                        .map(LettersOfASessionTest::method)
                        .toList())
                .containsExactly("REQUEST", "CANCEL", "REQUEST");
        assertThat(event(received(matter.dan()).getLast()).getSequence().getValue())
                .isEqualTo(2);
    }

    @Test
    void nobodyIsCalledAboutASessionThatIsOver() {
        neighbours.mayNotBeWrittenTo(matter.ben());
        stands(3);
        ledger.reminders(matter.id()).forEach(one -> ledger.isDue(one.id()));
        awaitMail(6);
        eventually(() -> assertThat(statesOf(matter.ben())).containsOnly("TO_BE_PHONED"));

        announcer.announce(matter.held());

        eventually(() -> assertThat(statesOf(matter.ben())).containsOnly("DROPPED"));
    }

    private List<String> statesOf(Person person) {
        return Stream.concat(ledger.of(matter.id()).stream(), ledger.reminders(matter.id()).stream())
                .filter(line -> line.recipient().equals(person.id()))
                .map(Ledger.Line::state)
                .toList();
    }

    @Test
    void whoStopsIsNotReminded() {
        var scheduled = matter.scheduled();
        neighbours.session(matter.session(), 0, "SCHEDULED", scheduled);
        announcer.announce(scheduled);
        awaitMail(4);

        announcer.announce(matter.withdrew(matter.ben()));

        awaitMail(5);
        assertThat(ledger.reminders(matter.id()))
                .filteredOn(line -> line.recipient().equals(matter.ben().id()))
                .extracting(Ledger.Line::state)
                .containsExactly("DROPPED");
    }

    @Test
    void whoeverReadsAnotherLanguageGetsLettersInIt() {
        neighbours.reads(matter.ada(), "es-MX", "America/Mexico_City");
        var scheduled = matter.scheduled(matter.ada());
        neighbours.session(matter.session(), 0, "SCHEDULED", scheduled);

        announcer.announce(scheduled);

        awaitMail(4);
        var letter = only(matter.ada());
        assertThat(letter.subject()).startsWith("Su cita del ");
        assertThat(letter.text()).as("in person, the hours of the place").contains("hora del Este");
        assertThat(event(letter).getSummary().getValue()).isEqualTo("Cita");
        assertThat(only(matter.ben()).subject()).startsWith("Your appointment on ");
    }

    @Test
    void whoeverMeetsOnlineReadsHoursOfTheirOwn() {
        neighbours.reads(matter.ben(), "en", "Europe/Paris");
        var scheduled = matter.online(matter.scheduled());
        neighbours.session(matter.session(), 0, "SCHEDULED", scheduled);

        announcer.announce(scheduled);

        awaitMail(4);
        assertThat(only(matter.ben()).text())
                .contains(", Central European Time")
                .contains("Where: online");
        assertThat(only(matter.ada()).text()).contains(", Eastern Time");
    }

    private void awaitMail(int count) {
        eventually(() -> assertThat(mail.everything()).hasSize(count));
    }

    private static String method(Received letter) {
        var named = letter.contentType("text/calendar").orElseThrow().replaceAll("(?s).*method=(\\w+).*", "$1");
        var inside = Biweekly.parse(new String(letter.calendar().orElseThrow(), StandardCharsets.UTF_8))
                .first()
                .getMethod()
                .getValue();
        assertThat(inside).as("in the envelope and in the entry").isEqualTo(named);
        return named;
    }

    private static CalendarComponent ical(Received letter) throws Exception {
        var read = new CalendarBuilder()
                .build(new ByteArrayInputStream(letter.calendar().orElseThrow()));
        assertThat(read.validate().hasErrors()).isFalse();
        return read.getComponents().getFirst();
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

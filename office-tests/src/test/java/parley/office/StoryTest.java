package parley.office;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import parley.local.demo.Demo;
import parley.local.demo.Mailbox;
import parley.local.demo.Mailbox.Letter;
import parley.local.demo.Narrator;
import parley.local.demo.Played;
import parley.local.demo.Rest;
import parley.local.demo.Scenario.Person;
import parley.local.demo.Story;

@Tag("edge")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StoryTest {

    private final TestOffice office = TestOffice.shared();
    private final Rest rest = new Rest(Duration.ofSeconds(20));
    private Played mediation;
    private Played withdrawal;

    @BeforeAll
    void bothStoriesHaveBeenPlayed() {
        mediation = story("mediation").untilTheSessionStands();
        withdrawal = story("withdrawal").play();
    }

    private Story story(String scenario) {
        var people = Demo.shipped(scenario).tagged(TestOffice.freshTag());
        return new Story(office.address(), people, Narrator.silent(), Duration.ofSeconds(60));
    }

    @Test
    void theSessionIsInTheCalendarOfEverybodyWhoAskedForAnEntryAndOfBothMediators() {
        for (String address : calendarsOf(mediation)) {
            var entry = entry(mediation, address, "REQUEST");
            assertThat(entry).as("entry").contains("METHOD:REQUEST", "STATUS:CONFIRMED", "SEQUENCE:0");
            assertThat(entry).contains("DTSTART:" + compact(mediation.start()), "DTEND:" + compact(mediation.end()));
        }
        assertThat(Duration.between(mediation.start(), mediation.end())).isEqualTo(Duration.ofHours(2));
    }

    @Test
    void noLetterNamesAnybodyButItsReader() {
        for (Played played : List.of(mediation, withdrawal)) {
            for (Person reader : played.people().people()) {
                for (Letter letter : reader.email().map(this::letters).orElse(List.of())) {
                    assertThat(letter.raw() + letter.text() + letter.calendar().orElse(""))
                            .doesNotContainPattern(Names.of(played).otherThan(reader));
                }
            }
            for (String mediator : played.practitionerEmails()) {
                for (Letter letter : letters(mediator)) {
                    assertThat(letter.raw() + letter.text() + letter.calendar().orElse(""))
                            .doesNotContainPattern(Names.of(played).any());
                }
            }
        }
    }

    @Test
    void aWithdrawalTakesTheAppointmentOutOfEveryCalendarWithoutAReason() {
        for (String address : calendarsOf(withdrawal)) {
            var cancelled = entry(withdrawal, address, "CANCEL");
            assertThat(cancelled).contains("METHOD:CANCEL", "STATUS:CANCELLED", "SEQUENCE:1");
            assertThat(uid(cancelled)).isEqualTo(uid(entry(withdrawal, address, "REQUEST")));
            assertThat(cancelled).doesNotContainIgnoringCase("withdr");
        }
        var others = withdrawal.people().people().stream().filter(person -> !person.name()
                .equals(withdrawal.people().withdraws().orElseThrow()));
        others.flatMap(person -> person.email().stream())
                .flatMap(address -> letters(address).stream())
                .forEach(letter -> assertThat(letter.subject() + letter.text())
                        .doesNotContainIgnoringCase("withdr", "stopped taking part"));
    }

    @Test
    void aWithdrawalReleasesEverybodyAndTheRoom() {
        var session = rest.get(
                        office.address().scheduling().resolve("/api/v1/sessions/" + withdrawal.sessionId()),
                        office.address().token("staff-rosa"))
                .orFail("reading the session")
                .body();
        assertThat(session.path("state").asText()).isEqualTo("CANCELLED");
        assertThat(office.count(
                        "scheduling",
                        "select count(*) from reservation where session_id = '" + withdrawal.sessionId()
                                + "' and status <> 'CANCELLED'"))
                .isZero();
        assertThat(office.count(
                        "scheduling",
                        "select count(*) from reservation where session_id = '" + mediation.sessionId()
                                + "' and status <> 'CANCELLED'"))
                .as("three participants, two mediators and a room are still booked")
                .isEqualTo(6);
    }

    @Test
    void whoHasWithdrawnGetsTheAcknowledgementAndNothingAfterIt() {
        var who = withdrawal.people().people().stream()
                .filter(person ->
                        person.name().equals(withdrawal.people().withdraws().orElseThrow()))
                .findFirst()
                .orElseThrow();
        var links = letters(who.email().orElseThrow());
        assertThat(links.getLast().calendarMethod()).contains("CANCEL");
        var secret = java.util.Objects.requireNonNull(withdrawal.links().get(who.name()));
        var reopened = rest.post(
                office.address().intake().resolve("/api/v1/link-sessions"),
                null,
                Map.of("secret", secret.getPath().replaceFirst(".*/", "")));
        assertThat(reopened.status()).isEqualTo(410);
    }

    /// The office that one tries has mailboxes, too.
    @Test
    void aLetterThatComesBackIsSeenByStaff() throws MessagingException {
        var reader = mediation.people().people().getFirst().email().orElseThrow();
        var letter = letters(reader).getFirst().raw();
        assertThat(header(letter, "Return-Path")).isEqualTo("<office@office.example>");
        var id = header(letter, "Message-ID").replaceAll("^<|@.*", "");

        comesBack(letter, reader);

        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(() -> {
                    var failed = rest.get(
                                    office.address().notification().resolve("/api/v1/letters?state=FAILED&limit=200"),
                                    office.address().token("staff-rosa"))
                            .orFail("reading the letters that failed")
                            .body();
                    assertThat(failed.path("items"))
                            .filteredOn(item -> item.path("id").asText().equals(id))
                            .singleElement()
                            .satisfies(item ->
                                    assertThat(item.path("cause").asText()).isEqualTo("RECIPIENT_REFUSED"));
                });
    }

    /// As a server further on reports that it knows nobody of this address.
    private void comesBack(String letter, String reader) throws MessagingException {
        var settings = new Properties();
        settings.put("mail.smtp.host", "127.0.0.1");
        settings.put("mail.smtp.port", Integer.toString(office.smtp()));
        var report = new MimeMessage(Session.getInstance(settings), new ByteArrayInputStream("""
                From: MAILER-DAEMON@people.example
                To: office@office.example
                Subject: Undelivered Mail Returned to Sender
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="B"

                --B
                Content-Type: text/plain

                It could not be delivered.

                --B
                Content-Type: message/delivery-status

                Reporting-MTA: dns; people.example

                Final-Recipient: rfc822; %s
                Action: failed
                Status: 5.1.1

                --B
                Content-Type: text/rfc822-headers

                Message-ID: %s

                --B--
                """.formatted(
                        reader, header(letter, "Message-ID"))
                .replace("\n", "\r\n")
                .getBytes(UTF_8)));
        Transport.send(report);
    }

    private static String header(String letter, String name) {
        return letter.lines()
                .filter(line -> line.startsWith(name + ":"))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst()
                .orElseThrow();
    }

    private List<Letter> letters(String address) {
        return new Mailbox(rest, office.address().mail(), address).letters();
    }

    private String entry(Played played, String address, String method) {
        return letters(address).stream()
                .filter(Story.carries(method, played.sessionId()))
                .map(letter -> letter.calendar().orElseThrow().replace("\r\n ", ""))
                .reduce((first, second) -> {
                    throw new AssertionError("two entries with " + method + " for one person");
                })
                .orElseThrow(() -> new AssertionError("no entry with " + method));
    }

    private static List<String> calendarsOf(Played played) {
        var addresses = new java.util.ArrayList<>(played.practitionerEmails());
        played.people().people().stream()
                .filter(Person::calendarEntry)
                .flatMap(person -> person.email().stream())
                .forEach(addresses::add);
        return addresses;
    }

    private static String uid(String entry) {
        return entry.lines().filter(line -> line.startsWith("UID:")).findFirst().orElseThrow();
    }

    private static String compact(java.time.Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString().replaceAll("[-:]", "");
    }
}

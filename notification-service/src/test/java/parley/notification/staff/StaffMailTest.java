package parley.notification.staff;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.notification.OnRealGround;
import parley.notification.neighbours.Watch;
import parley.notification.office.Received;
import parley.notification.office.SignIn;
import parley.notification.office.SmallOffice;

/// Staff who ask for it hear in the morning what waits, and at once what should not wait: in numbers.
@QuarkusTest
@OnRealGround
class StaffMailTest {

    /// A Tuesday, at half past eight of the campus.
    private static final Instant HALF_PAST_EIGHT = Instant.parse("2026-11-24T13:30:00Z");

    private static final String ROSA = "rosa@office.example";

    @Inject
    StaffMail mail;

    @Inject
    Watch watch;

    private SmallOffice office;

    @BeforeEach
    void open() {
        office = SmallOffice.open();
        office.neighbours().work(2, 3, 1, 0);
    }

    @AfterEach
    void close() {
        SignIn.withAddress(ROSA, "staff").delete("/api/v1/staff-mail/me").then().statusCode(204);
        SignIn.withAddress(ROSA, "ombuds")
                .delete("/api/v1/staff-mail/me")
                .then()
                .statusCode(204);
        office.close();
    }

    @Test
    void aWorkingDayBringsOneMailOfNumbersAndALink() {
        wants(true);

        mail.lookAt(HALF_PAST_EIGHT.minusSeconds(1));
        assertThat(received()).isEmpty();
        mail.lookAt(HALF_PAST_EIGHT);
        mail.lookAt(HALF_PAST_EIGHT.plusSeconds(60));
        mail.lookAt(HALF_PAST_EIGHT.plusSeconds(3 * 3600));

        assertThat(received()).hasSize(1);
        var letter = received().getFirst();
        assertThat(letter.subject()).isEqualTo("Today: 2 to talk with, 1 late");
        assertThat(letter.text()).contains("Waiting for one of us: 3", "Soon late: 0");
        assertThat(letter.links(letter.text())).containsExactly("https://office.example/sign-in");
        assertThat(letter.header("Auto-Submitted")).isEqualTo("auto-generated");

        mail.lookAt(HALF_PAST_EIGHT.plusSeconds(24 * 3600));
        assertThat(received()).as("and the next day another").hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-21T13:30:00Z", // a Saturday
                "2026-11-22T13:30:00Z", // a Sunday
                "2026-11-24T17:00:00Z", // noon
                "2027-07-06T12:29:59Z" // in summer the campus is an hour earlier
            })
    void thereIsNoneAtOtherTimes(Instant now) {
        wants(true);

        mail.lookAt(now);

        assertThat(received()).isEmpty();
    }

    @Test
    void theHourIsThatOfTheCampusInSummerToo() {
        wants(true);

        mail.lookAt(Instant.parse("2027-07-06T12:30:00Z"));

        assertThat(received()).hasSize(1);
    }

    @Test
    void whereNothingWaitsNothingIsWritten() {
        office.neighbours().work(0, 0, 0, 0);
        // Other tests may have left letters behind that did not leave.
        office.neighbours().showNoCase();
        wants(true);

        mail.lookAt(HALF_PAST_EIGHT);

        assertThat(received()).isEmpty();
    }

    @Test
    void whoeverIsInACaseThemselvesIsCountedWithoutIt() {
        wants(true);

        mail.lookAt(HALF_PAST_EIGHT);

        assertThat(office.neighbours().workAsked())
                .hasSize(1)
                .first()
                .isEqualTo(Map.of("subject", "somebody", "office", "CONFLICT_RESOLUTION", "email", ROSA));
    }

    @Test
    void whoWantsNoMailGetsNone() {
        wants(false);

        mail.lookAt(HALF_PAST_EIGHT);

        assertThat(received()).isEmpty();
        assertThat(office.neighbours().workAsked()).isEmpty();
    }

    @Test
    void aMailServerOrNeighbourThatIsAwayIsAskedAgain() {
        wants(true);
        office.mail().goAway();
        mail.lookAt(HALF_PAST_EIGHT);
        office.mail().comeBack();
        office.neighbours().areAway(true);
        mail.lookAt(HALF_PAST_EIGHT.plusSeconds(301));
        office.neighbours().areAway(false);

        mail.lookAt(HALF_PAST_EIGHT.plusSeconds(400));
        assertThat(received()).as("one turn at a time").isEmpty();
        mail.lookAt(HALF_PAST_EIGHT.plusSeconds(700));

        assertThat(received()).hasSize(1);
    }

    @Test
    void severalWhoLookAtOnceSendOne() throws Exception {
        wants(true);

        try (var replicas = Executors.newFixedThreadPool(4)) {
            Callable<Void> look = () -> {
                mail.lookAt(HALF_PAST_EIGHT);
                return null;
            };
            for (var done : replicas.invokeAll(List.of(look, look, look, look))) {
                done.get();
            }
        }

        assertThat(received()).hasSize(1);
    }

    @Test
    void anAlarmIsToldOnceAndAgainOnlyWhenThereIsMore() {
        wants(false, "PARKED", "TARGET_IN_DANGER");
        var now = HALF_PAST_EIGHT;
        // Other tests may have left something behind here.
        var own = watch.held().parked();
        mail.lookAt(now);
        var before = received().size();

        office.neighbours().held(1, 5, 5);
        office.neighbours().work(9, 9, 9, 1);
        mail.lookAt(now = now.plusSeconds(1801));
        mail.lookAt(now = now.plusSeconds(1801));
        assertThat(received()).hasSize(before + 1);
        var letter = received().getLast();
        assertThat(letter.subject()).isEqualTo("Please look in today");
        assertThat(letter.text())
                .contains("Soon late: 1", "News that wait for earlier news: " + (own + 2))
                .as("not asked for")
                .doesNotContain("could not take effect", "forgotten: ");
        assertThat(letter.links(letter.text())).containsExactly("https://office.example/sign-in");

        office.neighbours().held(0, 0, 0);
        mail.lookAt(now = now.plusSeconds(601));
        mail.lookAt(now = now.plusSeconds(601));
        assertThat(received()).as("less is no alarm").hasSize(before + 1);
        office.neighbours().held(1, 0, 0);
        mail.lookAt(now.plusSeconds(601));
        assertThat(received()).hasSize(before + 2);
        assertThat(received().getLast().text()).doesNotContain("Soon late");
    }

    @Test
    void whoeverWasToldOfSomethingHearsOfMoreHalfAnHourLater() {
        wants(false, "DEAD_LETTER");
        mail.lookAt(HALF_PAST_EIGHT);
        var before = received().size();
        for (var minute = 31; minute < 61; minute++) {
            office.neighbours().held(0, minute, 0);
            mail.lookAt(HALF_PAST_EIGHT.plusSeconds(60L * minute));
        }
        assertThat(received()).hasSize(before + 1);

        mail.lookAt(HALF_PAST_EIGHT.plusSeconds(60 * 62));

        assertThat(received()).hasSize(before + 2);
        assertThat(received().getLast().header("Message-ID"))
                .isNotEqualTo(received().get(before).header("Message-ID"));
    }

    /// The number of what is missing is that of one replica, which does not know it yet when it has just started.
    @Test
    void whatIsLessForAMomentIsNotToldAgain() {
        wants(false, "RECEIPT_MISSING");
        office.neighbours().held(0, 0, 2);
        mail.lookAt(HALF_PAST_EIGHT);
        assertThat(received()).hasSize(1);

        office.neighbours().held(0, 0, 0);
        mail.lookAt(HALF_PAST_EIGHT.plusSeconds(1801));
        office.neighbours().held(0, 0, 2);
        mail.lookAt(HALF_PAST_EIGHT.plusSeconds(3602));

        assertThat(received()).hasSize(1);
    }

    @Test
    void nobodyIsToldOfAnythingAtNight() {
        wants(false, "DEAD_LETTER", "RECEIPT_MISSING");
        office.neighbours().held(0, 1, 1);

        mail.lookAt(Instant.parse("2026-11-25T01:00:00Z"));
        assertThat(received()).isEmpty();
        mail.lookAt(Instant.parse("2026-11-25T13:00:00Z"));

        assertThat(received()).hasSize(1);
        assertThat(received().getFirst().text())
                .contains("News that could not take effect: " + watch.held().dead(), "Not yet said to be forgotten: 1");
    }

    @Test
    void whatSomebodyWantsIsReadBackAndForgotten() {
        wants(true, "PARKED");

        SignIn.withAddress(ROSA, "staff")
                .get("/api/v1/staff-mail/me")
                .then()
                .statusCode(200)
                .body("digest", org.hamcrest.Matchers.is(true))
                .body("alarms", org.hamcrest.Matchers.contains("PARKED"));
        SignIn.withAddress(ROSA, "ombuds")
                .get("/api/v1/staff-mail/me")
                .then()
                .body("digest", org.hamcrest.Matchers.is(false));

        SignIn.withAddress(ROSA, "staff").delete("/api/v1/staff-mail/me").then().statusCode(204);
        mail.lookAt(HALF_PAST_EIGHT);
        assertThat(received()).isEmpty();
    }

    @Test
    void itIsWrittenInTheLanguageOfWhoeverReadsIt() {
        wants(Map.of("digest", true, "alarms", List.of(), "language", "es"));

        mail.lookAt(HALF_PAST_EIGHT);

        assertThat(received().getFirst().subject()).isEqualTo("Hoy: 2 primeras charlas, 1 con retraso");
    }

    private static void wants(boolean digest, String... alarms) {
        wants(Map.of("digest", digest, "alarms", List.of(alarms)));
    }

    private static void wants(Map<String, Object> wishes) {
        SignIn.withAddress(ROSA, "staff")
                .contentType("application/json")
                .body(wishes)
                .put("/api/v1/staff-mail/me")
                .then()
                .statusCode(200);
    }

    private List<Received> received() {
        return office.mail().of(ROSA).stream().map(Received::new).toList();
    }
}

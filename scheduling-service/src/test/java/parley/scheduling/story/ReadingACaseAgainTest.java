package parley.scheduling.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parley.events.Office;
import parley.events.cases.AskedBy;
import parley.events.cases.ParticipantReminded;
import parley.scheduling.testing.Broker;
import parley.scheduling.testing.Database;
import parley.scheduling.testing.Matter;
import parley.scheduling.testing.OnRealGround;
import parley.scheduling.testing.SignedIn;
import parley.scheduling.testing.SmallIntake;

/// Who may see a case is asked of intake; who goes on reading it is not asked about every time.
@QuarkusTest
@OnRealGround
class ReadingACaseAgainTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Broker broker = new Broker();
    private final Matter matter = new Matter(broker);
    private final String address = UUID.randomUUID() + "@office.example";

    @BeforeEach
    void aCaseThatIsPlanned() {
        matter.agrees(matter.requester, AskedBy.LETTER);
        matter.awaitState("GATHERING");
    }

    @AfterEach
    void hangUp() {
        broker.close();
    }

    @Test
    void intakeIsNotAskedAboutEverythingThatAPageReads() {
        // The machine may be slow enough for one of these to come too late, but not for half of them.
        reads(address);
        var before = SmallIntake.running().looksAt(matter.caseId);
        for (var i = 0; i < 20; i++) {
            assertThat(reads(address)).isEqualTo(200);
        }

        assertThat(SmallIntake.running().looksAt(matter.caseId) - before).isLessThan(10);
    }

    @Test
    void whoMayNoLongerSeeItIsRefusedAsSoonAsAnythingIsHeardOfTheCase() {
        assertThat(reads(address)).isEqualTo(200);
        SmallIntake.running().isParty(matter.caseId, address);
        var heard = heard();

        var now = Clock.systemUTC().instant().truncatedTo(ChronoUnit.MILLIS);
        broker.announce(new ParticipantReminded(
                matter.caseId,
                Office.CONFLICT_RESOLUTION,
                now,
                UUID.randomUUID(),
                AskedBy.LETTER,
                now.plus(Duration.ofDays(3))));
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).until(() -> heard() > heard);

        assertThat(reads(address)).isEqualTo(404);
    }

    @Test
    void whoMayNoLongerSeeItIsRefusedAfterAFewSecondsThoughNothingIsHeard() {
        assertThat(reads(address)).isEqualTo(200);
        SmallIntake.running().isParty(matter.caseId, address);

        await().atMost(PATIENCE).until(() -> reads(address) == 404);
    }

    @Test
    void whoIsInTheCaseIsRefusedThoughAColleagueIsJustReadingIt() {
        var party = UUID.randomUUID() + "@office.example";
        SmallIntake.running().isParty(matter.caseId, party);

        assertThat(reads(address)).isEqualTo(200);
        assertThat(reads(party)).isEqualTo(404);
        assertThat(reads(address)).isEqualTo(200);
    }

    @Test
    void whoChangesSomethingIsAlwaysAskedAbout() {
        assertThat(reads(address)).isEqualTo(200);
        SmallIntake.running().isParty(matter.caseId, address);

        var answer = SignedIn.withAddress(address, "staff")
                .contentType("application/json")
                .body(Map.of("wished", true))
                .put("/api/v1/cases/" + matter.caseId + "/second-room");

        assertThat(answer.statusCode()).isEqualTo(404);
    }

    @Test
    void aCaseThatIsForgottenIsThereForNobody() {
        assertThat(reads(address)).isEqualTo(200);

        matter.forgotten();
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(() ->
                        Database.count("select count(*) from planned_case where id = '" + matter.caseId + "'") == 0);

        assertThat(reads(address)).isEqualTo(404);
    }

    private int reads(String who) {
        return SignedIn.withAddress(who, "staff")
                .get("/api/v1/cases/" + matter.caseId)
                .statusCode();
    }

    private int heard() {
        return Database.count("select heard from planned_case where id = '" + matter.caseId + "'");
    }
}

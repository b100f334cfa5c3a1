package parley.intake.forgetting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static parley.intake.Story.as;

import io.quarkus.agroal.DataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parley.intake.MovableClock;
import parley.intake.OnRealGround;
import parley.intake.SignIn;
import parley.intake.Story;
import parley.intake.cases.Leaving;
import parley.intake.ids.model.CaseId;
import parley.intake.sealing.ForgottenIds;
import parley.intake.sealing.KeyCare;
import parley.intake.sealing.RightKeys;
import parley.intake.sealing.Shredder;

/// What a backup brings back is forgotten again before anybody can ask for it.
@QuarkusTest
@OnRealGround
class RestoredBackupTest {

    @Inject
    StartPass start;

    @Inject
    ForgottenIds ids;

    @Inject
    RightKeys rightKeys;

    @Inject
    KeyCare keyCare;

    @Inject
    Leaving people;

    @Inject
    ForgetsCases forgets;

    @Inject
    Receipts receipts;

    @Inject
    Shredder shredder;

    @Inject
    MovableClock clock;

    @Inject
    javax.sql.DataSource cases;

    @Inject
    @DataSource("keys")
    javax.sql.DataSource keys;

    private Tables tables;
    private Tables keyServer;

    @BeforeEach
    void look() {
        tables = new Tables(cases);
        keyServer = new Tables(keys);
        // Other tests leave cases behind whose keys they have taken away.
        passAcceptingLostKeys();
    }

    @AfterEach
    void backToTheMachinesTime() {
        clock.reset();
    }

    @Test
    void aCaseThatComesBackIsForgottenAgain() {
        var story = Story.accepted();
        var backup = tables.backupOf(story.caseId());
        forgetAndNote(story);
        assertThat(story.read().statusCode()).isEqualTo(404);

        restore(backup);
        assertThat(story.read().statusCode()).as("it is back").isEqualTo(200);
        start.pass();

        assertThat(story.read().statusCode()).isEqualTo(404);
        assertThat(tables.number("select count(*) from contact where case_id = '" + story.caseId() + "'"))
                .isZero();
    }

    @Test
    void aCaseWhoseKeysAreGoneIsForgottenEvenIfNobodyNotedIt() {
        var story = Story.accepted();
        var backup = tables.backupOf(story.caseId());
        forgetAndNote(story);
        keyServer.run("delete from forgotten_case where case_id = '" + story.caseId() + "'");

        restore(backup);
        start.pass();

        assertThat(story.read().statusCode()).isEqualTo(404);
    }

    @Test
    void whoHadLeftLeavesAgainAndTheOthersStay() {
        var story = Story.acceptedByThree();
        var backup = tables.strings("select standing from participant where id = '" + story.person(1) + "'")
                .getFirst();
        as(story.session(1)).put("/api/v1/participations/me/forgetting").then().statusCode(204);
        tables.run("update participant set standing = '%s' where id = '%s'".formatted(backup, story.person(1)));

        start.pass();

        assertThat(tables.strings("select standing from participant where case_id = '%s' order by ordinal"
                        .formatted(story.caseId())))
                .hasSize(3)
                .element(1)
                .isIn("LEFT", "WITHDREW");
        assertThat(story.read().statusCode()).isEqualTo(200);
        assertThat(keyServer.mentioning(story.person(0))).isNotEmpty();
    }

    @Test
    void casesThatGoOnAreLeftAlone() {
        var story = Story.accepted();
        var before = story.etag();

        start.pass();

        assertThat(story.etag()).isEqualTo(before);
    }

    @Test
    void keysThatComeBackAreDestroyedAgain() {
        var story = Story.acceptedByThree();
        var forgotten = keyOf(story.person(1));
        var withdrew = keyOf(story.person(2));
        as(story.session(1)).put("/api/v1/participations/me/forgetting").then().statusCode(204);
        story.withdraws(2).then().statusCode(204);
        clock.advance(Duration.ofHours(25));
        shredder.shred();
        var closed = Story.opened();
        var words = keyServer
                .copies("data_key", "owner = '%s'", story.person(0))
                .getFirst()
                .replace(story.person(0).toString(), closed.caseId().toString());
        MonthlyRunTest.close(closed);
        shredder.shred();
        assertThat(keyServer.mentioning(story.person(2))).isEmpty();

        keyServer.run(forgotten, withdrew, words);
        start.pass();

        assertThat(keyServer.mentioning(story.person(1))).isEmpty();
        assertThat(keyServer.mentioning(story.person(2))).isEmpty();
        assertThat(keyServer.mentioning(closed.caseId())).isEmpty();
        assertThat(keyServer.mentioning(story.person(0))).containsExactly("data_key.owner");
    }

    @Test
    void whoHasJustWithdrawnKeepsTheKeyForTheAnswer() {
        var story = Story.acceptedByThree();
        story.withdraws(2).then().statusCode(204);
        tables.run("delete from doomed_key where owner = '" + story.person(2) + "'");

        start.pass();

        assertThat(keyServer.mentioning(story.person(2))).containsExactly("data_key.owner");
        clock.advance(Duration.ofHours(25));
        shredder.shred();
        assertThat(keyServer.mentioning(story.person(2))).isEmpty();
    }

    @Test
    void manyCasesWithoutKeysAreForgottenOnlyIfSomebodySaysSo() {
        var stories = Stream.generate(Story::opened).limit(4).toList();
        stories.forEach(story -> keyServer.run("delete from data_key where owner = '" + story.person(0) + "'"));

        assertThatThrownBy(start::pass)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("PARLEY_INTAKE_LOST_KEYS_ACCEPTED");
        assertThat(stories).allMatch(story -> story.read().statusCode() == 200);

        passAcceptingLostKeys();
        assertThat(stories).allMatch(story -> story.read().statusCode() == 404);
    }

    private void passAcceptingLostKeys() {
        new StartPass(ids, rightKeys, keyCare, people, shredder, forgets, clock, Duration.ofDays(35), true, false)
                .pass();
    }

    private String keyOf(UUID owner) {
        return keyServer.copies("data_key", "owner = '%s'", owner).getFirst();
    }

    @Test
    void neighboursAreToldWhatMustGoAndNothingElse() {
        var story = Story.opened();
        var kept = Story.opened();
        QuarkusTransaction.requiringNew().run(() -> forgets.alone(new CaseId(story.caseId())));
        assertThat(mustGo(story, kept))
                .as("at once")
                .containsExactly(story.caseId().toString());

        receipts.note();
        tables.run("delete from forgetting where case_id = '" + story.caseId() + "'");

        assertThat(mustGo(story, kept))
                .as("when all have answered")
                .containsExactly(story.caseId().toString());
    }

    @Test
    void theIdIsKeptAsLongAsABackupMayLive() {
        var story = Story.opened();
        forgetAndNote(story);

        clock.advance(Duration.ofDays(34));
        start.purge();
        assertThat(keyServer.mentioning(story.caseId())).containsExactly("forgotten_case.case_id");

        clock.advance(Duration.ofDays(2));
        start.purge();
        assertThat(keyServer.mentioning(story.caseId())).isEmpty();
    }

    private void forgetAndNote(Story story) {
        QuarkusTransaction.requiringNew().run(() -> forgets.alone(new CaseId(story.caseId())));
        receipts.note();
        shredder.shred();
    }

    private void restore(List<String> backup) {
        assertThat(backup).hasSizeGreaterThan(3);
        tables.run(backup.toArray(String[]::new));
    }

    private static List<String> mustGo(Story... stories) {
        var ids = java.util.Arrays.stream(stories).map(Story::caseId).toList();
        return as(SignIn.service("scheduling-service"))
                .body(Map.of("caseIds", ids))
                .post("/internal/v1/forgotten")
                .path("caseIds");
    }

    /// Ids nobody knows are nobody's business.
    @Test
    void anUnknownIdIsNotSaidToBeForgotten() {
        assertThat(as(SignIn.service("notification-service"))
                        .body(Map.of("caseIds", List.of(UUID.randomUUID())))
                        .post("/internal/v1/forgotten")
                        .<List<String>>path("caseIds"))
                .isEmpty();
    }
}

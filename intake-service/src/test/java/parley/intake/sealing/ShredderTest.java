package parley.intake.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import parley.intake.MovableClock;
import parley.intake.OnRealGround;
import parley.intake.Story;

/// Keys that are due go, surely and soon, whoever else is at it.
@QuarkusTest
@OnRealGround
class ShredderTest {

    @Inject
    Shredder shredder;

    @Inject
    Sealer sealer;

    @Inject
    Keyring keyring;

    @Inject
    MovableClock clock;

    @Inject
    javax.sql.DataSource cases;

    /// As many as go at the turn of a month, for instance.
    @Test
    void noKeyWaitsBehindThoseOfOthersHoweverManyTheyAre() throws SQLException {
        var owner = new KeyOwner(UUID.randomUUID());
        sealer.seal(owner, new Place(UUID.randomUUID(), Optional.empty(), "words.sealed"), new byte[] {1});
        try (var connection = cases.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate("insert into doomed_key (owner, due_at)"
                    + " select gen_random_uuid(), 'epoch' from generate_series(1, 1100)");
        }
        QuarkusTransaction.requiringNew().run(() -> shredder.doom(owner, clock.instant()));

        shredder.shred();

        assertThat(keyring.find(owner)).isEmpty();
    }

    /// Replicas destroy what is due side by side, and cases are forgotten meanwhile.
    @Test
    void nobodyStumblesOverWhatSomebodyElseIsJustClearingAway() throws Exception {
        var story = Story.convening().names("other");
        var owner = new KeyOwner(story.person(1));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                var somebodyElse = cases.getConnection()) {
            somebodyElse.setAutoCommit(false);
            try (var statement = somebodyElse.createStatement()) {
                statement.executeUpdate("delete from contact where participant_id = '" + owner.value() + "'");
            }
            QuarkusTransaction.requiringNew().run(() -> shredder.doom(owner, clock.instant()));
            var shredding = threads.submit(shredder::shred);
            await().atMost(Duration.ofSeconds(20)).until(this::somebodyWaits);
            somebodyElse.commit();

            shredding.get(20, TimeUnit.SECONDS);
        }
        assertThat(keyring.find(owner)).isEmpty();
    }

    private boolean somebodyWaits() throws SQLException {
        try (var connection = cases.getConnection();
                var rows = connection
                        .createStatement()
                        .executeQuery("select exists (select 1 from pg_locks where not granted)")) {
            rows.next();
            return rows.getBoolean(1);
        }
    }
}

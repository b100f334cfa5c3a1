package parley.intake.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.agroal.DataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import parley.intake.MovableClock;
import parley.intake.OnRealGround;
import parley.intake.ids.model.CaseId;
import parley.intake.ids.model.ParticipantId;

@QuarkusTest
@OnRealGround
class KeyringTest {

    private static final byte[] WORDS = "the music at night".getBytes(UTF_8);

    private final CaseId caseId = new CaseId(UUID.randomUUID());
    private final ParticipantId person = new ParticipantId(UUID.randomUUID());
    private final KeyOwner owner = KeyOwner.of(person);
    private final MeterRegistry ofItsOwn = new SimpleMeterRegistry();
    private final Place place = Place.ofParticipant(caseId, person, "contact.sealed");

    @Inject
    Sealer sealer;

    @Inject
    Keyring keyring;

    @Inject
    KeyCare care;

    @Inject
    Shredder shredder;

    @Inject
    MovableClock clock;

    @Inject
    MeterRegistry meters;

    @Inject
    javax.sql.DataSource cases;

    @Inject
    @DataSource("keys")
    javax.sql.DataSource keys;

    @AfterEach
    void backToTheMachinesTime() {
        clock.reset();
    }

    @Test
    void opensWhatItSealed() {
        var sealed = sealer.seal(owner, place, WORDS);

        assertThat(new String(sealed.bytes(), UTF_8)).doesNotContain("music");
        assertThat(sealer.open(owner, place, sealed)).hasValue(WORDS);
    }

    @Test
    void aValueOpensOnlyWhereItWasSealed() {
        var sealed = sealer.seal(owner, place, WORDS);

        assertThatThrownBy(() -> sealer.open(owner, Place.ofParticipant(caseId, person, "contact.other"), sealed))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> sealer.open(
                        owner, Place.ofParticipant(new CaseId(UUID.randomUUID()), person, "contact.sealed"), sealed))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> sealer.open(owner, place, new Sealed(2, sealed.bytes())))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anotherOwnersKeyDoesNotOpenIt() {
        var sealed = sealer.seal(owner, place, WORDS);
        var stranger = new KeyOwner(UUID.randomUUID());
        sealer.seal(stranger, place, WORDS);

        assertThatThrownBy(() -> sealer.open(stranger, place, sealed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void nothingOpensOnceTheKeyIsDestroyed() {
        var sealed = sealer.seal(owner, place, WORDS);

        keyring.destroy(owner);
        keyring.destroy(owner);

        assertThat(sealer.open(owner, place, sealed)).isEmpty();
    }

    @Test
    void keysOutliveTheTurnOfTheMonthAndTheKeyOfTheOldMonthDoesNot() throws SQLException {
        var sealed = sealer.seal(owner, place, WORDS);
        var old = epoch();

        clock.advance(Duration.ofDays(40));
        keyring.turnOfTheMonth();

        assertThat(sealer.open(owner, place, sealed)).hasValue(WORDS);
        assertThat(epoch()).isNotEqualTo(old);
        assertThat(count("epoch_key where epoch = '" + old + "'")).isZero();
    }

    @Test
    void manyWhoNeedANewKeyAtOnceGetTheSame() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            var sealed = threads.invokeAll(IntStream.range(0, 16)
                    .<java.util.concurrent.Callable<Sealed>>mapToObj(_ -> () -> sealer.seal(owner, place, WORDS))
                    .toList());

            for (var one : sealed) {
                assertThat(sealer.open(owner, place, one.get())).hasValue(WORDS);
            }
        }
    }

    @Test
    void theKeyServerHoldsNoKeyAsItIs() throws SQLException {
        sealer.seal(owner, place, WORDS);

        assertThat(count("data_key where length(wrapped) = 32")).isZero();
        assertThat(count("data_key where length(wrapped) = 60")).isPositive();
    }

    @Test
    void nothingOpensOnceTheKeyShouldBeGoneEvenIfItIsNot() {
        var sealed = sealer.seal(owner, place, WORDS);
        QuarkusTransaction.requiringNew()
                .run(() -> shredder.doom(owner, clock.instant().plusSeconds(60)));
        assertThat(sealer.open(owner, place, sealed)).as("it has a minute").hasValue(WORDS);

        QuarkusTransaction.requiringNew().run(() -> shredder.doom(owner, clock.instant()));

        // The key may be there for some seconds still, or longer if its server is away.
        assertThat(sealer.open(owner, place, sealed)).isEmpty();
    }

    @Test
    void aKeyThatWasMadeForNothingGoesAfterADayAndOthersStay() throws SQLException {
        sealer.seal(owner, place, WORDS);
        var story = parley.intake.Story.opened();
        care.sweepUnused();
        assertThat(count("data_key where owner = '" + owner.value() + "'")).isEqualTo(1);

        clock.advance(Duration.ofHours(25));
        // Other tests have left some as well, and only a few go at a time.
        for (var sweep = 0; sweep < 50; sweep++) {
            care.sweepUnused();
        }

        assertThat(count("data_key where owner = '" + owner.value() + "'")).isZero();
        assertThat(count("data_key where owner = '" + story.person(0) + "'")).isEqualTo(1);
    }

    @Test
    void onlyFewKeysGoAtATime() throws SQLException {
        var _ = parley.intake.Story.opened();
        var owners = sealedForThirty();
        clock.advance(Duration.ofHours(25));
        // Those of people who left in other tests are due by now, and go some time in between.
        shredder.shred();
        var before = count("data_key");

        care.sweepUnused();

        assertThat(before - count("data_key")).isEqualTo(20);
        assertThat(keyring.existing(owners)).hasSizeGreaterThanOrEqualTo(10);
        assertThat(unclaimed()).isGreaterThanOrEqualTo(10);
    }

    @Test
    void noKeyGoesIfTheDatabaseOfTheCasesIsEmpty() throws SQLException {
        var owners = sealedForThirty();
        clock.advance(Duration.ofHours(25));

        caringForNoCases().sweepUnused();

        assertThat(keyring.existing(owners)).hasSize(30);
        assertThat(unclaimed(ofItsOwn)).isGreaterThanOrEqualTo(30);
    }

    private List<UUID> sealedForThirty() {
        return Stream.generate(UUID::randomUUID)
                .limit(30)
                .peek(id -> sealer.seal(new KeyOwner(id), place, WORDS))
                .toList();
    }

    private KeyCare caringForNoCases() throws SQLException {
        return new KeyCare(keyring, new Mentions(EmptyCases.beside(cases)), clock, 20, ofItsOwn);
    }

    private double unclaimed() {
        return unclaimed(meters);
    }

    private static double unclaimed(MeterRegistry meters) {
        return meters.get("parley.keys.unclaimed").gauge().value();
    }

    @Test
    void anotherMasterKeyIsRefusedAndWritesNothing() throws SQLException {
        sealer.seal(owner, place, WORDS);
        clock.advance(Duration.ofDays(400));
        var before = count("epoch_key");

        assertThatThrownBy(() -> withAnotherMasterKey().obtain(new KeyOwner(UUID.randomUUID())))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("PARLEY_MASTER_KEY");
        assertThatThrownBy(withAnotherMasterKey()::prove).hasMessageContaining("PARLEY_MASTER_KEY");

        assertThat(count("epoch_key")).isEqualTo(before);
    }

    @Test
    void keysFromBeforeThereWasAProofAreOne() throws SQLException {
        sealer.seal(owner, place, WORDS);
        onKeyServer("delete from master_key_proof");

        assertThatThrownBy(withAnotherMasterKey()::prove).hasMessageContaining("PARLEY_MASTER_KEY");
        assertThat(count("master_key_proof")).isZero();

        keyring.prove();
        assertThat(count("master_key_proof")).isEqualTo(1);
        assertThatThrownBy(withAnotherMasterKey()::prove).hasMessageContaining("PARLEY_MASTER_KEY");
    }

    private Keyring withAnotherMasterKey() {
        return new Keyring(keys, new MasterKey(Base64.getEncoder().encodeToString(new byte[32])), clock);
    }

    private void onKeyServer(String sql) throws SQLException {
        try (var connection = keys.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String epoch() throws SQLException {
        try (var connection = keys.getConnection();
                var rows = connection
                        .createStatement()
                        .executeQuery("select epoch from data_key where owner = '" + owner.value() + "'")) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }

    private long count(String what) throws SQLException {
        try (var connection = keys.getConnection();
                var rows = connection.createStatement().executeQuery("select count(*) from " + what)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}

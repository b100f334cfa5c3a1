package parley.intake.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.agroal.DataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parley.intake.OnRealGround;
import parley.intake.Story;

/// Cases and keys that do not belong together are not used together.
@QuarkusTest
@OnRealGround
class RightKeysTest {

    @Inject
    RightKeys right;

    @Inject
    Keyring keyring;

    @Inject
    Sealer sealer;

    @Inject
    javax.sql.DataSource cases;

    @Inject
    @DataSource("keys")
    javax.sql.DataSource keys;

    private UUID installation;

    @BeforeEach
    void remember() throws SQLException {
        installation = new Installation(cases).id().orElseThrow();
    }

    @AfterEach
    void asItWas() throws SQLException {
        for (var database : List.of(cases, keys)) {
            without(database);
            new Installation(database).take(installation);
        }
    }

    @Test
    void bothHoldTheSameIdFromTheFirstStartOn() throws SQLException {
        assertThat(new Installation(keys).id()).contains(installation);

        right.check(true);
    }

    @Test
    void twoOfDifferentOfficesAreRefused() throws SQLException {
        without(cases);
        new Installation(cases).take(UUID.randomUUID());

        assertThatThrownBy(() -> right.check(true))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("two offices")
                .hasMessageContaining("QUARKUS_DATASOURCE_KEYS_JDBC_URL");
    }

    @Test
    void twoThatWereUsedTogetherBeforeTheIdWasNotedGetOne() throws SQLException {
        var _ = Story.opened();
        without(cases);
        without(keys);

        right.check(true);

        assertThat(new Installation(cases).id()).isPresent().isEqualTo(new Installation(keys).id());
    }

    @Test
    void emptyCasesAreNotTakenForThoseOfTheKeys() throws SQLException {
        sealer.seal(
                new KeyOwner(UUID.randomUUID()),
                new Place(UUID.randomUUID(), Optional.empty(), "contact.sealed"),
                "the music at night".getBytes(UTF_8));
        var empty = EmptyCases.beside(cases);

        assertThatThrownBy(() -> new RightKeys(keyring, new Mentions(empty), empty, keys).check(false))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Nothing in these cases");

        assertThat(new Installation(empty).id()).isEmpty();
    }

    private static void without(javax.sql.DataSource database) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("delete from installation");
        }
    }
}

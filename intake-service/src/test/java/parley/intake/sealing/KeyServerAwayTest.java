package parley.intake.sealing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Base64;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/// A key server that does not answer is told apart from a key that is gone: the one passes, the other does not.
class KeyServerAwayTest {

    private final Keyring keyring =
            new Keyring(away(), new MasterKey(Base64.getEncoder().encodeToString(new byte[32])), Clock.systemUTC());
    private final KeyOwner owner = new KeyOwner(UUID.randomUUID());

    @Test
    void nothingIsTakenForDestroyedWhileTheServerIsAway() {
        assertThatThrownBy(() -> keyring.find(owner)).isInstanceOf(KeyServerAway.class);
        assertThatThrownBy(() -> keyring.obtain(owner)).isInstanceOf(KeyServerAway.class);
        assertThatThrownBy(() -> keyring.destroy(owner))
                .isInstanceOf(KeyServerAway.class)
                .hasCauseInstanceOf(SQLException.class);
    }

    private static DataSource away() {
        return (DataSource) Proxy.newProxyInstance(
                KeyServerAwayTest.class.getClassLoader(), new Class<?>[] {DataSource.class}, (_, _, _) -> {
                    throw new SQLException("connection refused", "08001");
                });
    }
}

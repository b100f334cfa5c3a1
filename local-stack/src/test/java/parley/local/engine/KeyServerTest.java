package parley.local.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// The bound on how long a destroyed key can still be found rests on these.
class KeyServerTest {

    private static final Path ANYWHERE = Path.of("target", "nowhere");

    @Test
    void theKeyServerOfAnOfficeKeepsLittleOfItsLog() {
        assertThat(LocalPostgres.forKeys(ANYWHERE, ANYWHERE, 1).options())
                .contains("wal_recycle=off", "min_wal_size=32MB", "max_wal_size=64MB");
        assertThat(new LocalPostgres("PostgreSQL", ANYWHERE, ANYWHERE, 1).options())
                .doesNotContain("wal_");
    }
}

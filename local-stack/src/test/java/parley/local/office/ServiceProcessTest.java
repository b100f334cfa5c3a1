package parley.local.office;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceProcessTest {

    @Test
    void furtherFlagsAreTakenWordByWord() {
        assertThat(ServiceProcess.further("  -Xmx307m   -XX:TieredStopAtLevel=4 "))
                .containsExactly("-Xmx307m", "-XX:TieredStopAtLevel=4");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void usuallyThereAreNone(@Nullable String written) {
        assertThat(ServiceProcess.further(written)).isEmpty();
    }
}

package parley.scheduling.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class ProductionGuardTest {

    private static final Optional<String> NO_FILE = Optional.empty();
    private static final Optional<String> MOVED = Optional.of("/var/parley/clock-offset");

    @Test
    void productionRefusesASignInWithoutPasswords() {
        assertThat(ProductionGuard.refusal(true, "https://login.example/development-sign-in", false, NO_FILE))
                .hasValueSatisfying(sentence -> assertThat(sentence).contains("sign-in"));
    }

    @Test
    void productionRefusesInventedPractitioners() {
        assertThat(ProductionGuard.refusal(true, "https://login.example/realms/office", true, NO_FILE))
                .hasValueSatisfying(sentence -> assertThat(sentence).contains("sample office"));
    }

    @Test
    void productionRefusesAClockThatCanBeMoved() {
        assertThat(ProductionGuard.refusal(true, "https://login.example/realms/office", false, MOVED))
                .hasValueSatisfying(sentence -> assertThat(sentence).contains("PARLEY_CLOCK_OFFSET_FILE"));
    }

    @Test
    void productionRefusesTheSecretThatEverybodyKnows() {
        assertThat(ProductionGuard.refusal(true, ProductionGuard.DEVELOPMENT_SECRET, false))
                .hasValueSatisfying(sentence -> assertThat(sentence).contains("PARLEY_CALENDAR_SECRET"));
        assertThat(ProductionGuard.refusal(false, ProductionGuard.DEVELOPMENT_SECRET, true))
                .isEmpty();
        assertThat(ProductionGuard.refusal(true, "c29tZXRoaW5nIGVsc2U=", false)).isEmpty();
    }

    @Test
    void theSecretOfDevelopmentIsTheOneInTheSettings() throws IOException {
        var settings = new Properties();
        try (var file = Objects.requireNonNull(getClass().getResourceAsStream("/application.properties"))) {
            settings.load(file);
        }

        assertThat(settings).containsEntry("parley.calendar-secret", ProductionGuard.DEVELOPMENT_SECRET);
    }

    @Test
    void productionReadsNoCalendarsOfItsOwnMachines() {
        assertThat(ProductionGuard.refusal(true, "c29tZXRoaW5nIGVsc2U=", true))
                .hasValueSatisfying(sentence -> assertThat(sentence).contains("PARLEY_SCHEDULING_CALENDARS_LOCAL"));
    }

    @Test
    void developmentMayHaveAllOfThat() {
        assertThat(ProductionGuard.refusal(false, "http://localhost:8087/development-sign-in", true, MOVED))
                .isEmpty();
    }

    @Test
    void aPlainProductionStarts() {
        assertThat(ProductionGuard.refusal(true, "https://login.example/realms/office", false, NO_FILE))
                .isEmpty();
    }
}

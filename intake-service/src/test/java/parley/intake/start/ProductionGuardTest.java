package parley.intake.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProductionGuardTest {

    private static final Optional<String> DEVELOPMENT = Optional.of("http://localhost:8087/development-sign-in");
    private static final Optional<String> OFFICE = Optional.of("https://sign-in.example/realms/office");
    private static final Optional<String> NO_FILE = Optional.empty();
    private static final Optional<String> MOVED = Optional.of("/var/parley/clock-offset");

    @Test
    void productionRefusesTheSignInThatChecksNoPasswords() {
        assertThat(ProductionGuard.objection(List.of("prod"), DEVELOPMENT, NO_FILE))
                .hasValueSatisfying(sentence -> assertThat(sentence).contains("QUARKUS_OIDC_AUTH_SERVER_URL"));
    }

    @Test
    void productionRefusesToStartWithoutASignIn() {
        assertThat(ProductionGuard.objection(List.of("prod"), Optional.empty(), NO_FILE))
                .isPresent();
    }

    @Test
    void productionTakesTheOfficesOwnSignIn() {
        assertThat(ProductionGuard.objection(List.of("prod"), OFFICE, NO_FILE)).isEmpty();
    }

    @Test
    void productionRefusesAClockThatCanBeMoved() {
        assertThat(ProductionGuard.objection(List.of("prod"), OFFICE, MOVED))
                .hasValueSatisfying(sentence -> assertThat(sentence).contains("PARLEY_CLOCK_OFFSET_FILE"));
    }

    @Test
    void aLocalOfficeMayHaveBoth() {
        assertThat(ProductionGuard.objection(List.of("local"), DEVELOPMENT, MOVED))
                .isEmpty();
    }
}

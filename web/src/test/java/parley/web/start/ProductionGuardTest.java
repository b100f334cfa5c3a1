package parley.web.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProductionGuardTest {

    private static final List<String> PRODUCTION = List.of("prod");
    private static final Optional<String> OWN = Optional.of("https://id.office.example");
    private static final String SECRET = "4f1c0b7d9a2e4c51b3a8f6d20e7c9b15";

    @Test
    void anOfficeWithItsOwnSignInAndSecretMayOpen() {
        assertThat(ProductionGuard.objection(PRODUCTION, OWN, Optional.empty(), SECRET, false))
                .isEmpty();
    }

    @Test
    void whatOnlyATrialMayHaveIsRefusedInProduction() {
        assertThat(ProductionGuard.objection(PRODUCTION, OWN, Optional.of("/clock"), SECRET, false))
                .isPresent();
        assertThat(ProductionGuard.objection(PRODUCTION, OWN, Optional.empty(), SECRET, true))
                .isPresent();
        assertThat(ProductionGuard.objection(PRODUCTION, Optional.empty(), Optional.empty(), SECRET, false))
                .isPresent();
        assertThat(ProductionGuard.objection(
                        PRODUCTION,
                        Optional.of("http://localhost:8087/development-sign-in"),
                        Optional.empty(),
                        SECRET,
                        false))
                .isPresent();
        assertThat(ProductionGuard.objection(
                        PRODUCTION, OWN, Optional.empty(), "a secret of development, which everybody knows", false))
                .isPresent();
    }

    @Test
    void aShortSecretIsRefusedEverywhere() {
        assertThat(ProductionGuard.objection(List.of("local"), OWN, Optional.empty(), "short", true))
                .isPresent();
    }
}

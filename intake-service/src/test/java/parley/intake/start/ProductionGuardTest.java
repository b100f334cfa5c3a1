package parley.intake.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProductionGuardTest {

    private static final Optional<String> DEVELOPMENT = Optional.of("http://localhost:8087/development-sign-in");

    @Test
    void productionRefusesTheSignInThatChecksNoPasswords() {
        assertThat(ProductionGuard.objection(List.of("prod"), DEVELOPMENT))
                .hasValueSatisfying(sentence -> assertThat(sentence).contains("QUARKUS_OIDC_AUTH_SERVER_URL"));
    }

    @Test
    void productionRefusesToStartWithoutASignIn() {
        assertThat(ProductionGuard.objection(List.of("prod"), Optional.empty())).isPresent();
    }

    @Test
    void productionTakesTheOfficesOwnSignIn() {
        assertThat(ProductionGuard.objection(List.of("prod"), Optional.of("https://sign-in.example/realms/office")))
                .isEmpty();
    }

    @Test
    void aLocalOfficeMayUseIt() {
        assertThat(ProductionGuard.objection(List.of("local"), DEVELOPMENT)).isEmpty();
    }
}

package parley.notification.start;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProductionGuardTest {

    private static final Optional<String> DEVELOPMENT = Optional.of("http://localhost:8087/development-sign-in");
    private static final Optional<String> OFFICE = Optional.of("https://sign-in.office.example/realms/office");

    @Test
    void productionRefusesTheDevelopmentSignIn() {
        assertThatThrownBy(() -> ProductionGuard.check(true, DEVELOPMENT))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith("Refusing to start");
    }

    @Test
    void productionTakesTheOfficesOwnSignIn() {
        assertThatCode(() -> ProductionGuard.check(true, OFFICE)).doesNotThrowAnyException();
    }

    @Test
    void theLocalOfficeMayUseTheDevelopmentSignIn() {
        assertThatCode(() -> ProductionGuard.check(false, DEVELOPMENT)).doesNotThrowAnyException();
    }
}

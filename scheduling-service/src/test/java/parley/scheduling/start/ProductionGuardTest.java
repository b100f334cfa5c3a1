package parley.scheduling.start;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProductionGuardTest {

    @Test
    void productionRefusesASignInWithoutPasswords() {
        assertThat(ProductionGuard.refusal(true, "https://login.example/development-sign-in", false))
                .hasValueSatisfying(sentence -> assertThat(sentence).contains("sign-in"));
    }

    @Test
    void productionRefusesInventedPractitioners() {
        assertThat(ProductionGuard.refusal(true, "https://login.example/realms/office", true))
                .hasValueSatisfying(sentence -> assertThat(sentence).contains("sample office"));
    }

    @Test
    void developmentMayHaveBoth() {
        assertThat(ProductionGuard.refusal(false, "http://localhost:8087/development-sign-in", true))
                .isEmpty();
    }

    @Test
    void aPlainProductionStarts() {
        assertThat(ProductionGuard.refusal(true, "https://login.example/realms/office", false))
                .isEmpty();
    }
}

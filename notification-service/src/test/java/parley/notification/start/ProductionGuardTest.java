package parley.notification.start;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProductionGuardTest {

    private static final Optional<String> DEVELOPMENT = Optional.of("http://localhost:8087/development-sign-in");
    private static final Optional<String> OFFICE = Optional.of("https://sign-in.office.example/realms/office");
    private static final Optional<String> NO_FILE = Optional.empty();
    private static final Optional<String> MOVED = Optional.of("/var/parley/clock-offset");

    @Test
    void productionRefusesTheDevelopmentSignIn() {
        assertThatThrownBy(() -> ProductionGuard.check(true, DEVELOPMENT, NO_FILE))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith("Refusing to start");
    }

    @Test
    void productionTakesTheOfficesOwnSignIn() {
        assertThatCode(() -> ProductionGuard.check(true, OFFICE, NO_FILE)).doesNotThrowAnyException();
    }

    @Test
    void productionRefusesAClockThatCanBeMoved() {
        assertThatThrownBy(() -> ProductionGuard.check(true, OFFICE, MOVED))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("PARLEY_CLOCK_OFFSET_FILE");
    }

    @Test
    void theLocalOfficeMayHaveBoth() {
        assertThatCode(() -> ProductionGuard.check(false, DEVELOPMENT, MOVED)).doesNotThrowAnyException();
    }

    @Test
    void productionReadsNoMailboxInTheClear() {
        var server = Optional.of("imap.office.example");
        assertThatThrownBy(() -> ProductionGuard.checkMailbox(true, server, false))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("PARLEY_MAILBOX_CONFLICT_RESOLUTION_TLS");
        assertThatCode(() -> ProductionGuard.checkMailbox(true, server, true)).doesNotThrowAnyException();
        assertThatCode(() -> ProductionGuard.checkMailbox(true, Optional.of("localhost"), false))
                .doesNotThrowAnyException();
        assertThatCode(() -> ProductionGuard.checkMailbox(true, Optional.empty(), false))
                .doesNotThrowAnyException();
        assertThatCode(() -> ProductionGuard.checkMailbox(false, server, false)).doesNotThrowAnyException();
    }

    @Test
    void inProductionEachOfficeSaysWhereItsLettersComeBackTo() {
        var office = Optional.of("office@office.example");
        var desk = Optional.of("desk@office.example");
        assertThatThrownBy(() -> ProductionGuard.checkReturns(true, List.of(office, Optional.empty())))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("PARLEY_MAIL_RETURN_TO_OMBUDS");
        assertThatCode(() -> ProductionGuard.checkReturns(true, List.of(office, desk)))
                .doesNotThrowAnyException();
        assertThatCode(() -> ProductionGuard.checkReturns(false, List.of(Optional.empty(), Optional.empty())))
                .doesNotThrowAnyException();
    }

    @Test
    void productionSendsNoLetterInTheClear() {
        assertThatThrownBy(() -> ProductionGuard.checkMail(true, "smtp.office.example", false))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("PARLEY_SMTP_STARTTLS");
        assertThatCode(() -> ProductionGuard.checkMail(true, "smtp.office.example", true))
                .doesNotThrowAnyException();
        assertThatCode(() -> ProductionGuard.checkMail(true, "127.0.0.1", false))
                .doesNotThrowAnyException();
        assertThatCode(() -> ProductionGuard.checkMail(false, "mail", false)).doesNotThrowAnyException();
    }
}

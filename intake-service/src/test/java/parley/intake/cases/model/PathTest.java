package parley.intake.cases.model;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.intake.cases.model.Fixtures.NEXT_MONDAY;
import static parley.intake.cases.model.Fixtures.SUNDAY;
import static parley.intake.cases.model.Fixtures.TUESDAY;
import static parley.intake.cases.model.Fixtures.asked;
import static parley.intake.cases.model.Fixtures.screening;
import static parley.intake.cases.model.Fixtures.terms;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import parley.events.Procedure;

/// Every procedure takes its own way until something may be scheduled.
class PathTest {

    @ParameterizedTest
    @CsvSource({
        "MEDIATION,          2, false, false, false, false",
        "SHUTTLE,            2, false, false, false, true",
        "COACHING,           1, true,  false, false, false",
        "CONVERSATION,       1, true,  false, false, false",
        "FACILITATION,       1, true,  true,  false, false",
        "TRAINING,           1, true,  true,  false, false",
        "RESTORATIVE_CIRCLE, 3, false, false, true,  false"
    })
    void isWhatTheDocumentsSay(
            Procedure procedure, int fewest, boolean alone, boolean forGroup, boolean checked, boolean oneByOne) {
        var path = Path.of(procedure);

        assertThat(path.fewest()).isEqualTo(fewest);
        assertThat(path.isAlone()).isEqualTo(alone);
        assertThat(path.forGroup()).isEqualTo(forGroup);
        assertThat(path.checked()).isEqualTo(checked);
        assertThat(path.officeReachesOut()).isEqualTo(checked);
        assertThat(path.oneByOne()).isEqualTo(oneByOne);
    }

    @ParameterizedTest
    @EnumSource(
            value = Procedure.class,
            names = {"COACHING", "CONVERSATION", "FACILITATION", "TRAINING"})
    void whoIsAloneAcceptsWithTheirOwnYes(Procedure procedure) {
        var terms = terms(procedure);
        var role = terms.path().turned().iterator().next();
        var convening = screening().suited(terms, role, NEXT_MONDAY, TUESDAY);
        var who = convening.requester();

        assertThat(who.role()).isEqualTo(role);
        assertThat(convening.agreed(who, (Standing.Asked) who.standing(), Optional.empty(), TUESDAY))
                .isInstanceOf(Accepted.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = Procedure.class,
            names = {"MEDIATION", "SHUTTLE", "RESTORATIVE_CIRCLE"})
    void whoNeedsOthersDoesNot(Procedure procedure) {
        var terms = terms(procedure);
        var convening =
                screening().suited(terms, terms.path().turned().iterator().next(), NEXT_MONDAY, TUESDAY);
        var agreed = convening.agreed(convening.requester(), asked(), Optional.empty(), TUESDAY);

        assertThat(agreed).isInstanceOf(Convening.class);
        assertThat(((Convening) agreed).circled(true, TUESDAY)).isInstanceOf(Convening.class);
    }

    @Test
    void onePersonAloneWhoStopsEndsIt() {
        var convening = screening().suited(terms(Procedure.COACHING), Role.COACHEE, NEXT_MONDAY, TUESDAY);
        var accepted = convening.agreed(convening.requester(), asked(), Optional.empty(), TUESDAY);
        var who = accepted.requester();

        assertThat(accepted.withdrawn(who, (Standing.Agreed) who.standing(), TUESDAY, SUNDAY))
                .isInstanceOf(Closed.class);
    }
}

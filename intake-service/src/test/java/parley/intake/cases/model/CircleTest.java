package parley.intake.cases.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static parley.intake.cases.model.Fixtures.MONDAY;
import static parley.intake.cases.model.Fixtures.SUNDAY;
import static parley.intake.cases.model.Fixtures.TUESDAY;
import static parley.intake.cases.model.Fixtures.agreed;
import static parley.intake.cases.model.Fixtures.file;
import static parley.intake.cases.model.Fixtures.person;
import static parley.intake.cases.model.Fixtures.terms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import parley.events.Procedure;

/// A circle takes its three roles, everybody's yes and both checks.
class CircleTest {

    private static final Checks BOTH = new Checks(true, true);

    @Test
    void isAcceptedWithAllOfIt() {
        assertThat(circle(Checks.NONE).checked(BOTH, TUESDAY)).isInstanceOf(Accepted.class);
    }

    @ParameterizedTest
    @CsvSource({"false,false", "true,false", "false,true"})
    void needsBothChecks(boolean harmedProtected, boolean wantsToMakeRight) {
        assertThat(circle(BOTH).checked(new Checks(harmedProtected, wantsToMakeRight), TUESDAY))
                .isInstanceOf(Convening.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"PERSON_WHO_CAUSED_HARM", "HARMED_PARTY", "COMMUNITY_REPRESENTATIVE"})
    void needsEachOfItsRoles(Role missing) {
        var others = List.of(Role.PERSON_WHO_CAUSED_HARM, Role.HARMED_PARTY, Role.COMMUNITY_REPRESENTATIVE);
        var people = new ArrayList<Participant>();
        for (var i = 0; people.size() < 4; i++) {
            var role = others.get(i % 3);
            if (role != missing) {
                people.add(person(role, agreed()));
            }
        }

        assertThat(convening(BOTH, people).circled(true, TUESDAY)).isInstanceOf(Convening.class);
    }

    @Test
    void cannotExistWithoutTheChecks() {
        assertThatThrownBy(() -> new Accepted(file(), terms(Procedure.RESTORATIVE_CIRCLE), everybody(), MONDAY))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isCheckedAnewWhenSomebodyStops() {
        var people = new ArrayList<>(everybody());
        people.add(person(Role.HARMED_PARTY, agreed()));
        var accepted = (Accepted) convening(BOTH, people).circled(true, MONDAY);

        var after = accepted.withdrawn(people.getLast(), agreed(), TUESDAY, SUNDAY);

        var anew = (Convening) ((Convening) after).circled(true, TUESDAY);
        for (var who : after.present()) {
            var asked = (Standing.Asked) who.standing();
            anew = (Convening) anew.agreed(who, asked, Optional.empty(), TUESDAY);
        }
        assertThat(anew.checked(BOTH, TUESDAY)).isInstanceOf(Accepted.class);
    }

    private static Convening circle(Checks checks) {
        return new Convening(file(), terms(Procedure.RESTORATIVE_CIRCLE).checked(checks), everybody(), true, false);
    }

    private static Convening convening(Checks checks, List<Participant> people) {
        return new Convening(file(), terms(Procedure.RESTORATIVE_CIRCLE).checked(checks), people, false, false);
    }

    private static List<Participant> everybody() {
        return List.of(
                person(Role.HARMED_PARTY, agreed()),
                person(Role.PERSON_WHO_CAUSED_HARM, agreed()),
                person(Role.COMMUNITY_REPRESENTATIVE, agreed()));
    }
}

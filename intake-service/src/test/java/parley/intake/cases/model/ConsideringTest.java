package parley.intake.cases.model;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.intake.cases.model.Fixtures.MONDAY;
import static parley.intake.cases.model.Fixtures.NEXT_MONDAY;
import static parley.intake.cases.model.Fixtures.SUNDAY;
import static parley.intake.cases.model.Fixtures.TUESDAY;
import static parley.intake.cases.model.Fixtures.accepted;
import static parley.intake.cases.model.Fixtures.agreed;
import static parley.intake.cases.model.Fixtures.file;
import static parley.intake.cases.model.Fixtures.person;
import static parley.intake.cases.model.Fixtures.terms;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import parley.events.Procedure;

/// After a session, another takes a fresh yes of everybody.
class ConsideringTest {

    private static final Wish ANOTHER = new Wish(true, Optional.empty());
    private static final Wish ENOUGH = new Wish(false, Optional.empty());
    private static final Instant FRIDAY_WEEK = MONDAY.plus(Duration.ofDays(11));

    @Test
    void theLastFreshYesAcceptsTheCaseWithATargetOfItsOwn() {
        var considering = after(2);
        var one = considering.participants().get(0);
        var other = considering.participants().get(1);
        var heard = new Heard(TUESDAY, "staff-rosa");

        var half = considering.wished(one, ANOTHER, TUESDAY, FRIDAY_WEEK);
        assertThat(half).isInstanceOf(Considering.class);
        var whole = ((Considering) half).wished(other, new Wish(true, Optional.of(heard)), TUESDAY, FRIDAY_WEEK);

        assertThat(whole).isInstanceOfSatisfying(Accepted.class, accepted -> {
            assertThat(accepted.file().targetAt()).isEqualTo(FRIDAY_WEEK);
            assertThat(accepted.file().sessionsHeld()).isEqualTo(1);
            assertThat(accepted.participants().get(0).standing())
                    .isEqualTo(new Standing.Agreed(TUESDAY, Optional.empty()));
            assertThat(accepted.participants().get(1).standing())
                    .isEqualTo(new Standing.Agreed(TUESDAY, Optional.of(heard)));
        });
    }

    @Test
    void everyRoundAsksAnew() {
        var first = after(2);
        var again = everybodyWants(first).meeting().held(NEXT_MONDAY, FRIDAY_WEEK);

        assertThat(again.wishes()).isEmpty();
        assertThat(again.file().sessionsHeld()).isEqualTo(2);
    }

    @Test
    void aNoWaitsForTheHourOfSilence() {
        var considering = after(2);
        var no = wished(wished(considering, 0, ANOTHER), 1, ENOUGH);
        var silence = wished(considering, 0, ANOTHER);

        for (var at : List.of(
                TUESDAY,
                considering.until().minusNanos(1),
                considering.until(),
                considering.until().plusNanos(1))) {
            assertThat(no.isSettled(at)).as("at %s", at).isEqualTo(silence.isSettled(at));
        }
        assertThat(no.ended(NEXT_MONDAY)).isEqualTo(silence.ended(NEXT_MONDAY));
    }

    @Test
    void whoDecidesAloneNeedNotWait() {
        var terms = terms(Procedure.COACHING);
        var alone =
                new Considering(file(), terms, List.of(person(Role.COACHEE, agreed())), MONDAY, NEXT_MONDAY, Map.of());

        assertThat(alone.isSettled(TUESDAY)).isFalse();
        assertThat(wished(alone, 0, ENOUGH).isSettled(TUESDAY)).isTrue();
    }

    @Test
    void whoChangesTheirMindInTimeIsHeard() {
        var no = wished(wished(after(2), 0, ENOUGH), 1, ANOTHER);

        assertThat(no.wished(no.participants().get(0), ANOTHER, TUESDAY, FRIDAY_WEEK))
                .isInstanceOf(Accepted.class);
    }

    @Test
    void aFurtherSessionWithFewerPeopleIsAskedOfEachAfresh() {
        var considering = wished(after(3), 0, ANOTHER);
        var gone = considering.participants().get(1);

        var after = considering.withdrawn(gone, agreed(), TUESDAY, SUNDAY);

        assertThat(after).isInstanceOfSatisfying(Convening.class, convening -> {
            assertThat(convening.present()).hasSize(2).noneMatch(Participant::hasLiveYes);
            assertThat(convening.present())
                    .extracting(Participant::standing)
                    .containsOnly(new Standing.Asked(TUESDAY, Optional.of(SUNDAY), false));
            assertThat(convening.circled(true, TUESDAY)).isInstanceOf(Convening.class);
        });
    }

    @Test
    void oneOfTwoWhoStopsEndsIt() {
        var considering = after(2);

        assertThat(considering.withdrawn(considering.participants().get(0), agreed(), TUESDAY, SUNDAY))
                .isInstanceOf(Closed.class);
    }

    private static Considering after(int people) {
        return accepted(people).meeting().held(MONDAY, NEXT_MONDAY);
    }

    private static Considering wished(Considering considering, int who, Wish wish) {
        return (Considering) considering.wished(considering.participants().get(who), wish, TUESDAY, FRIDAY_WEEK);
    }

    private static Accepted everybodyWants(Considering considering) {
        return (Accepted) wished(considering, 0, ANOTHER)
                .wished(considering.participants().get(1), ANOTHER, TUESDAY, FRIDAY_WEEK);
    }
}

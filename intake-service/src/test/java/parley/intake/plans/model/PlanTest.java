package parley.intake.plans.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import parley.intake.ids.model.PlanId;

class PlanTest {

    private static final LocalDate MONDAY = LocalDate.parse("2027-03-08");
    private static final LocalDate SUNDAY = LocalDate.parse("2027-03-14");

    @Test
    void countsHowOftenItWasHandedOver() {
        var draft = draft();
        var submitted = draft.submitted();
        var again = submitted.returned(Optional.of("Say who pays.")).submitted();

        assertThat(draft.revision()).isZero();
        assertThat(submitted.revision()).isEqualTo(1);
        assertThat(again.revision()).isEqualTo(2);
    }

    @Test
    void keepsTheNoteOfTheChairWhileItIsWorkedOn() {
        var returned = draft().submitted().returned(Optional.of("Say who pays."));

        assertThat(returned.saying(new PlanContent(List.of(new PlanItem("Pays.", MONDAY)), true))
                        .note())
                .contains("Say who pays.");
    }

    @Test
    void lastsUntilItsLastDayIsOverOnTheCampus() {
        var approved = new Draft(
                        id(),
                        new PlanContent(
                                List.of(
                                        new PlanItem("Mends the door.", SUNDAY),
                                        new PlanItem("Writes a letter.", MONDAY)),
                                false))
                .submitted()
                .approved(Optional.empty());

        // Summer time begins on that Sunday; the day after it begins four hours after midnight of the world's time.
        assertThat(approved.goesAt(ZoneId.of("America/New_York"))).isEqualTo(Instant.parse("2027-03-15T04:00:00Z"));
        assertThat(approved.content().reaches(SUNDAY)).isTrue();
        assertThat(approved.content().reaches(SUNDAY.plusDays(1))).isFalse();
    }

    @Test
    void marksWhatIsDoneAndTakesItBack() {
        var approved = draft().submitted().approved(Optional.empty());

        var done = approved.marking(1, true);

        assertThat(done.done()).containsExactly(1);
        assertThat(done.marking(1, true).done()).containsExactly(1);
        assertThat(done.marking(1, false).done()).isEmpty();
        assertThat(approved.has(0)).isFalse();
        assertThat(approved.has(2)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> approved.marking(2, true));
    }

    @Test
    void isNeverEmpty() {
        assertThatIllegalArgumentException().isThrownBy(() -> new PlanContent(List.of(), false));
    }

    @Test
    void isNotChangedWhileTheChairHasItOrOnceItBinds() {
        for (var state : List.of(Submitted.class, Approved.class)) {
            assertThat(Arrays.stream(state.getDeclaredMethods()).map(method -> method.getName()))
                    .as(state.getSimpleName())
                    .doesNotContain("saying");
        }
    }

    @Test
    void printsNothingThatSomebodyWrote() {
        var plan = new Draft(id(), new PlanContent(List.of(new PlanItem("Milo mends the door.", MONDAY)), false));
        var returned = plan.submitted().returned(Optional.of("Milo again."));

        assertThat(List.of(
                                plan,
                                plan.content(),
                                plan.content().items(),
                                plan.submitted(),
                                returned,
                                returned.submitted().approved(Optional.of("Well, Milo.")))
                        .toString())
                .doesNotContain("Milo");
    }

    private static Draft draft() {
        return new Draft(id(), new PlanContent(List.of(new PlanItem("Mends the door.", MONDAY)), false));
    }

    private static PlanId id() {
        return new PlanId(UUID.randomUUID());
    }
}

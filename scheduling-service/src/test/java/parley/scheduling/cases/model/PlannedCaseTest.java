package parley.scheduling.cases.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import parley.events.cases.AskedBy;
import parley.scheduling.cases.model.PlannedCase.Gathering;
import parley.scheduling.cases.model.PlannedCase.Met;
import parley.scheduling.cases.model.PlannedCase.Planned;
import parley.scheduling.cases.model.PlannedCase.Ready;

class PlannedCaseTest {

    private final CaseId id = new CaseId(UUID.randomUUID());
    private final Attending one = attending();
    private final Attending other = attending();
    private final Gathering both =
            new Gathering(id, List.of(), false, 1).agreed(one).agreed(other);

    @Test
    void agreeingTwiceIsHarmless() {
        assertThat(both.agreed(one)).isEqualTo(both);
    }

    @Test
    void theLastAnswerAfterTheAcceptanceMakesTheCaseReady() {
        var accepted = (Gathering) both.acceptedWith(List.of(one, other));

        var half = (Gathering) accepted.answered(one.id(), true);

        assertThat(half.answered(other.id(), false)).isInstanceOf(Ready.class);
    }

    @Test
    void theAcceptanceAfterTheLastAnswerMakesTheCaseReady() {
        var answered = (Gathering) ((Gathering) both.answered(one.id(), true)).answered(other.id(), false);

        var ready = answered.acceptedWith(List.of(one, other));

        assertThat(ready).isInstanceOf(Ready.class);
        assertThat(ready.people()).extracting(Attending::calendarEntry).containsExactly(true, false);
    }

    @Test
    void answersAloneDoNotMakeACaseReady() {
        var answered = ((Gathering) both.answered(one.id(), true)).answered(other.id(), false);

        assertThat(answered).isInstanceOf(Gathering.class);
    }

    @Test
    void whoeverIsNewInTheAcceptanceStillHasToAnswer() {
        var alone =
                (Gathering) new Gathering(id, List.of(), false, 1).agreed(one).answered(one.id(), false);

        assertThat(alone.acceptedWith(List.of(one, other))).isInstanceOf(Gathering.class);
    }

    @Test
    void aWithdrawalNeedsTheRestToBeAcceptedAnew() {
        var afterwards = ready().withdrawn(one.id());

        assertThat(afterwards.people()).extracting(Attending::id).containsExactly(other.id());
        assertThat(afterwards.accepted()).isFalse();
        assertThat(afterwards.answered(other.id(), true)).isInstanceOf(Gathering.class);
    }

    @Test
    void askingAnewForgetsThatPeopleAnswered() {
        var anew = ready().askedAnew();

        assertThat(anew.round()).isEqualTo(2);
        assertThat(anew.people()).noneMatch(Attending::answered);
        assertThat(((Gathering) anew.answered(one.id(), true)).answered(other.id(), true))
                .isInstanceOf(Ready.class);
    }

    @Test
    void aReleasedSessionLeavesTheCaseReadyForAnother() {
        var planned = (Planned) ready().planned(ids(one, other));

        assertThat(planned.released(ids(one, other))).isEqualTo(ready());
    }

    @Test
    void whatTookPlaceIsPlannedAgainOnlyWithAFreshYesOfEverybody() {
        var met = (Met) ((Planned) ready().planned(ids(one, other))).met(ids(one, other));

        var further = met.furtherWith(List.of(one, other));

        assertThat(further.round()).isEqualTo(2);
        assertThat(further.people()).noneMatch(Attending::answered).allMatch(Attending::isToPlan);
        assertThat(((Gathering) further.answered(one.id(), true)).answered(other.id(), true))
                .isInstanceOf(Ready.class);
    }

    @Test
    void whereEachHasASessionTheCaseIsPlannedOnceTheLastOneIs() {
        var half = (Ready) ready().planned(ids(one));

        assertThat(half.people()).extracting(Attending::progress).containsExactly(Progress.PLANNED, Progress.TO_PLAN);
        assertThat(half.planned(ids(other))).isInstanceOf(Planned.class);
    }

    @Test
    void whereEachHasASessionPeopleHaveMetOnceTheLastOneHas() {
        var planned = (Planned) ((Ready) ready().planned(ids(one))).planned(ids(other));

        var half = (Planned) planned.met(ids(one));

        assertThat(half.everybodyHasMet()).isFalse();
        assertThat(half.met(ids(other))).isInstanceOf(Met.class);
    }

    @Test
    void aSessionOfOnesOwnThatIsOffLeavesTheOthersAlone() {
        var planned = (Planned) ((Ready) ready().planned(ids(one))).planned(ids(other));

        var after = (Ready) ((Planned) planned.met(ids(one))).released(ids(other));

        assertThat(after.people()).extracting(Attending::progress).containsExactly(Progress.MET, Progress.TO_PLAN);
        assertThat(after.askedAnew().people())
                .extracting(Attending::answered)
                .as("whose session took place is not asked again")
                .containsExactly(true, false);
    }

    @Test
    void whoStopsDuringASessionIsNotPartOfWhatFollows() {
        var planned = (Planned) ready().planned(ids(one, other));

        var afterwards = planned.withdrawn(other.id());

        assertThat(afterwards.accepted()).isFalse();
        assertThat(afterwards.met(ids(one, other)).people())
                .extracting(Attending::id)
                .containsExactly(one.id());
    }

    private static Set<ParticipantId> ids(Attending... people) {
        return Arrays.stream(people).map(Attending::id).collect(Collectors.toSet());
    }

    private Ready ready() {
        var accepted = (Gathering) both.acceptedWith(List.of(one, other));
        return (Ready) ((Gathering) accepted.answered(one.id(), false)).answered(other.id(), false);
    }

    private static Attending attending() {
        return Attending.newcomer(
                new ParticipantId(UUID.randomUUID()), new PersonId(UUID.randomUUID()), AskedBy.LETTER);
    }
}

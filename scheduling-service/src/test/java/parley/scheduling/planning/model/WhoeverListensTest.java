package parley.scheduling.planning.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import parley.scheduling.planning.model.WaitingList.Case;
import parley.scheduling.time.model.Timeline;

/// What the planner owes to whoever asks it: starts as they were ticked, and every better plan.
class WhoeverListensTest {

    @Test
    void aSessionBeginsOnlyAtAStartThatWasTicked() {
        var random = new SplittableRandom(7);
        var lists = new RandomWaitingLists(20_261_121L);
        var found = 0;
        for (var round = 0; round < 60; round++) {
            var list = lists.next();
            var some = Timeline.of(random.longs(64).toArray(), list.days().quarters());
            var narrowed = with(list, some);

            var planned = Planner.plan(narrowed, Effort.ofRounds(500, round), ProgressListener.NONE);

            assertThat(planned.sessions()).allMatch(session -> some.has(session.start()));
            found += planned.sessions().size();
        }
        assertThat(found).isGreaterThan(20);
    }

    @Test
    void startsOffTheGridAreRefused() {
        var list = new RandomWaitingLists(1).next();

        assertThatThrownBy(() -> with(list, Timeline.empty(1))).isInstanceOf(Unusable.class);
    }

    @Test
    void whoeverListensHasTheBestPlanInTheEndAndItsBound() {
        var list = new RandomWaitingLists(3).next(12, 0.6);
        var listener = new Listener();

        var planned = Planner.plan(list, Effort.ofRounds(3_000, 5), listener);

        assertThat(listener.heard.getLast()).isEqualTo(planned.sessions());
        assertThat(listener.atMost).contains(planned.certificate().onTimeAtMost());
    }

    /// In a hurry to tell what is better, nobody is forgotten who could have a session after their target.
    @Test
    void everyPlanThatIsToldIsWhole() {
        var lists = new RandomWaitingLists(20_261_121L);
        var told = 0;
        for (var round = 0; round < 25; round++) {
            var list = lists.next(16, 0.7);
            var listener = new Listener();

            var planned = Planner.plan(list, Effort.ofRounds(9_000, round), listener);

            for (var plan : listener.heard) {
                var levels = PlanCheck.levels(list, plan);
                PlanCheck.check(list, plan, levels);
                assertThat(withoutASessionThoughLateOnesFit(list, plan))
                        .as("list %d", round)
                        .isEmpty();
            }
            assertThat(planned.levels()).isEqualTo(PlanCheck.levels(list, planned.sessions()));
            told += listener.heard.size() - 1;
        }
        assertThat(told).as("better plans than the first").isGreaterThan(25);
    }

    /// Whoever is brought on time takes the place of others who were late, and of whom nothing may be left.
    @Test
    void noPlanThatIsToldHasAnybodyTwice() {
        var lists = new RandomWaitingLists(20_261_122L);
        var told = 0;
        for (var round = 0; round < 150; round++) {
            var list = lists.next(24, 0.5);
            var listener = new Listener();

            Planner.plan(list, Effort.ofRounds(600, round), listener);

            listener.heard.forEach(plan -> PlanCheck.check(list, plan, PlanCheck.levels(list, plan)));
            told += listener.heard.size() - 1;
        }
        assertThat(told).as("better plans than the first").isGreaterThan(50);
    }

    private static List<Integer> withoutASessionThoughLateOnesFit(WaitingList list, List<Session> plan) {
        var every = new EveryOption(list, plan);
        var has = plan.stream().map(Session::index).toList();
        return IntStream.range(0, list.cases().size())
                .filter(index -> !has.contains(index))
                .filter(index -> IntStream.range(
                                list.cases().get(index).target(), list.days().quarters())
                        .anyMatch(start -> !every.at(index, start).isEmpty()))
                .boxed()
                .toList();
    }

    private static WaitingList with(WaitingList list, Timeline starts) {
        return new WaitingList(
                list.days(),
                list.inPerson(),
                list.online(),
                list.pauseForPeople(),
                list.pauseForRooms(),
                list.practitioners(),
                list.participants(),
                list.rooms(),
                list.cases().stream()
                        .map(each -> new Case(
                                each.practitioners(),
                                each.quarters(),
                                each.participants(),
                                each.eligible(),
                                each.wishes(),
                                each.heads(),
                                each.features(),
                                each.inPerson(),
                                each.online(),
                                each.contact(),
                                each.earliest(),
                                each.target(),
                                each.deadline(),
                                Optional.of(starts)))
                        .toList(),
                List.of());
    }

    private static final class Listener implements ProgressListener {

        private final List<List<Session>> heard = new ArrayList<>();
        private Optional<Integer> atMost = Optional.empty();

        @Override
        public void better(Duration after, Levels levels) {
            throw new AssertionError("Plans come with their sessions");
        }

        @Override
        public void better(Duration after, Levels levels, List<Session> sessions) {
            heard.add(sessions);
        }

        @Override
        public void atMost(int onTime) {
            atMost = Optional.of(onTime);
        }
    }
}

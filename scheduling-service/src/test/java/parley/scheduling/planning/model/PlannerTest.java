package parley.scheduling.planning.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.scheduling.planning.model.CaseOptions.Spread;
import parley.scheduling.planning.model.WaitingList.Case;
import parley.scheduling.planning.model.WaitingList.Confirmed;
import parley.scheduling.planning.model.WaitingList.Participant;
import parley.scheduling.planning.model.WaitingList.Practitioner;
import parley.scheduling.roster.model.Experience;
import parley.scheduling.time.model.Grid;
import parley.scheduling.time.model.OfficeDays;
import parley.scheduling.time.model.Timeline;

class PlannerTest {

    private static final long SEED = Long.getLong("parley.seed", 20_261_121L);
    private static final OfficeDays DAYS =
            OfficeDays.of(new Grid(Instant.parse("2026-06-01T00:00:00Z"), 14 * 96), ZoneId.of("UTC"));
    private static final Timeline NONE = Timeline.empty(14 * 96);
    private static final Timeline ALL = NONE.not();
    private static final int LISTS =
            switch (System.getProperty("parley.tier", "test")) {
                case "soak" -> 2_000;
                case "quick" -> 30;
                default -> 60;
            };

    @Test
    void everySessionOfAPlanFitsBesideTheOthersAndLevelsAreCountedRight() {
        var lists = new RandomWaitingLists(SEED);
        var scheduled = 0;
        for (var i = 0; i < LISTS; i++) {
            var list = lists.next(8, 0.6);
            var planned = Planner.plan(list, Effort.ofRounds(600, i), ProgressListener.NONE);
            check(list, planned);
            scheduled += planned.sessions().size();
        }
        assertThat(scheduled).isGreaterThan(LISTS);
    }

    @Test
    void lookingLongerIsNeverWorseAndOftenBetter() {
        var lists = new RandomWaitingLists(SEED + 1);
        var better = 0;
        for (var i = 0; i < LISTS; i++) {
            var list = lists.next(8, 0.6);
            var first = Planner.plan(list, Effort.ofRounds(0, i), ProgressListener.NONE);
            var later = Planner.plan(list, Effort.ofRounds(800, i), ProgressListener.NONE);
            assertThat(later.levels()).isLessThanOrEqualTo(first.levels());
            better += later.levels().compareTo(first.levels()) < 0 ? 1 : 0;
        }
        assertThat(better).isGreaterThan(LISTS / 10);
    }

    @Test
    void whoGoesOnFromAnEarlierPlanMakesItNoWorse() {
        var lists = new RandomWaitingLists(SEED + 7);
        var better = 0;
        for (var i = 0; i < LISTS; i++) {
            var list = lists.next(8, 0.6);
            var earlier = Planner.plan(list, Effort.ofRounds(800, i), ProgressListener.NONE);
            var later = Planner.plan(list, earlier.sessions(), Effort.ofRounds(0, i), ProgressListener.NONE);
            check(list, later);
            assertThat(later.levels()).isLessThanOrEqualTo(earlier.levels());
            var anew = Planner.plan(list, Effort.ofRounds(0, i), ProgressListener.NONE);
            better += later.levels().compareTo(anew.levels()) < 0 ? 1 : 0;

            var nonsense = new ArrayList<>(earlier.sessions());
            nonsense.addAll(anew.sessions());
            nonsense.replaceAll(
                    one -> new Session(one.index(), one.start() + 1, one.first(), one.second(), one.room()));
            nonsense.removeIf(one -> one.start() >= list.days().quarters());
            check(list, Planner.plan(list, nonsense, Effort.ofRounds(0, i), ProgressListener.NONE));
        }
        assertThat(better).isGreaterThan(LISTS / 10);
    }

    @Test
    void whatIsConfirmedStaysUnlessItMayMove() {
        var lists = new RandomWaitingLists(SEED + 2);
        var moved = 0;
        for (var i = 0; i < LISTS; i++) {
            var open = lists.next(7, 0.6);
            var pinned = confirming(open, false);
            var plan = Planner.plan(pinned, Effort.ofRounds(600, i), ProgressListener.NONE);
            assertThat(plan.sessions())
                    .containsAll(
                            pinned.confirmed().stream().map(Confirmed::session).toList());
            check(pinned, plan);
            assertThat(plan.levels().moved()).isZero();

            var movable = confirming(open, true);
            var freer = Planner.plan(movable, Effort.ofRounds(600, i), ProgressListener.NONE);
            check(movable, freer);
            moved += freer.levels().moved();
            if (freer.levels().moved() > 0) {
                assertThat(freer.levels()).isLessThan(withoutMoving(movable, plan));
            }
        }
        assertThat(moved).as("sessions worth moving").isPositive();
    }

    @Test
    void someSessionsStayWhileOthersMayMove() {
        var lists = new RandomWaitingLists(SEED + 6);
        for (var i = 0; i < LISTS; i++) {
            var open = lists.next(9, 0.6);
            var list = with(open, mixed(confirming(open, false).confirmed()));
            var effort = i % 10 == 0 ? Effort.of(Duration.ofMillis(40), i, 2) : Effort.ofRounds(700, i);
            var planned = Planner.plan(list, effort, ProgressListener.NONE);
            check(list, planned);
            assertThat(planned.sessions())
                    .containsAll(list.confirmed().stream()
                            .filter(each -> !each.mayMove())
                            .map(Confirmed::session)
                            .toList());
        }
    }

    /// One practitioner, twice free. What may move stands where the other case could only come.
    @Test
    void aSessionMovesIfThatBringsAnotherCaseOnTime() {
        var list = list(
                List.of(lead(NONE.with(40, 44).with(60, 64))),
                List.of(new Participant(ALL, NONE), new Participant(NONE.with(40, 44), NONE)),
                List.of(online(1, List.of(0)), online(1, List.of(1))),
                new Confirmed(new Session(0, 40, 0, Session.NOBODY, Session.ONLINE), true));
        var planned = Planner.plan(list, Effort.ofRounds(2_000, 1), ProgressListener.NONE);
        assertThat(planned.levels().late()).isZero();
        assertThat(planned.levels().moved()).isOne();
        check(list, planned);
    }

    /// Both practitioners could come, but everybody in the second case sits in the first, which stays.
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8, 9, 12, 16, 17, 20})
    void whoIsInTwoCasesIsNeverInBothAtOnce(int together) {
        var everybody = IntStream.range(0, together).boxed().toList();
        var staying = new Session(0, 40, 0, Session.NOBODY, Session.ONLINE);
        var list = list(
                List.of(lead(ALL), lead(ALL)),
                Collections.nCopies(together, new Participant(NONE.with(40, 44), NONE)),
                List.of(online(2, everybody), online(2, everybody)),
                new Confirmed(staying, false));
        var planned = Planner.plan(list, Effort.ofRounds(2_000, 1), ProgressListener.NONE);
        assertThat(planned.sessions()).containsExactly(staying);
        check(list, planned);
    }

    @Test
    void aMovableSessionThatCannotBeAnyMoreIsNotKept() {
        var list = list(
                List.of(lead(NONE), lead(ALL)),
                List.of(new Participant(ALL, NONE)),
                List.of(online(2, List.of(0))),
                new Confirmed(new Session(0, 40, 0, Session.NOBODY, Session.ONLINE), true));
        var planned = Planner.plan(list, Effort.ofRounds(500, 1), ProgressListener.NONE);
        assertThat(planned.sessions()).hasSize(1).allSatisfy(session -> assertThat(session.first())
                .isOne());
        check(list, planned);
    }

    @Test
    void aMovableSessionToWhichSomebodyCannotComeAnyMoreIsNotKept() {
        var list = list(
                List.of(lead(ALL)),
                List.of(new Participant(NONE.with(60, 64), NONE)),
                List.of(online(1, List.of(0))),
                new Confirmed(new Session(0, 40, 0, Session.NOBODY, Session.ONLINE), true));
        var planned = Planner.plan(list, Effort.ofRounds(500, 1), ProgressListener.NONE);
        assertThat(planned.sessions()).hasSize(1).allSatisfy(session -> assertThat(session.start())
                .isEqualTo(60));
        check(list, planned);
    }

    @Test
    void whatIsSoonStaysThoughNothingNewCouldBeginSoSoon() {
        var lists = new RandomWaitingLists(SEED + 9);
        for (var i = 0; i < LISTS; i++) {
            var list = ReplannerTest.later(confirming(lists.next(7, 0.6), true));
            var planned = Planner.plan(list, Effort.ofRounds(300, i), ProgressListener.NONE);
            assertThat(planned.levels().moved()).isZero();
        }
    }

    @Test
    void aListenerThatFailsCostsNoPlan() {
        var list = new RandomWaitingLists(SEED + 7).next(10, 0.7);
        var planned = Planner.plan(list, Effort.ofRounds(500, 1), (_, _) -> {
            throw new IllegalStateException("Nobody listens");
        });
        assertThat(planned).isEqualTo(Planner.plan(list, Effort.ofRounds(500, 1), ProgressListener.NONE));
    }

    @Test
    void twoThreadsShareWhatTheyFind() {
        var list = new RandomWaitingLists(SEED + 3).next(12, 0.7);
        var heard = new ArrayList<Levels>();
        var planned = Planner.plan(list, Effort.of(Duration.ofMillis(300), 1, 2), (_, levels) -> heard.add(levels));
        PlanCheck.check(list, planned.sessions(), planned.levels());
        assertThat(heard).isSortedAccordingTo((one, other) -> other.compareTo(one));
        assertThat(heard.getLast()).isEqualTo(planned.levels());
    }

    @Test
    void aFirstPlanThatIsNotWholeInTimeStaysAsFarAsItHasCome() {
        var list = new RandomWaitingLists(SEED + 10).next(10, 0.7);
        var planned = Planner.plan(list, Effort.of(Duration.ofNanos(1), 1, 2), ProgressListener.NONE);
        assertThat(planned.sessions()).isEmpty();
        assertThat(planned.rounds()).isZero();
        assertThat(planned.certificate().onTimeAtMost()).isEqualTo(list.cases().size());
    }

    @Test
    void sameSeedAndRoundsGiveTheSamePlan() {
        var list = new RandomWaitingLists(SEED + 4).next(16, 0.7);
        assertThat(Planner.plan(list, Effort.ofRounds(20_000, 7), ProgressListener.NONE))
                .isEqualTo(Planner.plan(list, Effort.ofRounds(20_000, 7), ProgressListener.NONE));
    }

    @Test
    void whoIsInterruptedBeforehandHasNoMoreThanWhatIsConfirmed() {
        var open = new RandomWaitingLists(SEED + 8).next(10, 0.8);
        var list = with(open, confirming(open, false).confirmed());
        Thread.currentThread().interrupt();
        var planned = Planner.plan(list, Effort.of(Duration.ofSeconds(60), 1, 2), ProgressListener.NONE);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(planned.sessions())
                .containsExactlyElementsOf(
                        list.confirmed().stream().map(Confirmed::session).toList());
        check(list, planned);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void whoInterruptsItHasTheBestPlanSoFar(int threads) {
        var list = new RandomWaitingLists(SEED + 5).next(10, 0.7);
        var begun = System.nanoTime();
        var planned = Planner.plan(list, Effort.of(Duration.ofSeconds(60), 1, threads), (_, _) -> Thread.currentThread()
                .interrupt());
        assertThat(Thread.interrupted()).isTrue();
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(30));
        PlanCheck.check(list, planned.sessions(), planned.levels());
    }

    private static Levels withoutMoving(WaitingList movable, Planned plan) {
        return new Levels(
                plan.levels().late(),
                plan.levels().unscheduled(),
                0,
                plan.levels().soft());
    }

    private static void check(WaitingList list, Planned planned) {
        PlanCheck.check(list, planned.sessions(), planned.levels());
        assertThat(list.cases().size() - planned.levels().late())
                .isLessThanOrEqualTo(planned.certificate().onTimeAtMost());
    }

    private static List<Confirmed> mixed(List<Confirmed> some) {
        return some.stream()
                .map(each -> new Confirmed(each.session(), each.session().start() % 2 == 0))
                .toList();
    }

    private static WaitingList list(
            List<Practitioner> practitioners, List<Participant> participants, List<Case> cases, Confirmed confirmed) {
        return new WaitingList(DAYS, ALL, ALL, 2, 1, practitioners, participants, List.of(), cases, List.of(confirmed));
    }

    private static Practitioner lead(Timeline free) {
        return new Practitioner(Experience.LEAD, free, NONE, List.of(), 5, 9, 0);
    }

    private static Case online(int practitioners, List<Integer> participants) {
        var everybody = new BitSet();
        everybody.set(0, practitioners);
        return new Case(1, 4, participants, everybody, List.of(), 0, 0, false, true, 0, 10, 500, 600);
    }

    /// With sessions for some of the cases, each the worst of many that fit.
    private static WaitingList confirming(WaitingList list, boolean mayMove) {
        var sessions = new ArrayList<Session>();
        for (var index = 0; index < list.cases().size(); index += 2) {
            var possible = new EveryOption(list, sessions).best(index, 60, Spread.EVERY_COMBINATION);
            if (!possible.isEmpty()) {
                sessions.add(possible.getLast().session());
            }
        }
        return with(
                list,
                sessions.stream()
                        .map(session -> new Confirmed(session, mayMove))
                        .toList());
    }

    static WaitingList with(WaitingList list, List<Confirmed> confirmed) {
        return new WaitingList(
                list.days(),
                list.inPerson(),
                list.online(),
                list.pauseForPeople(),
                list.pauseForRooms(),
                list.practitioners(),
                list.participants(),
                list.rooms(),
                list.cases(),
                confirmed);
    }
}

package parley.benchmarks.planner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.benchmarks.SmallOffice;
import parley.benchmarks.checking.Checker;
import parley.benchmarks.contenders.Effort;
import parley.benchmarks.contenders.FirstCome;
import parley.benchmarks.contenders.Watch;
import parley.benchmarks.instances.Instance;
import parley.benchmarks.instances.InstanceFile;
import parley.benchmarks.plans.Score;
import parley.benchmarks.world.World;
import parley.scheduling.planning.model.CaseOptions;
import parley.scheduling.planning.model.CaseOptions.Spread;

class ParleyTest {

    private static final Effort HALF_A_SECOND = new Effort(0.5, 1, 2);

    @ParameterizedTest
    @ValueSource(strings = {"T-1", "S-1", "M-1"})
    void theCheckerFindsNoFaultAndReckonsTheSame(String name) throws IOException {
        var list = list(name);
        var watch = new Watch();
        var parley = new Parley();

        var plan = parley.plan(new World(list), HALF_A_SECOND, watch);

        var verdict = new Checker(list).check(plan);
        assertThat(verdict.violations()).isEmpty();
        assertThat(watch.moments().getLast().score())
                .as("what the planner said of its last plan")
                .isEqualTo(verdict.score());
        assertThat(verdict.score().onTime()).isLessThanOrEqualTo(parley.proof().onTimeAtMost());
    }

    @ParameterizedTest
    @ValueSource(strings = {"T-1", "S-1"})
    void isNoWorseThanTakingOneCaseAfterTheOther(String name) throws IOException {
        var list = list(name);
        var checker = new Checker(list);

        var ours = checker.check(new Parley().plan(new World(list), HALF_A_SECOND, new Watch()));
        var theirs = checker.check(new FirstCome().plan(new World(list), HALF_A_SECOND, new Watch()));

        assertThat(ours.score()).isLessThanOrEqualTo(theirs.score());
    }

    @ParameterizedTest
    @ValueSource(strings = {"T-1", "S-1"})
    void everyOptionIsOneAndCostsWhatTheCheckerSays(String name) throws IOException {
        var list = list(name);
        var translation = new Translation(list);
        var options = new CaseOptions(translation.list());
        var checker = new Checker(list);
        var cases = list.cases().size();
        for (var index = 0; index < cases; index++) {
            for (var spread : Spread.values()) {
                for (var choice : options.best(index, 5, spread)) {
                    var verdict = checker.check(translation.plan(List.of(choice.session())));

                    assertThat(verdict.violations()).isEmpty();
                    assertThat(verdict.score())
                            .isEqualTo(new Score(cases, cases - (choice.late() ? 0 : 1), cases - 1, choice.soft()));
                }
            }
        }
    }

    @Test
    void departmentsThatNobodyNamedAreNotTheSame() {
        var list = SmallOffice.list(SmallOffice.TEXT.replaceAll("\"department\":\\d", "\"department\":null"));

        var plan = new Parley().plan(new World(list), HALF_A_SECOND, new Watch());

        assertThat(new Checker(list).check(plan).violations()).isEmpty();
        assertThat(plan).hasSize(4);
    }

    /// As in a list whose horizon ends before the target.
    @Test
    void aTargetBehindTheDeadlineAndADeadlineBeforeTheEarliestStartAreNoMistakes() {
        var list = SmallOffice.list(
                SmallOffice.changed("\"target\":132,\"deadline\":500", "\"target\":900,\"deadline\":500")
                        .replace("\"target\":500,\"deadline\":500", "\"target\":500,\"deadline\":30"));
        var watch = new Watch();

        var plan = new Parley().plan(new World(list), HALF_A_SECOND, watch);

        var verdict = new Checker(list).check(plan);
        assertThat(verdict.violations()).isEmpty();
        assertThat(verdict.score()).isEqualTo(watch.moments().getLast().score());
        assertThat(verdict.score().scheduled()).isEqualTo(3);
        assertThat(verdict.score().onTime()).isEqualTo(3);
    }

    private static Instance list(String name) throws IOException {
        return InstanceFile.read(SmallOffice.instances().resolve(name + ".json.gz"));
    }
}

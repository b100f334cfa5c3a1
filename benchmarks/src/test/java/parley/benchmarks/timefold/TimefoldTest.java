package parley.benchmarks.timefold;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.benchmarks.SmallOffice;
import parley.benchmarks.checking.Checker;
import parley.benchmarks.contenders.Effort;
import parley.benchmarks.contenders.Watch;
import parley.benchmarks.instances.InstanceFile;
import parley.benchmarks.planner.FirstPlan;
import parley.benchmarks.world.World;

class TimefoldTest {

    /// It compares its own reckoning with the checker's and throws if they differ.
    @ParameterizedTest
    @ValueSource(strings = {"T-1", "S-1"})
    void plansByTheSameRulesAndTheSameObjective(String name) throws IOException {
        var list = InstanceFile.read(SmallOffice.instances().resolve(name + ".json.gz"));
        var effort = new Effort(1.5, 1, 1);
        var checker = new Checker(list);
        var first = checker.check(new FirstPlan().plan(new World(list), effort, new Watch()));

        var verdict = checker.check(new Timefold().plan(new World(list), effort, new Watch()));

        assertThat(verdict.violations()).isEmpty();
        assertThat(verdict.score()).isLessThanOrEqualTo(first.score());
    }
}

package parley.benchmarks.timefold;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import parley.benchmarks.SmallOffice;
import parley.benchmarks.checking.Checker;
import parley.benchmarks.contenders.Effort;
import parley.benchmarks.contenders.InOrder;
import parley.benchmarks.contenders.Watch;
import parley.benchmarks.instances.InstanceFile;
import parley.benchmarks.world.World;

class TimefoldTest {

    /// It compares its own reckoning with the checker's and throws if they differ.
    @Test
    void plansByTheSameRulesAndTheSameObjective() throws IOException {
        var list = InstanceFile.read(SmallOffice.instances().resolve("T-1.json.gz"));
        var effort = new Effort(1.5, 1, 1);
        var checker = new Checker(list);
        var first = checker.check(InOrder.HARDEST_FIRST.plan(new World(list), effort, new Watch()));

        var verdict = checker.check(new Timefold().plan(new World(list), effort, new Watch()));

        assertThat(verdict.violations()).isEmpty();
        assertThat(verdict.score()).isLessThanOrEqualTo(first.score());
    }
}

package parley.benchmarks.growth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import parley.benchmarks.SmallOffice;
import parley.benchmarks.checking.Checker;
import parley.benchmarks.contenders.Effort;
import parley.benchmarks.contenders.Watch;
import parley.benchmarks.instances.Instance.Practitioner;
import parley.benchmarks.instances.InstanceFile;
import parley.benchmarks.planner.Parley;
import parley.benchmarks.world.World;

class GrownTest {

    @Test
    void everySizeCanBePlanned() throws IOException {
        var list = InstanceFile.read(SmallOffice.instances().resolve("T-1.json.gz"));
        var larger = Grown.practitioners(list, 3);
        var longer = Grown.cases(list, 2);
        var shorter = Grown.days(list, 14);

        assertThat(larger.practitioners()).hasSize(36);
        assertThat(longer.cases()).hasSize(16);
        assertThat(longer.rooms()).hasSize(4);
        assertThat(shorter.practitioners())
                .flatExtracting(Practitioner::free)
                .allMatch(span -> span.from() < span.to() && span.to() <= shorter.quarters());
        assertThat(shorter.quarters()).as("the clocks change on the last day").isEqualTo(14 * 96 + 4);
        for (var each : Stream.of(larger, longer, shorter).toList()) {
            var plan = new Parley().plan(new World(each), new Effort(0.2, 1, 1), new Watch());
            var verdict = new Checker(each).check(plan);
            assertThat(verdict.violations()).isEmpty();
            assertThat(verdict.score().scheduled()).isPositive();
        }
    }
}

package parley.benchmarks.contenders;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.benchmarks.SmallOffice;
import parley.benchmarks.checking.Checker;
import parley.benchmarks.instances.InstanceFile;
import parley.benchmarks.world.World;

class InOrderTest {

    private static final Effort EFFORT = new Effort(1, 1, 1);

    @ParameterizedTest
    @ValueSource(strings = {"T-1", "S-1", "M-1"})
    void breaksNothing(String name) throws IOException {
        var list = InstanceFile.read(SmallOffice.instances().resolve(name + ".json.gz"));
        var world = new World(list);

        for (var contender : new Contender[] {InOrder.FIRST_COME, InOrder.HARDEST_FIRST}) {
            var verdict = new Checker(list).check(contender.plan(world, EFFORT, new Watch()));

            assertThat(verdict.violations()).as(contender.name()).isEmpty();
            assertThat(verdict.score().onTime()).isGreaterThan(list.cases().size() / 2);
        }
    }

    @Test
    void takesTheCheapestOfWhatIsLeft() {
        var list = SmallOffice.list();

        var plan = InOrder.FIRST_COME.plan(new World(list), EFFORT, new Watch());

        assertThat(new Checker(list).check(plan).violations()).isEmpty();
        assertThat(plan).hasSize(4);
    }
}

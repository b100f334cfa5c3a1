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

class FirstComeTest {

    private static final Effort EFFORT = new Effort(1, 1, 1);

    @ParameterizedTest
    @ValueSource(strings = {"T-1", "S-1", "M-1"})
    void breaksNothing(String name) throws IOException {
        var list = InstanceFile.read(SmallOffice.instances().resolve(name + ".json.gz"));
        var world = new World(list);

        var verdict = new Checker(list).check(new FirstCome().plan(world, EFFORT, new Watch()));

        assertThat(verdict.violations()).isEmpty();
        assertThat(verdict.score().onTime()).isGreaterThan(list.cases().size() / 2);
    }

    @Test
    void takesTheCheapestOfWhatIsLeft() {
        var list = SmallOffice.list();

        var plan = new FirstCome().plan(new World(list), EFFORT, new Watch());

        assertThat(new Checker(list).check(plan).violations()).isEmpty();
        assertThat(plan).hasSize(4);
    }
}

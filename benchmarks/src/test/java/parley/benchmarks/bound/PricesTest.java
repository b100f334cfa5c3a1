package parley.benchmarks.bound;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import parley.benchmarks.SmallOffice;
import parley.benchmarks.checking.Checker;
import parley.benchmarks.contenders.Effort;
import parley.benchmarks.contenders.Watch;
import parley.benchmarks.instances.InstanceFile;
import parley.benchmarks.planner.Parley;
import parley.benchmarks.planner.Translation;
import parley.benchmarks.plans.Score;
import parley.benchmarks.world.World;
import parley.scheduling.planning.model.CaseOptions;
import parley.scheduling.planning.model.CaseOptions.Spread;
import parley.scheduling.planning.model.Choice;

/// GLOP only proposes prices; that the bound holds is up to this, whatever they are.
class PricesTest {

    @ParameterizedTest
    @EnumSource(Goal.class)
    void noPlanIsBelowTheBoundOfAnyPrices(Goal goal) throws IOException {
        var world = world();
        var score = planned(world);
        var value = goal.value(score) * Prices.UNIT;
        var rows = new Rows(world, goal, world.quarters());
        var dice = new SplittableRandom(1);
        for (var drawn = 0; drawn < 200; drawn++) {
            var most = (goal.unserved() * Prices.UNIT >> dice.nextInt(24)) + 1;
            var every = 1 + dice.nextInt(200);
            var prices = new long[rows.count()];
            for (var row = 0; row < prices.length; row++) {
                prices[row] = dice.nextInt(every) == 0 ? dice.nextLong(most) : 0;
            }

            assertThat(bound(world, goal, rows, prices)).isLessThanOrEqualTo(value);
        }
    }

    @Test
    void whereEverythingIsFreeOnlyCasesAreLateThatWouldBeSoAlone() throws IOException {
        var world = world();
        var rows = new Rows(world, Goal.LATE, world.quarters());
        var options = new CaseOptions(new Translation(world.instance()).list());
        var late = IntStream.range(0, world.jobs().size())
                .filter(i -> options.best(i, 1, Spread.BEST_PER_START).stream().allMatch(Choice::late))
                .count();

        assertThat(late).isPositive();
        assertThat(bound(world, Goal.LATE, rows, new long[rows.count()])).isEqualTo(late * Prices.UNIT);
    }

    /// Two cases would take the little room, for 0 points and for 1; where it is too dear, one takes the big room for 4
    /// and the other none for 4.
    @Test
    void aRoomHasAPriceOfItsOwnWherePointsCount() {
        var world = new World(SmallOffice.list());
        var rows = new Rows(world, Goal.COST, world.quarters());
        var prices = new long[rows.count()];
        var before = bound(world, Goal.COST, rows, prices);
        for (var row : rows.roomsLike(1)) {
            prices[row] = 10 * Prices.UNIT;
        }

        assertThat(bound(world, Goal.COST, rows, prices) - before)
                .isEqualTo((4 + 3 - 10L * rows.roomsLike(1).length) * Prices.UNIT);
    }

    private static long bound(World world, Goal goal, Rows rows, long[] prices) {
        return new Prices(world, goal, rows, prices, 4)
                .bound(new long[world.jobs().size()]);
    }

    private static World world() throws IOException {
        return new World(InstanceFile.read(SmallOffice.instances().resolve("S-1.json.gz")));
    }

    private static Score planned(World world) {
        var plan = new Parley().plan(world, new Effort(0.5, 1, 1), new Watch());
        return new Checker(world.instance()).check(plan).score();
    }
}

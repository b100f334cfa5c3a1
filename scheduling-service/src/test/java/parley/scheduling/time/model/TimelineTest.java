package parley.scheduling.time.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TimelineTest {

    @Test
    void aStretchCanBeginWhereAllOfItLiesInTheSet() {
        var timeline = Timeline.empty(200).with(10, 18).with(60, 70);

        var starts = timeline.startsOf(8);

        assertThat(starts).isEqualTo(Timeline.empty(200).with(10, 11).with(60, 63));
    }

    @Test
    void nothingBeginsThatWouldRunOverTheEdge() {
        var timeline = Timeline.empty(70).with(0, 70);

        assertThat(timeline.startsOf(8)).isEqualTo(Timeline.empty(70).with(0, 63));
    }

    @Test
    void whatIsLeftOutLiesWithinTheGrid() {
        assertThat(Timeline.empty(70).with(0, 70).not()).isEqualTo(Timeline.empty(70));
        assertThat(Timeline.empty(64).not()).isEqualTo(Timeline.empty(64).with(0, 64));
    }

    @Test
    void startsAgreeWithLookingAtEveryQuarter() {
        var random = new SplittableRandom(7);
        for (var round = 0; round < 2_000; round++) {
            var quarters = 1 + random.nextInt(260);
            var length = 1 + random.nextInt(20);
            var timeline = Timeline.empty(quarters);
            var naive = new BitSet();
            for (var i = 0; i < 6; i++) {
                var from = random.nextInt(quarters);
                var to = Math.min(quarters, from + 1 + random.nextInt(60));
                timeline = timeline.with(from, to);
                naive.set(from, to);
            }
            var starts = timeline.startsOf(length);
            for (var quarter = 0; quarter < quarters; quarter++) {
                var fits = naive.nextClearBit(quarter) >= quarter + length;
                assertThat(starts.has(quarter)).isEqualTo(fits);
            }
        }
    }
}

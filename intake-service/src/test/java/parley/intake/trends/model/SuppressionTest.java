package parley.intake.trends.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SuppressionTest {

    /// More than any case count that is tried, so that the edge of what is tried does not look like knowledge.
    private static final int MOST = 17;

    private static final int ROOM = 40;

    @Test
    void fewerThanTenAreHiddenAndNoneIsToo() {
        assertThat(IntStream.rangeClosed(0, 9))
                .allMatch(cases -> Suppression.cell(cases).isEmpty());
        assertThat(Stream.of(10, 12, 13, 17, 18, 22)
                        .map(cases -> Suppression.cell(cases).getAsInt()))
                .containsExactly(10, 10, 15, 15, 20, 20);
    }

    @Test
    void nobodyCanNarrowDownWhatIsHidden() {
        assertThat(new Attack(Suppression::cell, Suppression::total).narrowed()).isZero();
    }

    @Test
    void theAttackSucceedsAgainstATotalThatIsAlwaysShown() {
        var naive = new Attack(
                Suppression::cell,
                (total, _) -> total < 10 ? OptionalInt.empty() : OptionalInt.of((total + 2) / 5 * 5));

        assertThat(naive.narrowed()).isPositive();
    }

    @Test
    void theAttackSucceedsAgainstATotalThatIsNotRounded() {
        assertThat(new Attack(Suppression::cell, (total, _) -> OptionalInt.of(total)).narrowed())
                .isPositive();
    }

    @Test
    void theAttackSucceedsAgainstAZeroThatIsShown() {
        var naive = new Attack(
                cases -> cases == 0 ? OptionalInt.of(0) : Suppression.cell(cases), (_, _) -> OptionalInt.empty());

        assertThat(naive.narrowed()).isPositive();
    }

    @Test
    void theTotalIsShownWhereThereIsRoom() {
        assertThat(Suppression.total(9, List.of())).isEmpty();
        assertThat(Suppression.total(48, List.of(23, 30))).hasValue(50);
        assertThat(Suppression.total(39, List.of(39))).isEmpty();
    }

    @Test
    void theMedianComesFromWhatIsShown() {
        var waiting = new LinkedHashMap<String, Long>();
        waiting.put("UP_TO_3_DAYS", 9L);
        waiting.put("UP_TO_5_DAYS", 20L);
        waiting.put("UP_TO_7_DAYS", 21L);
        var published = Published.of(60, Map.of(Table.WAITING, waiting));

        assertThat(published.median()).contains(Waiting.UP_TO_5_DAYS);
        waiting.put("UP_TO_3_DAYS", 0L);
        assertThat(Published.of(60, Map.of(Table.WAITING, waiting)).median())
                .as("whatever is hidden")
                .isEqualTo(published.median());
        assertThat(Published.of(60, Map.of(Table.WAITING, Map.of("UP_TO_3_DAYS", 9L)))
                        .median())
                .isEmpty();
    }

    @Test
    void everyCellIsThereWhetherAnybodyIsInItOrNot() {
        var published = Published.of(0, Map.of(Table.STAGE, Map.of("BEGINNING", 0L, "MIDDLE", 3L)));

        assertThat(published.total()).isEmpty();
        assertThat(published.tables().get(Table.STAGE)).hasSize(2).allMatch(cell -> cell.shown()
                .isEmpty());
    }

    /// Knows the rule and everything that is published, and tries every combination of a total and two tables, one
    /// of three cells and one of one, to see which of them could lie behind each publication. A hidden cell is
    /// narrowed down if it could not be everything from none to nine.
    private record Attack(LongFunction<OptionalInt> cell, Totals totals) {

        int narrowed() {
            var possible = new HashMap<Long, int[]>();
            for (var a = 0; a <= MOST; a++) {
                for (var b = 0; b <= MOST; b++) {
                    for (var c = 0; c <= MOST; c++) {
                        for (var d = 0; d <= MOST; d++) {
                            see(possible, new int[] {a, b, c, d});
                        }
                    }
                }
            }
            return possible.values().stream()
                    .mapToInt(seen -> (int) IntStream.of(seen)
                            .filter(values -> values != 0 && values != (1 << 10) - 1)
                            .count())
                    .sum();
        }

        private void see(Map<Long, int[]> possible, int[] cells) {
            var shown = IntStream.of(cells).mapToObj(cell::apply).toList();
            var sums = List.of(least(shown.subList(0, 3)), least(shown.subList(3, 4)));
            var atLeast = Math.max(cells[0] + cells[1] + cells[2], cells[3]);
            // What people did not say is in no cell, so the total may be anything above.
            for (var total = atLeast; total <= atLeast + ROOM && total <= 3 * MOST + 9; total++) {
                var published = published(shown, totals.of(total, sums));
                var seen = possible.computeIfAbsent(published, _ -> new int[4]);
                for (var i = 0; i < 4; i++) {
                    if (shown.get(i).isEmpty()) {
                        seen[i] |= 1 << cells[i];
                    }
                }
            }
        }

        private static int least(List<OptionalInt> shown) {
            return shown.stream()
                    .flatMapToInt(OptionalInt::stream)
                    .map(Suppression::leastBehind)
                    .sum();
        }

        /// One number for everything that is to be seen.
        private static long published(List<OptionalInt> shown, OptionalInt total) {
            long all = total.orElse(499);
            for (var one : shown) {
                all = all * 64 + one.orElse(63);
            }
            return all;
        }
    }

    private interface Totals {
        OptionalInt of(int total, Collection<Integer> sums);
    }
}

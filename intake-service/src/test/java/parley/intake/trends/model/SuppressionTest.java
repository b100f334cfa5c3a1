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
import java.util.stream.LongStream;
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
    void nobodyCanNarrowDownWhatIsHiddenInATableThatHoldsAllCasesOfAnother() {
        assertThat(Nested.narrowedInAll(SuppressionTest::published)).isZero();
    }

    @Test
    void theAttackSucceedsAgainstTwoTablesThatDoNotLookAtEachOther() {
        assertThat(Nested.narrowedInAll((_, cells) ->
                        LongStream.of(cells).mapToObj(Suppression::cell).toList()))
                .isPositive();
    }

    @Test
    void theAttackSucceedsWhenItIsSeenThatATableIsLeftOut() {
        var leftOut = OptionalInt.of(62);

        assertThat(Nested.narrowedInAll((wide, cells) -> {
                    var shown = published(wide, cells);
                    var looksHidden = shown.stream().skip(wide).allMatch(OptionalInt::isEmpty);
                    var isSmall = LongStream.of(cells).skip(wide).allMatch(cases -> cases < 10);
                    return looksHidden && !isSmall
                            ? IntStream.range(0, cells.length)
                                    .mapToObj(i -> i < wide ? shown.get(i) : leftOut)
                                    .toList()
                            : shown;
                }))
                .isPositive();
    }

    /// What this service shows of offerings and of how long those with a session waited.
    private static List<OptionalInt> published(int wide, long[] cells) {
        var offerings = new LinkedHashMap<String, Long>();
        var waiting = new LinkedHashMap<String, Long>();
        for (var i = 0; i < cells.length; i++) {
            if (i < wide) {
                offerings.put("offering-" + i, cells[i]);
            } else {
                waiting.put(Waiting.values()[i - wide].name(), cells[i]);
            }
        }
        var tables = Published.of(0, Map.of(Table.OFFERING, offerings, Table.WAITING, waiting))
                .tables();
        return Stream.of(Table.OFFERING, Table.WAITING)
                .flatMap(table -> tables.getOrDefault(table, List.of()).stream())
                .map(Published.Cell::shown)
                .toList();
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

    /// The same for two tables of which the second holds only cases that are in the first, too, beside a total. It
    /// knows that as well.
    ///
    /// @param wide how many cells the first table has
    private record Nested(int wide, int narrow, Tables tables) {

        /// Every total up to here is tried, however many cases say nothing.
        private static final int MOST_CASES = 45;

        static int narrowedInAll(Tables tables) {
            return IntStream.rangeClosed(1, 3)
                    .map(wide -> new Nested(wide, 4 - wide, tables).narrowed())
                    .sum();
        }

        private int narrowed() {
            var possible = new HashMap<Long, int[]>();
            var cells = new long[wide + narrow];
            do {
                see(possible, cells);
            } while (next(cells));
            return possible.values().stream()
                    .mapToInt(seen -> (int) IntStream.of(seen)
                            .filter(values -> values != 0 && (values & 1023) != 1023)
                            .count())
                    .sum();
        }

        private static boolean next(long[] cells) {
            for (var i = 0; i < cells.length; i++) {
                if (++cells[i] <= MOST) {
                    return true;
                }
                cells[i] = 0;
            }
            return false;
        }

        private void see(Map<Long, int[]> possible, long[] cells) {
            var offered = LongStream.of(cells).limit(wide).sum();
            if (LongStream.of(cells).skip(wide).sum() > offered) {
                return;
            }
            var shown = tables.of(wide, cells);
            var sums = List.of(Attack.least(shown.subList(0, wide)), Attack.least(shown.subList(wide, cells.length)));
            for (var total = (int) offered; total <= MOST_CASES; total++) {
                var published = Attack.published(shown, Suppression.total(total, sums));
                var seen = possible.computeIfAbsent(published, _ -> new int[cells.length]);
                for (var i = 0; i < cells.length; i++) {
                    if (shown.get(i).isEmpty()) {
                        seen[i] |= 1 << (int) cells[i];
                    }
                }
            }
        }
    }

    private interface Tables {
        List<OptionalInt> of(int wide, long[] cells);
    }

    private interface Totals {
        OptionalInt of(int total, Collection<Integer> sums);
    }
}

package parley.scheduling.matching.model;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import parley.scheduling.matching.model.Roll.Kind;
import parley.scheduling.time.model.Grid;

/// For each quarter of a grid, a bit for everybody who could begin a session of one kind then. Practitioners are laid
/// out in blocks of 64, so that a change of one of them costs no more than one block.
final class Layout {

    private static final int BLOCK = 64;

    private final Grid grid;
    private final Days days;
    private final List<Block> blocks;

    private Layout(Grid grid, Days days, List<Block> blocks) {
        this.grid = grid;
        this.days = days;
        this.blocks = blocks;
    }

    /// @param before who was laid out before on the same grid
    static Layout of(List<Practitioner> practitioners, Kind kind, Grid grid, Optional<Layout> before) {
        var days = before.map(layout -> layout.days).orElseGet(() -> new Days(kind, grid));
        var count = (practitioners.size() + BLOCK - 1) / BLOCK;
        return new Layout(
                grid,
                days,
                IntStream.range(0, count)
                        .mapToObj(b -> {
                            var members =
                                    practitioners.subList(b * BLOCK, Math.min(practitioners.size(), (b + 1) * BLOCK));
                            return before.filter(layout -> b < layout.blocks.size())
                                    .map(layout -> layout.blocks.get(b))
                                    .filter(block -> block.isOf(members))
                                    .orElseGet(() -> Block.of(members, kind, grid, days));
                        })
                        .toList());
    }

    static boolean covers(Grid wide, Grid grid) {
        var from = wide.quarterAt(grid.origin());
        return from >= 0 && from + grid.quarters() <= wide.quarters();
    }

    boolean covers(Grid other) {
        return covers(grid, other);
    }

    boolean isOn(Grid other) {
        return grid.equals(other);
    }

    Grid grid() {
        return grid;
    }

    /// @param quarter of its own grid
    long[] there(int quarter) {
        var row = new long[blocks.size()];
        for (var b = 0; b < row.length; b++) {
            row[b] = blocks.get(b).there[quarter];
        }
        return row;
    }

    /// Who is there, and would rather be asked for this time than for others.
    long[] gladly(int quarter) {
        var row = new long[blocks.size()];
        for (var b = 0; b < row.length; b++) {
            row[b] = blocks.get(b).gladly[quarter];
        }
        return row;
    }

    /// Who is not taken, and has not as many sessions as they want.
    long[] free(int quarter) {
        var row = new long[blocks.size()];
        for (var b = 0; b < row.length; b++) {
            row[b] = blocks.get(b).free[quarter];
        }
        return row;
    }

    long bytes() {
        return 3L * Long.BYTES * grid.quarters() * blocks.size();
    }

    private static final class Block {

        private final Practitioner[] members;
        private final long[] there;
        private final long[] gladly;
        private final long[] free;

        private Block(Practitioner[] members, int quarters) {
            this.members = members;
            there = new long[quarters];
            gladly = new long[quarters];
            free = new long[quarters];
        }

        static Block of(List<Practitioner> members, Kind kind, Grid grid, Days days) {
            var block = new Block(members.toArray(Practitioner[]::new), grid.quarters());
            var words = grid.quarters() / BLOCK;
            for (var j = 0; j < block.members.length; j++) {
                var one = block.members[j];
                var diary = one.diary(grid);
                var offset = diary.offset(grid);
                var starts = diary.workOut(kind.length(), kind.length() + Grid.quartersIn(one.pause()));
                var full = days.full(one.limits(kind.zone()));
                for (var w = 0; w < words; w++) {
                    var at = w * BLOCK + j;
                    block.there[at] = starts.there().word(offset + w);
                    block.gladly[at] = starts.gladly().word(offset + w) & block.there[at];
                    block.free[at] = starts.free().word(offset + w) & ~full[w];
                }
            }
            for (var w = 0; w < words; w++) {
                transpose(block.there, w * BLOCK);
                transpose(block.gladly, w * BLOCK);
                transpose(block.free, w * BLOCK);
            }
            return block;
        }

        boolean isOf(List<Practitioner> others) {
            if (others.size() != members.length) {
                return false;
            }
            for (var j = 0; j < members.length; j++) {
                if (others.get(j) != members[j]) {
                    return false;
                }
            }
            return true;
        }

        /// Turns 64 rows of bits into columns, by swapping ever smaller squares.
        private static void transpose(long[] rows, int from) {
            var mask = 0x00000000FFFFFFFFL;
            for (var size = 32; size != 0; size >>= 1, mask ^= mask << size) {
                for (var row = 0; row < BLOCK; row = ((row | size) + 1) & ~size) {
                    var swap = ((rows[from + row] >>> size) ^ rows[from + (row | size)]) & mask;
                    rows[from + row] ^= swap << size;
                    rows[from + (row | size)] ^= swap;
                }
            }
        }
    }

    /// Which quarters belong to a day, a week or a month of the campus.
    private static final class Days {

        private final int words;
        private final Map<Long, long[]> days = new HashMap<>();
        private final Map<Long, long[]> weeks = new HashMap<>();
        private final Map<Long, long[]> months = new HashMap<>();
        private final long[] all;
        private final long[] none;

        Days(Kind kind, Grid grid) {
            words = grid.quarters() / BLOCK;
            all = new long[words];
            none = new long[words];
            Arrays.fill(all, -1L);
            for (var quarter = 0; quarter < grid.quarters(); quarter++) {
                var day = Limits.Day.of(grid.at(quarter), kind.zone());
                set(days, day.day(), quarter);
                set(weeks, day.week(), quarter);
                set(months, day.month(), quarter);
            }
        }

        /// The quarters at which no more may begin.
        long[] full(Limits limits) {
            if (limits.never()) {
                return all;
            }
            var full = none.clone();
            add(full, days, limits.fullDays());
            add(full, weeks, limits.fullWeeks());
            add(full, months, limits.fullMonths());
            return full;
        }

        private void add(long[] full, Map<Long, long[]> masks, long[] which) {
            for (var each : which) {
                var mask = masks.getOrDefault(each, none);
                for (var w = 0; w < words; w++) {
                    full[w] |= mask[w];
                }
            }
        }

        private void set(Map<Long, long[]> masks, long key, int quarter) {
            masks.computeIfAbsent(key, _ -> new long[words])[quarter >> 6] |= 1L << quarter;
        }
    }
}

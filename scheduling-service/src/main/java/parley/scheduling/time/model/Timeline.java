package parley.scheduling.time.model;

import java.util.Arrays;

/// A set of quarters of a grid, one bit each. Never changes; every operation gives a new one.
public final class Timeline {

    private final long[] words;
    private final int quarters;

    private Timeline(long[] words, int quarters) {
        this.words = words;
        this.quarters = quarters;
    }

    public static Timeline empty(int quarters) {
        return new Timeline(new long[(quarters + 63) / 64], quarters);
    }

    /// The set whose quarter `i` is bit `i & 63` of word `i >> 6`; bits beyond the grid are dropped.
    public static Timeline of(long[] words, int quarters) {
        var copy = Arrays.copyOf(words, (quarters + 63) / 64);
        var rest = quarters & 63;
        if (rest != 0) {
            copy[copy.length - 1] &= (1L << rest) - 1;
        }
        return new Timeline(copy, quarters);
    }

    /// How many quarters the grid has.
    public int quarters() {
        return quarters;
    }

    /// A copy of the bits, for whoever has to look at very many of them.
    public long[] words() {
        return words.clone();
    }

    /// The quarters from `64 * index` on, one bit each, for whoever compares many timelines of one grid;
    /// outside the grid there are none.
    public long word(int index) {
        return index >= 0 && index < words.length ? words[index] : 0;
    }

    /// The part of this set that lies in a grid of so many quarters which begins with this word.
    public Timeline from(int word, int count) {
        var copy = new long[(count + 63) / 64];
        for (var i = 0; i < copy.length; i++) {
            copy[i] = word(word + i);
        }
        return of(copy, count);
    }

    /// Whether the quarter is in the set; quarters outside the grid never are.
    public boolean has(int quarter) {
        return quarter >= 0 && quarter < quarters && (words[quarter >> 6] >>> (quarter & 63) & 1L) != 0;
    }

    /// This set and the quarters from `from` up to but not including `to`, cut to the grid.
    public Timeline with(int from, int to) {
        var copy = words.clone();
        var end = Math.min(to, quarters);
        for (var quarter = Math.max(0, from); quarter < end; ) {
            var next = Math.min(end, (quarter | 63) + 1);
            copy[quarter >> 6] |= -1L >>> (64 - (next - quarter)) << (quarter & 63);
            quarter = next;
        }
        return new Timeline(copy, quarters);
    }

    public Timeline and(Timeline other) {
        var copy = words.clone();
        for (var i = 0; i < copy.length; i++) {
            copy[i] &= other.words[i];
        }
        return new Timeline(copy, quarters);
    }

    public Timeline or(Timeline other) {
        var copy = words.clone();
        for (var i = 0; i < copy.length; i++) {
            copy[i] |= other.words[i];
        }
        return new Timeline(copy, quarters);
    }

    /// The quarters of the grid that are not in this set.
    public Timeline not() {
        var copy = new long[words.length];
        for (var i = 0; i < copy.length; i++) {
            copy[i] = ~words[i];
        }
        var rest = quarters & 63;
        if (rest != 0) {
            copy[copy.length - 1] &= (1L << rest) - 1;
        }
        return new Timeline(copy, quarters);
    }

    public Timeline without(Timeline other) {
        return and(other.not());
    }

    /// The quarters at which a stretch of `length` quarters can begin so that all of it lies in this set.
    ///
    /// It shifts by doubling steps: a quarter survives if and only if the `length - 1` quarters after it are
    /// there too.
    public Timeline startsOf(int length) {
        if (length < 1) {
            throw new IllegalArgumentException("A stretch has at least one quarter");
        }
        var result = this;
        var covered = 1;
        while (covered < length) {
            var step = Math.min(covered, length - covered);
            result = result.and(result.earlierBy(step));
            covered += step;
        }
        return result;
    }

    private Timeline earlierBy(int shift) {
        var copy = new long[words.length];
        var wordShift = shift >> 6;
        var bitShift = shift & 63;
        for (var i = 0; i + wordShift < words.length; i++) {
            copy[i] = words[i + wordShift] >>> bitShift;
            if (bitShift != 0 && i + wordShift + 1 < words.length) {
                copy[i] |= words[i + wordShift + 1] << (64 - bitShift);
            }
        }
        return new Timeline(copy, quarters);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Timeline that && quarters == that.quarters && Arrays.equals(words, that.words);
    }

    @Override
    public int hashCode() {
        return 31 * quarters + Arrays.hashCode(words);
    }
}

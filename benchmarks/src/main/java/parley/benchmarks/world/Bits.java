package parley.benchmarks.world;

import java.util.List;
import parley.benchmarks.instances.Span;

/// A set of quarters.
public final class Bits {

    private final long[] words;
    private final int size;

    public Bits(int size) {
        this.size = size;
        words = new long[(size + 63) >> 6];
    }

    static Bits of(int size, List<Span> spans) {
        var bits = new Bits(size);
        spans.forEach(span -> bits.set(span.from(), span.to()));
        return bits;
    }

    public boolean has(int quarter) {
        return quarter >= 0 && quarter < size && (words[quarter >> 6] & 1L << quarter) != 0;
    }

    void set(int from, int to) {
        for (var i = Math.max(0, from); i < Math.min(size, to); i++) {
            words[i >> 6] |= 1L << i;
        }
    }

    void and(Bits other) {
        for (var i = 0; i < words.length; i++) {
            words[i] &= other.words[i];
        }
    }

    /// The quarters from which this and the next ones are in the set, as many as asked.
    Bits startsOf(int length) {
        var starts = new Bits(size);
        var run = 0;
        for (var i = size - 1; i >= 0; i--) {
            run = has(i) ? run + 1 : 0;
            if (run >= length) {
                starts.words[i >> 6] |= 1L << i;
            }
        }
        return starts;
    }
}

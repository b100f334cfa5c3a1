package parley.scheduling.planning.model;

/// Stretches of bits in rows of words, without making anything new.
final class Bits {

    private Bits() {}

    static int words(int bits) {
        return (bits + 63) >> 6;
    }

    static boolean has(long[] row, int bit) {
        return (row[bit >> 6] >>> (bit & 63) & 1L) != 0;
    }

    static void set(long[] row, int bit) {
        row[bit >> 6] |= 1L << (bit & 63);
    }

    static void clear(long[] row, int bit) {
        row[bit >> 6] &= ~(1L << (bit & 63));
    }

    /// Whether any bit from `from` up to but not including `to` is set; what lies outside the row is not.
    static boolean anyIn(long[] row, int from, int to) {
        var low = Math.max(0, from);
        var high = Math.min(to, row.length << 6);
        if (low >= high) {
            return false;
        }
        var first = low >> 6;
        var last = (high - 1) >> 6;
        var head = -1L << (low & 63);
        var tail = -1L >>> (63 - ((high - 1) & 63));
        if (first == last) {
            return (row[first] & head & tail) != 0;
        }
        if ((row[first] & head) != 0 || (row[last] & tail) != 0) {
            return true;
        }
        for (var i = first + 1; i < last; i++) {
            if (row[i] != 0) {
                return true;
            }
        }
        return false;
    }

    static void fill(long[] row, int from, int to) {
        for (var bit = Math.max(0, from); bit < Math.min(to, row.length << 6); bit++) {
            set(row, bit);
        }
    }

    static void wipe(long[] row, int from, int to) {
        for (var bit = Math.max(0, from); bit < Math.min(to, row.length << 6); bit++) {
            clear(row, bit);
        }
    }

    /// The bits at which a stretch of `free` set bits begins of which, with what follows, none is `taken`.
    static long[] starts(long[] free, long[] taken, int bits, int length, int lengthWithPause) {
        var starts = erode(free, length);
        var open = new long[free.length + 1];
        for (var i = 0; i < free.length; i++) {
            open[i] = ~taken[i];
        }
        if ((bits & 63) != 0) {
            open[free.length - 1] |= -1L << (bits & 63);
        }
        open[free.length] = -1L;
        var untaken = erode(open, lengthWithPause);
        for (var i = 0; i < starts.length; i++) {
            starts[i] &= untaken[i];
        }
        return starts;
    }

    /// The bits at which `length` set bits in a row begin, by doubling steps.
    static long[] erode(long[] row, int length) {
        var result = row.clone();
        for (var covered = 1; covered < length; ) {
            var step = Math.min(covered, length - covered);
            var words = step >> 6;
            var shift = step & 63;
            for (var i = 0; i < result.length; i++) {
                var low = i + words < result.length ? result[i + words] : 0L;
                var high = i + words + 1 < result.length ? result[i + words + 1] : 0L;
                result[i] &= shift == 0 ? low : low >>> shift | high << (64 - shift);
            }
            covered += step;
        }
        return result;
    }
}

package parley.benchmarks.instances;

/// Quarters of an hour from `from` up to, and without, `to`.
public record Span(int from, int to) {

    public boolean covers(int start, int end) {
        return from <= start && end <= to;
    }
}

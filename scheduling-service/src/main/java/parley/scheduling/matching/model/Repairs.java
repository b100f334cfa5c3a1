package parley.scheduling.matching.model;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import parley.scheduling.roster.model.PractitionerId;

/// What would open starts that have no option: whom to ask, and for how much.
///
/// @param askFor practitioners who are free but not there, and how many starts each would open by coming after all;
///     who opens most comes first
/// @param onePersonMore how many starts would open if one more person of the case could; it never says who
public record Repairs(List<Asking> askFor, int onePersonMore) {

    public Repairs {
        askFor = List.copyOf(askFor);
    }

    /// A practitioner who could help.
    public record Asking(PractitionerId practitioner, int starts) {}

    /// Looks at every start that has no option.
    public static Repairs of(Question question) {
        if (question.starts().isEmpty()) {
            return new Repairs(List.of(), 0);
        }
        var board = new Board(question, true);
        var starts = new int[question.practitioners().size()];
        var onePersonMore = 0;
        for (var i = 0; i < board.starts(); i++) {
            if (board.blockerAt(i).isPresent()) {
                count(board.openersOf(i), starts);
                onePersonMore += board.opensWithOnePersonMore(i) ? 1 : 0;
            }
        }
        var askFor = IntStream.range(0, starts.length)
                .filter(m -> starts[m] > 0)
                .mapToObj(m -> new Asking(question.practitioners().get(m).id(), starts[m]))
                .sorted(Comparator.comparingInt(Asking::starts).reversed())
                .toList();
        return new Repairs(askFor, onePersonMore);
    }

    private static void count(long[] row, int[] starts) {
        for (var w = 0; w < row.length; w++) {
            for (var left = row[w]; left != 0; left &= left - 1) {
                starts[(w << 6) + Long.numberOfTrailingZeros(left)]++;
            }
        }
    }
}

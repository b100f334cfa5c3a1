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
        var board = new Board(question);
        var lost = question.starts().stream()
                .filter(start -> board.blockerAt(start).isPresent())
                .toList();
        var askFor = IntStream.range(0, question.practitioners().size())
                .mapToObj(i -> new Asking(question.practitioners().get(i).id(), (int)
                        lost.stream().filter(start -> board.opensWith(i, start)).count()))
                .filter(asking -> asking.starts() > 0)
                .sorted(Comparator.comparingInt(Asking::starts).reversed())
                .toList();
        var onePersonMore = lost.stream().filter(board::opensWithOnePersonMore).count();
        return new Repairs(askFor, (int) onePersonMore);
    }
}

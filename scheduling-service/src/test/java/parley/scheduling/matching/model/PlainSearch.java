package parley.scheduling.matching.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.stream.IntStream;
import parley.events.sessions.Blocker;
import parley.scheduling.matching.model.Question.Spread;

/// Looks at every start, every set of practitioners and every room: the search as it was before it had to be fast. What
/// the search of today answers is compared with it where trying everything would take too long.
///
/// What an option costs is what its start, its team and its place cost, added up level by level. So among
/// options of one start in places of one kind, whoever is not among the best `k` teams or the best `k` places
/// cannot be among the best `k` options, and only these need to be combined; nothing else is cut short. Places
/// are of one kind if the same practitioners can be there.
final class PlainSearch implements OptionFinder {

    private static final Comparator<Found> ORDER = Comparator.comparing(Found::levels)
            .thenComparing(Found::start)
            .thenComparing(Found::team, Team.BY_MEMBERS)
            .thenComparing(found -> found.site().order());

    @Override
    public Findings find(Question question, int most) {
        if (question.starts().isEmpty()) {
            return new Findings(List.of(), 0, new EnumMap<>(Blocker.class));
        }
        var board = new PlainBoard(question);
        var points = new Points(question.needs());
        var lost = new EnumMap<Blocker, Integer>(Blocker.class);
        var found = new ArrayList<Found>();
        for (var start : question.starts()) {
            board.blockerAt(start)
                    .ifPresentOrElse(
                            blocker -> lost.merge(blocker, 1, Integer::sum),
                            () -> found.addAll(at(start, question, board, points, most)));
        }
        var best = found.stream().sorted(ORDER).limit(most);
        return new Findings(
                best.map(each -> each.asOption(question)).toList(),
                question.starts().size(),
                lost);
    }

    /// What it knew of repairs.
    record Asked(List<Repairs.Asking> askFor, int onePersonMore) {}

    static Asked repairs(Question question) {
        var board = new PlainBoard(question);
        var lost = question.starts().stream()
                .filter(start -> board.blockerAt(start).isPresent())
                .toList();
        var askFor = IntStream.range(0, question.practitioners().size())
                .mapToObj(
                        i -> new Repairs.Asking(question.practitioners().get(i).id(), (int) lost.stream()
                                .filter(start -> board.opensWith(i, start))
                                .count()))
                .filter(asking -> asking.starts() > 0)
                .sorted(Comparator.comparingInt(Repairs.Asking::starts).reversed())
                .toList();
        var onePersonMore = lost.stream().filter(board::opensWithOnePersonMore).count();
        return new Asked(askFor, (int) onePersonMore);
    }

    private static List<Found> at(Instant start, Question question, PlainBoard board, Points points, int most) {
        var kept = question.spread() == Spread.BEST_PER_START ? Math.min(1, most) : most;
        var combined = new ArrayList<Found>();
        for (var choice : board.choicesAt(start)) {
            var teams = Teams.best(choice.seats(), question.needs().practitioners(), points, kept);
            var sites = choice.sites().stream()
                    .sorted(Comparator.comparingLong(points::ofSite).thenComparing(Site::order))
                    .limit(kept)
                    .toList();
            for (var team : teams) {
                for (var site : sites) {
                    var soft = points.ofWaiting(start) + team.points() + points.ofSite(site);
                    combined.add(new Found(start, team, site, new Levels(points.isLate(start), team.ifNeedBe(), soft)));
                }
            }
        }
        return combined.stream().sorted(ORDER).limit(kept).toList();
    }

    private record Found(Instant start, Team team, Site site, Levels levels) {

        Option asOption(Question question) {
            var members = team.members().stream().map(Seat::practitioner).toList();
            return new Option(
                    start,
                    members.stream().map(Practitioner::id).toList(),
                    site.place(),
                    levels,
                    Explanation.of(question, start, team.members(), levels));
        }
    }
}

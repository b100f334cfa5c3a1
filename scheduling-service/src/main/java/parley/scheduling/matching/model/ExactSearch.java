package parley.scheduling.matching.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import parley.events.sessions.Blocker;
import parley.scheduling.matching.model.Question.Spread;

/// Finds the best options among every start, every set of practitioners and every room.
///
/// What an option costs is what its start, its team and its place cost, added up level by level. So among
/// options of one start in places of one kind, whoever is not among the best `k` teams or the best `k` places
/// cannot be among the best `k` options, and only these need to be combined. Places are of one kind if they are
/// in the same place.
public final class ExactSearch implements OptionFinder {

    private static final Comparator<Found> ORDER = Comparator.comparing(Found::levels)
            .thenComparing(Found::start)
            .thenComparing(Found::team, Team.BY_MEMBERS)
            .thenComparing(found -> found.site().order());

    @Override
    public Findings find(Question question, int most) {
        if (question.starts().isEmpty()) {
            return new Findings(List.of(), 0, new EnumMap<>(Blocker.class));
        }
        var board = new Board(question);
        var points = new Points(question.needs());
        var pairing = new Pairing(question, points, board.roll());
        var kept = question.spread() == Spread.BEST_PER_START ? Math.min(1, most) : most;
        var lost = new EnumMap<Blocker, Integer>(Blocker.class);
        var best = new ArrayList<Found>();
        for (var i = 0; i < board.starts(); i++) {
            var start = i;
            board.blockerAt(i).ifPresentOrElse(blocker -> lost.merge(blocker, 1, Integer::sum), () -> {
                var bound = levels(board, start, 0, points.ofWaiting(board.start(start)) + pairing.least(), points);
                if (best.size() < most
                        || most > 0 && bound.compareTo(best.getLast().levels()) < 0) {
                    at(start, board, points, pairing, kept).forEach(found -> keep(found, best, most));
                }
            });
        }
        return new Findings(
                best.stream().map(each -> each.asOption(question)).toList(),
                question.starts().size(),
                lost);
    }

    private static List<Found> at(int i, Board board, Points points, Pairing pairing, int kept) {
        var start = board.start(i);
        var byPlace = new LinkedHashMap<String, List<Site>>();
        board.sitesAt(i).forEach(site -> byPlace.computeIfAbsent(site.code(), _ -> new ArrayList<>())
                .add(site));
        var combined = new ArrayList<Found>();
        byPlace.forEach((code, there) -> {
            var teams = pairing.best(board.seats(i, code), board.gladly(i), kept);
            var sites = there.stream()
                    .sorted(Comparator.comparingLong(points::ofSite).thenComparing(Site::order))
                    .limit(kept)
                    .toList();
            for (var team : teams) {
                for (var site : sites) {
                    var soft = points.ofWaiting(start) + team.points() + points.ofSite(site);
                    combined.add(new Found(start, team, site, levels(board, i, team.ifNeedBe(), soft, points)));
                }
            }
        });
        return combined.stream().sorted(ORDER).limit(kept).toList();
    }

    private static Levels levels(Board board, int i, int ifNeedBe, long soft, Points points) {
        return new Levels(points.isLate(board.start(i)), ifNeedBe, soft);
    }

    private static void keep(Found found, List<Found> best, int most) {
        if (best.size() == most && (most == 0 || ORDER.compare(best.getLast(), found) < 0)) {
            return;
        }
        best.add(-1 - Collections.binarySearch(best, found, ORDER), found);
        if (best.size() > most) {
            best.removeLast();
        }
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

package parley.scheduling.availability.model;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/// Picks a handful of starts out of many, spread over days and over each day.
///
/// Days take turns. On its turn a day gives its earliest start, then the one farthest from those it gave already: a
/// morning, an afternoon, something between.
public final class StartChoice {

    private final ZoneId zone;
    private final int most;

    public StartChoice(ZoneId zone, int most) {
        this.zone = zone;
        this.most = most;
    }

    /// At most so many of the starts, in order.
    public List<Instant> from(Collection<Instant> possible) {
        var days = new TreeMap<LocalDate, List<Instant>>();
        possible.stream().sorted().forEach(start -> days.computeIfAbsent(
                        start.atZone(zone).toLocalDate(), _ -> new ArrayList<>())
                .add(start));
        var chosen = new ArrayList<Instant>();
        var given = new TreeMap<LocalDate, List<Instant>>();
        while (chosen.size() < most && !days.values().stream().allMatch(List::isEmpty)) {
            days.forEach((day, left) -> {
                if (chosen.size() < most && !left.isEmpty()) {
                    var already = given.computeIfAbsent(day, _ -> new ArrayList<>());
                    var next = farthest(left, already);
                    left.remove(next);
                    already.add(next);
                    chosen.add(next);
                }
            });
        }
        return chosen.stream().sorted().toList();
    }

    private static Instant farthest(List<Instant> left, List<Instant> already) {
        var best = left.getFirst();
        for (var start : left) {
            if (distance(start, already).compareTo(distance(best, already)) > 0) {
                best = start;
            }
        }
        return best;
    }

    private static Duration distance(Instant start, List<Instant> already) {
        return already.stream()
                .map(other -> Duration.between(start, other).abs())
                .min(Duration::compareTo)
                .orElse(Duration.ZERO);
    }
}

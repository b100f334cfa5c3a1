package parley.catalog.finding;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import parley.catalog.finding.Because.Reason;
import parley.catalog.resources.Entry;
import parley.catalog.resources.ForWhom;
import parley.catalog.resources.Guide;
import parley.catalog.resources.Kind;
import parley.catalog.resources.Published;
import parley.catalog.resources.Seekers;
import parley.catalog.resources.Topic;
import parley.catalog.resources.Wanted;

/// What fits a situation, best first, each with its reasons. The same situation at the same moment has the same answer.
///
/// Nobody is sent away: what helps with any conflict fits every situation, and nothing is left out for being closed.
@ApplicationScoped
class Fitting {

    private final OpenNow openNow;

    Fitting(OpenNow openNow) {
        this.openNow = openNow;
    }

    List<Fits> best(Guide guide, Situation situation, Instant now) {
        return best(guide, situation, openNow.of(guide, now));
    }

    static List<Fits> best(Guide guide, Situation situation, Predicate<Published> isOpen) {
        return guide.inOrder().stream()
                .filter(one -> one.entry().kind() != Kind.SECTION)
                .filter(one -> situation.danger() && one.entry().urgent()
                        || situation
                                .reader()
                                .map(group -> Wanted.suits(one.entry(), group))
                                .orElse(true))
                .flatMap(one -> fits(one, situation, isOpen).stream())
                .sorted(Comparator.comparing((Fits fits) -> -fits.points())
                        .thenComparing(fits -> fits.resource().position()))
                .toList();
    }

    private static Optional<Fits> fits(Published one, Situation situation, Predicate<Published> isOpen) {
        var because = new ArrayList<Because>();
        if (situation.danger() && one.entry().urgent()) {
            because.add(Because.of(Reason.HELPS_AT_ONCE));
        }
        for (var issue : situation.about()) {
            issue.topics().stream()
                    .filter(one.entry().topics()::contains)
                    .forEach(topic -> because.add(Because.about(issue, topic)));
        }
        if (one.entry().topics().contains(Topic.CONFLICT)) {
            because.add(Because.of(Reason.ABOUT_CONFLICT));
        }
        if (situation.about().isEmpty() && one.entry().topics().contains(Topic.FINDING_HELP)) {
            because.add(Because.of(Reason.FINDS_HELP));
        }
        if (because.isEmpty()) {
            return Optional.empty();
        }
        situation
                .reader()
                .flatMap(group -> named(one.entry(), group))
                .ifPresent(group -> because.add(Because.forYou(group)));
        if (isOpen.test(one)) {
            because.add(Because.of(Reason.OPEN_NOW));
        }
        return Optional.of(new Fits(one, List.copyOf(because)));
    }

    /// The group of the reader's that a resource names, the whole community aside, which anybody belongs to.
    private static Optional<Seekers> named(Entry entry, Seekers reader) {
        return entry.audiences().stream()
                .map(ForWhom::audience)
                .filter(group -> group != Seekers.COMMUNITY && group.includes(reader))
                .sorted(Comparator.comparing((Seekers group) -> group != reader).thenComparing(group -> group))
                .findFirst();
    }

    /// A resource that fits.
    record Fits(Published resource, List<Because> because) {

        int points() {
            return because.stream().mapToInt(one -> points(one.reason())).sum();
        }

        /// In danger whoever helps at once comes first, whatever else fits.
        private static int points(Reason reason) {
            return switch (reason) {
                case HELPS_AT_ONCE -> 1000;
                case ABOUT_THIS -> 10;
                case ABOUT_CONFLICT -> 7;
                case FINDS_HELP -> 5;
                case FOR_YOU -> 3;
                case OPEN_NOW -> 2;
            };
        }
    }
}

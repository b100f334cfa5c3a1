package parley.catalog.finding;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import parley.catalog.resources.Grade;
import parley.catalog.resources.Published;
import parley.catalog.resources.Seekers;
import parley.catalog.resources.Topic;
import parley.catalog.resources.Wanted;

/// How many there would be of each kind, the other wishes being as they are.
@Schema(requiredProperties = {"audience", "topic", "confidentiality", "openNow"})
record Facets(
        Map<Seekers, Integer> audience, Map<Topic, Integer> topic, Map<Grade, Integer> confidentiality, int openNow) {

    /// Thousands may have been found, so each is looked at once.
    ///
    /// @param open whether only those are wanted who are there now
    static Facets of(List<Published> all, Wanted wanted, boolean open, Predicate<Published> isOpen) {
        var audiences = new int[Seekers.values().length];
        var topics = new int[Topic.values().length];
        var grades = new int[Grade.values().length];
        var openNow = 0;
        for (var one : all) {
            var entry = one.entry();
            var suits = wanted.suitsWhom(entry);
            var isAbout = wanted.isAboutWhat(entry);
            var promises = wanted.promisesWhat(entry);
            var isThere = isOpen.test(one);
            var mayBeAway = isThere || !open;
            if (isAbout && promises && mayBeAway) {
                for (var whom : entry.audiences()) {
                    audiences[whom.audience().ordinal()]++;
                }
            }
            if (suits && promises && mayBeAway) {
                for (var what : entry.topics()) {
                    topics[what.ordinal()]++;
                }
            }
            if (suits && isAbout && mayBeAway) {
                for (var grade : entry.promised()) {
                    grades[grade.ordinal()]++;
                }
            }
            if (suits && isAbout && promises && isThere) {
                openNow++;
            }
        }
        return new Facets(
                counted(Seekers.values(), audiences),
                counted(Topic.values(), topics),
                counted(Grade.values(), grades),
                openNow);
    }

    private static <E extends Enum<E>> Map<E, Integer> counted(E[] kinds, int[] counts) {
        return Arrays.stream(kinds)
                .filter(kind -> counts[kind.ordinal()] > 0)
                .collect(Collectors.toMap(
                        kind -> kind, kind -> counts[kind.ordinal()], Integer::sum, LinkedHashMap::new));
    }
}

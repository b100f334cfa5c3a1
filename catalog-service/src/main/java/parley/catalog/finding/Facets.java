package parley.catalog.finding;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import parley.catalog.resources.ForWhom;
import parley.catalog.resources.Grade;
import parley.catalog.resources.Published;
import parley.catalog.resources.Seekers;
import parley.catalog.resources.Topic;
import parley.catalog.resources.Wanted;

/// How many there would be of each kind, the other wishes being as they are.
@Schema(requiredProperties = {"audience", "topic", "confidentiality", "openNow"})
record Facets(
        Map<Seekers, Integer> audience, Map<Topic, Integer> topic, Map<Grade, Integer> confidentiality, int openNow) {

    /// @param open whether only those are wanted who are there now
    static Facets of(List<Published> all, Wanted wanted, boolean open, Predicate<Published> isOpen) {
        var there = open ? isOpen : (Predicate<Published>) _ -> true;
        var anyAudience = new Wanted(Optional.empty(), wanted.topic(), wanted.confidentiality());
        var anyTopic = new Wanted(wanted.audience(), Optional.empty(), wanted.confidentiality());
        var anyPromise = new Wanted(wanted.audience(), wanted.topic(), Optional.empty());
        return new Facets(
                count(all, Seekers.class, anyAudience, there, one -> one.entry().audiences().stream()
                        .map(ForWhom::audience)
                        .toList()),
                count(all, Topic.class, anyTopic, there, one -> one.entry().topics()),
                count(all, Grade.class, anyPromise, there, one -> one.entry().promised()),
                (int) all.stream()
                        .filter(one -> wanted.isMetBy(one.entry()))
                        .filter(isOpen)
                        .count());
    }

    private static <E extends Enum<E>> Map<E, Integer> count(
            List<Published> all,
            Class<E> kinds,
            Wanted wanted,
            Predicate<Published> there,
            Function<Published, List<E>> kindsOf) {
        var counts = new EnumMap<E, Integer>(kinds);
        for (var one : all) {
            if (wanted.isMetBy(one.entry()) && there.test(one)) {
                kindsOf.apply(one).forEach(kind -> counts.merge(kind, 1, Integer::sum));
            }
        }
        return counts;
    }
}

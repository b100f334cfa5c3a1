package parley.catalog.guide;

import java.util.Optional;

/// What a reader is looking for. Each wish narrows the list; a wish not made narrows nothing.
///
/// A resource of which no document says whom it is for suits everybody: it is better to be shown one office too many.
record Wanted(
        Optional<Seekers> audience, Optional<Topic> topic, Optional<Grade> confidentiality, Optional<Words> words) {

    boolean isMetBy(ResourceRow resource) {
        return audience.map(group -> suits(resource, group)).orElse(true)
                && topic.map(resource.topics()::contains).orElse(true)
                && confidentiality
                        .map(grade -> resource.confidentiality() == grade)
                        .orElse(true)
                && words.map(sought -> sought.areIn(resource.names())).orElse(true);
    }

    private static boolean suits(ResourceRow resource, Seekers group) {
        return resource.audiences().isEmpty()
                || resource.audiences().stream()
                        .anyMatch(named -> named.audience().overlaps(group));
    }
}

package parley.catalog.resources;

import java.util.Optional;

/// What a reader is looking for. Each wish narrows the list; a wish not made narrows nothing.
///
/// A resource of which no document says whom it is for suits everybody: it is better to be shown one office too many.
public record Wanted(Optional<Seekers> audience, Optional<Topic> topic, Optional<Grade> confidentiality) {

    /// Whether an entry meets every wish.
    public boolean isMetBy(Entry entry) {
        return suitsWhom(entry) && isAboutWhat(entry) && promisesWhat(entry);
    }

    /// Whether an entry may be for whom it is wanted.
    public boolean suitsWhom(Entry entry) {
        return audience.isEmpty() || suits(entry, audience.get());
    }

    /// Whether an entry is about what is wanted.
    public boolean isAboutWhat(Entry entry) {
        return topic.isEmpty() || entry.topics().contains(topic.get());
    }

    /// Whether an entry promises what is wanted.
    public boolean promisesWhat(Entry entry) {
        return confidentiality.isEmpty() || entry.promised().contains(confidentiality.get());
    }

    /// Whether an entry may be for somebody of this group. What a document only suggests closes no door.
    public static boolean suits(Entry entry, Seekers group) {
        return entry.audiences().stream().noneMatch(ForWhom::stated)
                || entry.audiences().stream().anyMatch(named -> named.audience().overlaps(group));
    }
}

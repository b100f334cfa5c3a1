package parley.catalog.finding;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import parley.catalog.institution.InstitutionFiles;
import parley.catalog.resources.Topic;

/// What people call a topic, in the institution's language: who types any of these words finds what is about it.
@ApplicationScoped
class TopicWords {

    static final String FILE = "topics.yaml";

    private final Map<Topic, List<String>> words;

    TopicWords(InstitutionFiles files) {
        this.words = Map.copyOf(files.one(FILE, Called.class).topics());
    }

    Stream<String> of(Topic topic) {
        return words.getOrDefault(topic, List.of()).stream();
    }

    /// The same words, the same text.
    String fingerprint() {
        var all = new StringBuilder();
        for (var topic : Topic.values()) {
            all.append(topic).append(words.getOrDefault(topic, List.of()));
        }
        return Integer.toHexString(all.toString().hashCode());
    }

    record Called(Map<Topic, List<String>> topics) {}
}

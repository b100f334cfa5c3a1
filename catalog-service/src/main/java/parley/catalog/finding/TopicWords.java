package parley.catalog.finding;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.catalog.institution.InstitutionFiles;
import parley.catalog.resources.Topic;

/// What people call a topic, in the institution's language: who types any of these words finds what is about it.
@ApplicationScoped
class TopicWords {

    static final String FILE = "topics.yaml";

    private final Map<Topic, List<String>> words;
    private final List<String> danger;

    TopicWords(InstitutionFiles files) {
        var called = files.one(FILE, Called.class);
        this.words = Map.copyOf(called.topics());
        this.danger = Objects.requireNonNullElse(called.danger(), List.<String>of()).stream()
                .map(Words::fold)
                .toList();
    }

    /// Whether somebody who types this may be in danger.
    ///
    /// @param meant for each word that was mistyped, those it was taken for
    boolean speakOfDanger(String typed, Map<String, List<String>> meant) {
        var said = " " + Words.fold(typed) + " ";
        return danger.stream().anyMatch(words -> said.contains(" " + words + " "))
                || meant.values().stream().flatMap(List::stream).anyMatch(danger::contains);
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

    /// @param danger words of somebody who may be in danger
    record Called(Map<Topic, List<String>> topics, @Nullable List<String> danger) {}
}

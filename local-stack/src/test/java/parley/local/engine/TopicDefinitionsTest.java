package parley.local.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

class TopicDefinitionsTest {

    private static final Duration PROMISE = Duration.ofDays(30);

    @TempDir
    private Path folder;

    @Test
    void everyTopicOfACaseForgetsWithinThePromise() {
        for (Topic topic : TopicDefinitions.ofTheProject()) {
            if (topic.name().equals("parley.offerings.v1")) {
                assertThat(topic.config()).containsEntry("cleanup.policy", "compact");
            } else {
                long kept = milliseconds(topic, "retention.ms") + milliseconds(topic, "segment.ms");
                assertThat(Duration.ofMillis(kept)).as(topic.name()).isLessThan(PROMISE);
            }
        }
    }

    @Test
    void theOfficesShareNoTopicOfACase() {
        assertThat(TopicDefinitions.ofTheProject())
                .extracting(Topic::name)
                .containsExactlyInAnyOrder(
                        "parley.offerings.v1",
                        "parley.conflict-resolution.cases.v1",
                        "parley.conflict-resolution.sessions.v1",
                        "parley.conflict-resolution.letters.v1",
                        "parley.ombuds.cases.v1",
                        "parley.ombuds.sessions.v1",
                        "parley.ombuds.letters.v1");
    }

    @Test
    void theAccessListsSayTheSameAsTheTopics() throws IOException {
        Map<String, List<Map<String, Object>>> lists =
                new Yaml().load(Files.readString(ProjectHome.path().resolve("deploy/kafka/acls.yaml")));
        Set<String> listed = new TreeSet<>();
        for (Map<String, Object> principal : lists.getOrDefault("principals", List.of())) {
            for (String right : List.of("write", "read")) {
                if (principal.get(right) instanceof List<?> topics) {
                    topics.forEach(topic -> listed.add(principal.get("name") + " " + right + " " + topic));
                }
            }
        }
        Set<String> defined = new TreeSet<>();
        for (Topic topic : TopicDefinitions.ofTheProject()) {
            defined.add(topic.writer() + " write " + topic.name());
            topic.readers().forEach(reader -> defined.add(reader + " read " + topic.name()));
        }

        assertThat(listed).isEqualTo(defined);
    }

    @Test
    void aTopicSurvivesItsLine() {
        Topic topic = new Topic("a.b", 3, Map.of("retention.ms", "5", "cleanup.policy", "delete"), "", List.of());

        assertThat(Topic.fromLine(topic.toLine())).isEqualTo(topic);
    }

    @Test
    void aTopicWithoutAWriterIsRefused() throws IOException {
        Path file =
                Files.writeString(folder.resolve("topics.yaml"), "topics:\n- {name: a, partitions: 1, config: {}}\n");

        assertThatThrownBy(() -> TopicDefinitions.read(file))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("without name, partitions, config or writer");
    }

    private static long milliseconds(Topic topic, String setting) {
        return Long.parseLong(topic.config().getOrDefault(setting, "-1"));
    }
}

package parley.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import parley.events.Office;
import parley.events.Topics;

class KafkaDefinitionsTest {

    private static final Definitions DEFINITIONS = Definitions.ofTheProject();

    @BeforeAll
    static void writeTheFilesIfAsked() throws IOException {
        if (Boolean.getBoolean("parley.write")) {
            Files.createDirectories(Project.file(StrimziFiles.TOPICS).getParent());
            Files.writeString(Project.file(StrimziFiles.TOPICS), StrimziFiles.topics(DEFINITIONS));
            Files.writeString(Project.file(StrimziFiles.USERS), StrimziFiles.users(DEFINITIONS));
        }
    }

    @Test
    void everyTopicThatTheEventsNameIsDefinedAndNoOther() {
        Stream<String> perOffice = Arrays.stream(Office.values())
                .flatMap(office -> Stream.of(Topics.cases(office), Topics.sessions(office), Topics.letters(office)));

        assertThat(DEFINITIONS.topics())
                .extracting(Definitions.Topic::name)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(Stream.of(Topics.OFFERINGS), perOffice).toList());
    }

    @Test
    void rightsAndTopicsTellTheSameStory() {
        for (Definitions.Principal principal : DEFINITIONS.principals()) {
            assertThat(principal.writes())
                    .as("what %s writes", principal.name())
                    .containsExactlyInAnyOrderElementsOf(
                            namesOf(topic -> topic.writer().equals(principal.name())));
            assertThat(principal.reads())
                    .as("what %s reads", principal.name())
                    .containsExactlyInAnyOrderElementsOf(
                            namesOf(topic -> topic.readers().contains(principal.name())));
        }
        assertThat(DEFINITIONS.principals())
                .extracting(Definitions.Principal::name)
                .containsExactlyInAnyOrderElementsOf(Project.SERVICES);
    }

    /// Kafka deletes whole closed segments, so a fact lives for the retention, plus the time a segment may stay open.
    @Test
    void whatIsSaidAboutACaseIsGoneFromKafkaWithinThirtyDays() {
        DEFINITIONS.topics().stream()
                .filter(topic -> !topic.name().equals(Topics.OFFERINGS))
                .forEach(topic -> {
                    Map<String, String> config = topic.config();
                    assertThat(config.get("cleanup.policy")).isEqualTo("delete");
                    long longest =
                            Long.parseLong(config.get("retention.ms")) + Long.parseLong(config.get("segment.ms"));
                    assertThat(longest).as(topic.name()).isBetween(86_400_000L, 30L * 86_400_000L);
                });
    }

    @Test
    void theKubernetesFilesAreMadeFromTheDefinitions() {
        assertThat(Project.text(StrimziFiles.TOPICS))
                .as("run this test with -Dparley.write=true")
                .isEqualTo(StrimziFiles.topics(DEFINITIONS));
        assertThat(Project.text(StrimziFiles.USERS))
                .as("run this test with -Dparley.write=true")
                .isEqualTo(StrimziFiles.users(DEFINITIONS));
    }

    @Test
    void composeAsksTheBrokerForTheSame() {
        List<String> wanted = new ArrayList<>();
        for (Definitions.Topic topic : DEFINITIONS.topics()) {
            String settings = topic.config().entrySet().stream()
                    .map(setting -> setting.getKey() + "=" + setting.getValue())
                    .collect(Collectors.joining(","));
            wanted.add("topic %s %d %s".formatted(topic.name(), topic.partitions(), settings));
        }
        for (Definitions.Principal principal : DEFINITIONS.principals()) {
            principal.writes().forEach(name -> wanted.add("right %s write %s".formatted(principal.name(), name)));
            principal.reads().forEach(name -> wanted.add("right %s read %s".formatted(principal.name(), name)));
            principal.groups().forEach(name -> wanted.add("right %s group %s".formatted(principal.name(), name)));
        }

        Tool bash = Tool.findOrSkip("bash", "whether compose makes the topics of deploy/kafka");
        String printed = bash.output(
                Project.file("."), Map.of(), List.of("deploy/compose/kafka/apply.sh", "--print", "deploy/kafka"));

        assertThat(printed.lines()).containsExactlyInAnyOrderElementsOf(wanted);
    }

    private static List<String> namesOf(java.util.function.Predicate<Definitions.Topic> which) {
        return DEFINITIONS.topics().stream()
                .filter(which)
                .map(Definitions.Topic::name)
                .toList();
    }
}

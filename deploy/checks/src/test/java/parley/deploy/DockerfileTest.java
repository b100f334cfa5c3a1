package parley.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DockerfileTest {

    private static final String DOCKERFILE = Project.text("deploy/images/Dockerfile");
    private static final List<String> STEPS = DOCKERFILE
            .replace("\\\n", " ")
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty() && !line.startsWith("#"))
            .toList();

    @Test
    void theBaseCanBeReplacedAndIsPinned() {
        assertThat(STEPS).contains("FROM ${BASE}");
        assertThat(STEPS.getFirst()).matches("ARG BASE=[a-z/-]+:\\d+\\.\\d+\\.\\d+[a-z0-9_.-]*");
        assertThat(STEPS).contains("ARG SERVICE");
    }

    @Test
    void theServiceRunsAsANumberedUserThatOwnsNothing() {
        assertThat(STEPS.stream().filter(step -> step.startsWith("USER"))).containsExactly("USER 10001:10001");
        assertThat(DOCKERFILE).doesNotContain("--chown").doesNotContain("--chmod");
        assertThat(STEPS).noneMatch(step -> step.startsWith("RUN") || step.startsWith("ADD"));
    }

    @Test
    void noDumpOfMemoryIsEverWrittenAndNobodyCanAttach() {
        assertThat(entrypoint())
                .contains("\"-XX:-HeapDumpOnOutOfMemoryError\"")
                .contains("\"-XX:-CreateCoredumpOnCrash\"")
                .contains("\"-XX:ErrorFile=/dev/null\"")
                .contains("\"-XX:+DisableAttachMechanism\"")
                .contains("\"--finalization=disabled\"")
                .contains("\"-XX:-UsePerfData\"")
                .doesNotContain("HeapDumpPath")
                .doesNotContain("+HeapDump");
    }

    @Test
    void newCodeAloneStopsNobody() {
        assertThat(entrypoint()).contains("\"-XX:+UseSerialGC\"").contains("\"-XX:SweeperThreshold=100\"");
    }

    @Test
    void theFastJarIsCopiedFromWhatSeldomChangesToWhatAlwaysDoes() {
        assertThat(STEPS.stream().filter(step -> step.startsWith("COPY")))
                .containsExactly(
                        "COPY lib/ lib/", "COPY quarkus/ quarkus/", "COPY quarkus-run.jar ./", "COPY app/ app/");
        assertThat(entrypoint()).endsWith("\"-jar\", \"quarkus-run.jar\"]");
    }

    @Test
    void theImageSaysWhatItIs() {
        assertThat(STEPS.stream().filter(step -> step.startsWith("LABEL")))
                .singleElement()
                .asString()
                .contains("image.title=", "image.version=", "image.revision=", "image.licenses=\"Apache-2.0\"");
    }

    private static String entrypoint() {
        return STEPS.stream()
                .filter(step -> step.startsWith("ENTRYPOINT"))
                .findFirst()
                .orElseThrow();
    }
}

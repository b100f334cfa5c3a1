package parley.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("edge")
class IngressTest {

    /// Where a page is, said where it begins or as a constant of its own.
    private static final Pattern PATH = Pattern.compile(
            "^(?:@Path\\(| +(?:public )?static final String PATH = )\"(/[a-z-]*)(?:/[^\"]*)?\"", Pattern.MULTILINE);

    private static List<Node> ingresses = List.of();

    @BeforeAll
    static void render() {
        ingresses = Manifests.example().ofKind("Ingress").toList();
    }

    @Test
    void onlyThePublicPathsLeaveTheCluster() {
        Map<String, Set<String>> paths = ingresses.stream()
                .collect(Collectors.toMap(
                        ingress -> ingress.at("metadata", "name").text(), ingress -> rules(ingress).stream()
                                .flatMap(rule -> rule.at("http", "paths").items().stream())
                                .map(path -> path.at("path").text())
                                .collect(Collectors.toSet())));

        assertThat(paths)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "links",
                        Set.of("/f", "/p", "/me", "/language", "/leave", "/s"),
                        "catalogue",
                        Set.of("/api", "/documents"),
                        "office",
                        Set.of("/api"),
                        "pages",
                        pathsOfPages()));
    }

    /// What the pages' sources say that they answer to; clients of the services say the same in the same way.
    private static Set<String> pathsOfPages() {
        try (Stream<Path> files = Files.walk(Project.file("web/src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(IngressTest::read)
                    .filter(source -> !source.contains("@RegisterRestClient"))
                    .flatMap(source -> PATH.matcher(source).results())
                    .map(found -> found.group(1))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void whereThePathIsASecretNothingIsWrittenDown() {
        assertThat(ingresses)
                .filteredOn(ingress -> !ingress.at("metadata", "name").text().equals("office"))
                .hasSize(3)
                .allSatisfy(ingress -> {
                    Node notes = ingress.at("metadata", "annotations");
                    assertThat(notes.at("traefik.ingress.kubernetes.io/router.observability.accesslogs")
                                    .text())
                            .isEqualTo("false");
                    assertThat(notes.at("traefik.ingress.kubernetes.io/router.observability.tracing")
                                    .text())
                            .isEqualTo("false");
                    assertThat(notes.at("nginx.ingress.kubernetes.io/enable-access-log")
                                    .text())
                            .isEqualTo("false");
                });
    }

    @Test
    void everyHostIsServedOverTlsOnly() {
        assertThat(ingresses).allSatisfy(ingress -> {
            List<String> covered = ingress.at("spec", "tls").items().stream()
                    .flatMap(tls -> tls.at("hosts").texts().stream())
                    .toList();
            assertThat(rules(ingress))
                    .extracting(rule -> rule.at("host").text())
                    .isNotEmpty()
                    .isSubsetOf(covered);
        });
    }

    private static List<Node> rules(Node ingress) {
        return ingress.at("spec", "rules").items();
    }
}

package parley.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// An alarm on a figure that no service has would never go off, and nobody would notice.
class FiguresTest {

    private static final Pattern FIGURE = Pattern.compile("\\bparley_[a-z]+_[a-z_]+\\b");
    private static final Pattern IN_CODE = Pattern.compile("\"(parley[._][a-z._]+)\"");
    private static final Pattern SUFFIX = Pattern.compile("_(seconds|total|count|sum|max|bucket)$");

    @Test
    void everyFigureOfTheAlarmsIsMadeBySomeService() throws IOException {
        assertThat(made()).containsAll(namedIn("deploy/monitoring/alarms.yaml"));
    }

    @Test
    void everyFigureOfTheHandbookIsMadeBySomeService() throws IOException {
        assertThat(made()).containsAll(namedIn("docs/operations.md"));
    }

    @Test
    void everyFigureOfAnAlarmIsExplainedInTheHandbook() {
        assertThat(namedIn("docs/operations.md")).containsAll(namedIn("deploy/monitoring/alarms.yaml"));
    }

    @Test
    void everyAlarmIsAnsweredInTheHandbook() {
        String handbook = Project.text("docs/operations.md");

        assertThat(Node.parse(Project.text("deploy/monitoring/alarms.yaml")).at("groups").items().stream()
                        .flatMap(group -> group.at("rules").items().stream())
                        .map(rule -> rule.at("alert").text())
                        .filter(alarm -> !alarm.equals("ServiceAway")))
                .isNotEmpty()
                .allMatch(handbook::contains);
    }

    private static Set<String> namedIn(String file) {
        Set<String> names = new TreeSet<>();
        FIGURE.matcher(Project.text(file)).results().forEach(hit -> names.add(plain(hit.group())));
        assertThat(names).isNotEmpty();
        return names;
    }

    private static Set<String> made() throws IOException {
        Set<String> names = new TreeSet<>();
        for (String part : Stream.concat(Project.SERVICES.stream(), Stream.of("libs/outbox"))
                .toList()) {
            try (Stream<Path> sources = Files.walk(Project.file(part).resolve("src/main/java"))) {
                for (Path source : sources.filter(path -> path.toString().endsWith(".java"))
                        .toList()) {
                    IN_CODE.matcher(Files.readString(source))
                            .results()
                            .forEach(hit -> names.add(plain(hit.group(1).replace('.', '_'))));
                }
            }
        }
        return names;
    }

    private static String plain(String name) {
        return SUFFIX.matcher(name).replaceFirst("");
    }
}

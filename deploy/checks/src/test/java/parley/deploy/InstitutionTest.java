package parley.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is true of one institution stands in its folder, and everywhere else only what is true of all.
class InstitutionTest {

    private static final String FOLDER = "catalog-service/src/main/resources/institutions/mit/";

    static final String SETTINGS = FOLDER + "services.env";

    /// Its names, its numbers, its bodies.
    private static final Pattern OF_ONE = Pattern.compile("\\bMIT\\b|mit\\.edu|Massachusetts|Committee on Discipline"
            + "|\\bInstitute\\b|\\b617-(253|258|324)-|(?m)^(?!%(dev|test)\\.).*zone=.*New_York");

    /// The folder itself, and migrations: they wrote facts before there was a folder, and are never edited.
    private static final List<String> NOT_READ = List.of("/institutions/", "/db/migration/");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "catalog-service",
                "intake-service",
                "scheduling-service",
                "notification-service",
                "web",
                "local-stack",
                "libs"
            })
    void nothingOfItStandsInCodeOrTemplates(String module) {
        for (Path file : sources(module)) {
            assertThat(OF_ONE.matcher(text(file)).results().map(hit -> hit.group()))
                    .as("%s", file)
                    .isEmpty();
        }
    }

    @Test
    void whatServicesAreToldIsWhatTheGuideSays() {
        var told = told();
        var institution = Node.parse(Project.text(FOLDER + "institution.yaml"));
        var guide = Node.parse(Project.text(FOLDER + "resources.yaml"));

        assertThat(told.get("PARLEY_CAMPUS_ZONE"))
                .isEqualTo(institution.at("zone").text());
        Map.of("CONFLICT_RESOLUTION", "PARLEY_OFFICE_PHONE", "OMBUDS", "PARLEY_OMBUDS_PHONE")
                .forEach((office, setting) -> assertThat(told.get(setting))
                        .as(office)
                        .isEqualTo(guide.at(institution.at("offices", office).text(), "phones")
                                .items()
                                .getFirst()
                                .at("number")
                                .text()));
    }

    @Test
    void composeAndAClusterTellTheSame() {
        var compose = Node.parse(Project.text("docker-compose.yml")).at("services");

        for (String service : Project.SERVICES) {
            assertThat(compose.at(service.replace("-service", ""), "env_file").texts())
                    .as(service)
                    .containsExactly("${PARLEY_INSTITUTION_SETTINGS:-./" + FOLDER + "services.env}");
        }
        assertThat(settings(Project.text("deploy/kubernetes/base/office.env"))).containsAllEntriesOf(told());
    }

    @Test
    void everySettingIsExplained() {
        assertThat(told().keySet()).allSatisfy(name -> assertThat(Project.text("docs/operations.md"))
                .contains("`" + name + "`"));
    }

    /// What the institution's folder tells every service.
    static Map<String, String> told() {
        return settings(Project.text(SETTINGS));
    }

    private static Map<String, String> settings(String file) {
        return file.lines()
                .filter(line -> !line.startsWith("#") && line.contains("="))
                .collect(Collectors.toMap(
                        line -> line.substring(0, line.indexOf('=')), line -> line.substring(line.indexOf('=') + 1)));
    }

    private static List<Path> sources(String module) {
        try (Stream<Path> files = Files.walk(Project.file(module))) {
            return files.filter(file -> file.toString().contains("/src/main/"))
                    .filter(file -> NOT_READ.stream().noneMatch(file.toString()::contains))
                    .filter(Files::isRegularFile)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

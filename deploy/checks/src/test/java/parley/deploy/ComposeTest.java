package parley.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComposeTest {

    private static final Node OFFICE = Node.parse(Project.text("docker-compose.yml"));
    private static final Node SERVICES = OFFICE.at("services");
    private static final Set<String> OURS = Set.of("catalog", "intake", "scheduling", "notification", "web");

    @Test
    void theWholeOfficeIsThere() {
        assertThat(SERVICES.keys())
                .containsExactlyInAnyOrder(
                        "catalog",
                        "databases",
                        "intake",
                        "kafka",
                        "key-server",
                        "mail",
                        "notification",
                        "scheduling",
                        "sign-in",
                        "topics",
                        "web");
    }

    @Test
    void whatIsPublishedIsPublishedOnLoopbackOnly() {
        List<String> ports = SERVICES.keys().stream()
                .flatMap(name -> SERVICES.at(name, "ports").texts().stream())
                .toList();

        assertThat(ports).isNotEmpty().allMatch(port -> port.matches("127\\.0\\.0\\.1:\\d+:\\d+"));
        assertThat(SERVICES.keys())
                .allSatisfy(name -> assertThat(SERVICES.at(name).keys())
                        .doesNotContain("network_mode", "privileged", "pid", "ipc", "cap_add", "devices"));
    }

    @Test
    void noDatabaseBrokerOrKeyIsPublished() {
        for (String name : List.of("databases", "key-server", "kafka", "topics")) {
            assertThat(SERVICES.at(name, "ports").isEmpty()).as(name).isTrue();
        }
    }

    @Test
    void everyImageIsPinnedToAVersion() {
        for (String name : SERVICES.keys()) {
            assertThat(SERVICES.at(name, "image").text())
                    .as(name)
                    .matches(
                            "[a-z./-]+:(\\d+\\.\\d+(\\.\\d+)?(-[a-z]+)?|\\$\\{PARLEY_VERSION:-\\d+\\.\\d+\\.\\d+(-SNAPSHOT)?\\})");
        }
    }

    @Test
    void whateverStaysUpSaysWhetherItIsWell() {
        for (String name : SERVICES.keys()) {
            assertThat(SERVICES.at(name, "healthcheck", "test").isEmpty())
                    .as(name)
                    .isEqualTo(name.equals("topics"));
        }
    }

    @Test
    void theServicesRunWithNothingTheyDoNotNeed() {
        for (String name : OURS) {
            Node service = SERVICES.at(name);
            assertThat(service.at("read_only").truth()).as(name).contains(true);
            assertThat(service.at("cap_drop").texts()).as(name).containsExactly("ALL");
            assertThat(service.at("security_opt").texts()).as(name).containsExactly("no-new-privileges:true");
            assertThat(service.at("tmpfs").texts())
                    .as(name)
                    .singleElement()
                    .asString()
                    .startsWith("/tmp:");
            assertThat(service.at("volumes").isEmpty()).as(name).isTrue();
            assertThat(service.at("mem_limit").isEmpty()).as(name).isFalse();
            assertThat(service.at("build", "dockerfile").text()).endsWith("deploy/images/Dockerfile");
            assertThat(service.at("build", "args", "SERVICE").text())
                    .isEqualTo(name.equals("web") ? name : name + "-service");
        }
    }

    @Test
    void onlyIntakeMeetsTheKeyServerAndOnlyNotificationTheMailServer() {
        assertThat(on("keys")).containsExactlyInAnyOrder("intake", "key-server");
        assertThat(on("mail")).containsExactlyInAnyOrder("mail", "notification");
        assertThat(OFFICE.at("networks", "keys", "internal").truth()).contains(true);
        assertThat(OFFICE.at("networks", "data", "internal").truth()).contains(true);
    }

    @Test
    void everythingThatLastsLiesInANamedVolume() {
        Map<String, String> kept = Map.of(
                "databases", "databases:/var/lib/postgresql",
                "key-server", "keys:/var/lib/postgresql",
                "kafka", "events:/var/lib/kafka/data",
                "sign-in", "sign-in:/opt/keycloak/data");
        kept.forEach((name, volume) ->
                assertThat(SERVICES.at(name, "volumes").texts()).as(name).contains(volume));
        assertThat(OFFICE.at("volumes").keys()).containsExactlyInAnyOrder("databases", "events", "keys", "sign-in");
    }

    /// A statement in a database's log would hold what the service sealed, or was about to seal.
    @Test
    void theDatabaseServersWriteNoStatementIntoTheirLogs() {
        for (String name : List.of("databases", "key-server")) {
            assertThat(SERVICES.at(name, "command").texts())
                    .as(name)
                    .contains(
                            "log_statement=none",
                            "log_min_error_statement=panic",
                            "log_error_verbosity=terse",
                            "log_parameter_max_length=0",
                            "log_parameter_max_length_on_error=0");
        }
    }

    @Test
    @Tag("edge")
    void composeAcceptsTheFileWithFreshSecrets(@TempDir Path folder) throws IOException {
        List<String> start = new ArrayList<>();
        Tool compose = Tool.find("docker-compose").orElseGet(() -> {
            Tool docker = Tool.findOrSkip("docker", "whether compose accepts docker-compose.yml");
            if (!Files.isExecutable(Path.of("/usr/libexec/docker/cli-plugins/docker-compose"))) {
                System.err.println(
                        "\n!!!\n!!! NOT CHECKED: whether compose accepts docker-compose.yml (no compose)\n!!!");
                Assumptions.abort("docker has no compose");
            }
            start.add("compose");
            return docker;
        });
        Files.copy(Project.file("docker-compose.yml"), folder.resolve("docker-compose.yml"));
        Files.createSymbolicLink(folder.resolve("deploy"), Project.file("deploy"));
        Path institution = folder.resolve(InstitutionTest.SETTINGS);
        Files.createDirectories(institution.getParent());
        Files.copy(Project.file(InstitutionTest.SETTINGS), institution);
        for (String service : Project.DEPLOYED) {
            Files.createDirectories(folder.resolve(service).resolve("target/quarkus-app"));
        }
        Tool bash = Tool.findOrSkip("bash", "whether fresh secrets are made");
        String secrets = bash.output(Project.file("."), Map.of(), List.of("deploy/compose/new-env"));
        Files.writeString(folder.resolve(".env"), secrets);

        start.add("config");
        String accepted = compose.output(folder, Map.of(), start);

        assertThat(Node.parse(accepted).at("services").keys()).isEqualTo(SERVICES.keys());
        assertThat(secrets.lines().filter(line -> line.matches("[A-Z_]+=.+")))
                .isNotEmpty()
                .doesNotHaveDuplicates()
                .allMatch(line -> line.substring(line.indexOf('=')).length() > 32);
    }

    private static Set<String> on(String network) {
        return SERVICES.keys().stream()
                .filter(name -> SERVICES.at(name, "networks").texts().contains(network))
                .collect(Collectors.toSet());
    }
}

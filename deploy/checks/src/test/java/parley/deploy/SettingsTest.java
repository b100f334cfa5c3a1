package parley.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Every setting that a deployment makes is explained to the people who run it, and both deployments make the same.
class SettingsTest {

    private static final Pattern SETTING = Pattern.compile("`((?:PARLEY|QUARKUS|KAFKA)_[A-Z_]+)`");
    private static final Set<String> ONLY_COMPOSE = Set.of(
            "QUARKUS_FLYWAY_USERNAME",
            "QUARKUS_FLYWAY_PASSWORD",
            "QUARKUS_FLYWAY_KEYS_USERNAME",
            "QUARKUS_FLYWAY_KEYS_PASSWORD",
            "PARLEY_SAMPLE_OFFICE",
            "PARLEY_TRACES_ENDPOINT");
    private static final Set<String> ONLY_KUBERNETES = Set.of(
            "QUARKUS_HTTP_PORT",
            "QUARKUS_INIT_AND_EXIT",
            "QUARKUS_FLYWAY_MIGRATE_AT_START",
            "QUARKUS_FLYWAY_KEYS_MIGRATE_AT_START",
            "KAFKA_SSL_TRUSTSTORE_TYPE",
            "KAFKA_SSL_TRUSTSTORE_LOCATION",
            "PARLEY_SMTP_USERNAME",
            "PARLEY_SMTP_PASSWORD",
            "QUARKUS_OIDC_TENANT_ENABLED",
            "QUARKUS_OIDC_CLIENT_CLIENT_ENABLED");

    @Test
    void everySettingOfComposeIsExplained() {
        assertThat(explained()).containsAll(inCompose());
    }

    @Test
    @Tag("edge")
    void composeAndKubernetesMakeTheSameSettings() {
        Set<String> compose = inCompose();
        compose.removeAll(ONLY_COMPOSE);
        Set<String> kubernetes = inKubernetes();
        assertThat(explained()).containsAll(kubernetes);
        kubernetes.removeAll(ONLY_KUBERNETES);

        assertThat(kubernetes).isEqualTo(compose);
    }

    private static Set<String> explained() {
        Set<String> names = new TreeSet<>();
        SETTING.matcher(Project.text("docs/operations.md")).results().forEach(hit -> names.add(hit.group(1)));
        return names;
    }

    private static Set<String> inCompose() {
        Node services = Node.parse(Project.text("docker-compose.yml")).at("services");
        Set<String> names = new TreeSet<>();
        for (String service : Project.SERVICES) {
            names.addAll(
                    services.at(service.replace("-service", ""), "environment").keys());
        }
        return names;
    }

    private static Set<String> inKubernetes() {
        Manifests office = Manifests.example();
        Set<String> names = new TreeSet<>();
        office.ofKind("ConfigMap").forEach(map -> names.addAll(map.at("data").keys()));
        office.ofKind("Deployment")
                .map(deployment -> deployment.at("spec", "template", "spec"))
                .forEach(pod -> {
                    for (String kind : new String[] {"initContainers", "containers"}) {
                        pod.at(kind).items().stream()
                                .flatMap(container -> container.at("env").items().stream())
                                .forEach(variable ->
                                        names.add(variable.at("name").text()));
                    }
                });
        return names;
    }
}

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
            // The mailboxes beside it know no TLS; others are at the usual port, with it.
            "PARLEY_MAILBOX_CONFLICT_RESOLUTION_PORT",
            "PARLEY_MAILBOX_CONFLICT_RESOLUTION_TLS",
            "PARLEY_MAILBOX_OMBUDS_PORT",
            "PARLEY_MAILBOX_OMBUDS_TLS",
            "PARLEY_TRACES_ENDPOINT");
    private static final Set<String> ONLY_KUBERNETES = Set.of(
            "QUARKUS_HTTP_PORT",
            "QUARKUS_INIT_AND_EXIT",
            "QUARKUS_FLYWAY_MIGRATE_AT_START",
            "QUARKUS_FLYWAY_KEYS_MIGRATE_AT_START",
            // In Compose nothing stands before them that could tell where a request came from.
            "PARLEY_INTAKE_LIMITS_PROXIES",
            "PARLEY_CATALOG_LIMITS_PROXIES",
            "KAFKA_SSL_TRUSTSTORE_TYPE",
            "KAFKA_SSL_TRUSTSTORE_LOCATION",
            // In Compose nothing stands before the pages.
            "QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING",
            "QUARKUS_HTTP_PROXY_ENABLE_FORWARDED_HOST",
            "QUARKUS_OIDC_TENANT_ENABLED",
            "QUARKUS_OIDC_CLIENT_CLIENT_ENABLED");

    @Test
    void everySettingOfComposeIsExplained() {
        for (String service : Project.DEPLOYED) {
            assertThat(explained()).containsAll(inCompose(service));
        }
    }

    @Test
    @Tag("edge")
    void eachServiceGetsTheSameSettingsFromComposeAndFromKubernetes() {
        Manifests office = Manifests.example();
        for (String service : Project.DEPLOYED) {
            Set<String> compose = inCompose(service);
            compose.removeAll(ONLY_COMPOSE);
            Set<String> kubernetes = inKubernetes(office, service, "containers");
            kubernetes.removeAll(ONLY_KUBERNETES);

            assertThat(kubernetes).as(service).isEqualTo(compose);
        }
    }

    @Test
    @Tag("edge")
    void everySettingOfKubernetesIsExplained() {
        Manifests office = Manifests.example();
        for (String service : Project.DEPLOYED) {
            assertThat(explained()).containsAll(inKubernetes(office, service, "containers"));
        }
        for (String service : Project.SERVICES) {
            assertThat(explained()).containsAll(inKubernetes(office, service, "initContainers"));
        }
    }

    /// A service reads all its settings before it migrates, and does not start without those that have no default.
    @Test
    @Tag("edge")
    void theMigrationGetsEverySettingThatItsServiceCannotStartWithout() {
        Manifests office = Manifests.example();

        assertThat(inKubernetes(office, "notification-service", "initContainers"))
                .contains("PARLEY_SMTP_HOST", "PARLEY_MAIL_FROM");
        assertThat(inKubernetes(office, "intake-service", "initContainers")).contains("PARLEY_MASTER_KEY");
    }

    private static Set<String> explained() {
        Set<String> names = new TreeSet<>();
        SETTING.matcher(Project.text("docs/operations.md")).results().forEach(hit -> names.add(hit.group(1)));
        return names;
    }

    /// What a container is told, by itself and by its institution.
    private static Set<String> inCompose(String service) {
        Node services = Node.parse(Project.text("docker-compose.yml")).at("services");
        Set<String> names = new TreeSet<>(
                services.at(service.replace("-service", ""), "environment").keys());
        names.addAll(InstitutionTest.told().keySet());
        return names;
    }

    /// What a container is told, by the ConfigMaps it reads and by its own variables.
    private static Set<String> inKubernetes(Manifests office, String service, String kind) {
        Node container = office.named("Deployment", service)
                .at("spec", "template", "spec", kind)
                .items()
                .getFirst();
        Set<String> names = new TreeSet<>();
        for (Node source : container.at("envFrom").items()) {
            String map = source.at("configMapRef", "name").text();
            names.addAll(office.named("ConfigMap", map).at("data").keys());
        }
        container
                .at("env")
                .items()
                .forEach(variable -> names.add(variable.at("name").text()));
        return names;
    }
}

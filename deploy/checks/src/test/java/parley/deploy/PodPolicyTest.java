package parley.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What every pod of the office promises: it asks the cluster for as little as the restricted profile allows.
@Tag("edge")
class PodPolicyTest {

    private static Manifests office = new Manifests("", List.of());

    @BeforeAll
    static void render() {
        office = Manifests.example();
    }

    @Test
    void eachServiceIsThereTwiceAndSurvivesTheLossOfANode() {
        assertThat(office.ofKind("Deployment").map(PodPolicyTest::name))
                .containsExactlyInAnyOrderElementsOf(Project.DEPLOYED);
        assertThat(deployments()).allSatisfy(deployment -> {
            assertThat(deployment.at("spec", "replicas").text()).isEqualTo("2");
            assertThat(pod(deployment).at("topologySpreadConstraints").items())
                    .extracting(rule -> rule.at("topologyKey").text())
                    .containsExactlyInAnyOrder("kubernetes.io/hostname", "topology.kubernetes.io/zone");
            Node labels = deployment.at("spec", "template", "metadata", "labels");
            Node budget = office.named("PodDisruptionBudget", name(deployment));
            assertThat(budget.at("spec", "maxUnavailable").text()).isEqualTo("1");
            assertThat(budget.at("spec", "selector", "matchLabels", "app.kubernetes.io/name")
                            .text())
                    .isEqualTo(labels.at("app.kubernetes.io/name").text());
        });
    }

    @Test
    void noPodHoldsAKeyToTheCluster() {
        assertThat(deployments()).allSatisfy(deployment -> {
            Node pod = pod(deployment);
            assertThat(pod.at("automountServiceAccountToken").truth()).contains(false);
            assertThat(pod.at("enableServiceLinks").truth()).contains(false);
            Node account =
                    office.named("ServiceAccount", pod.at("serviceAccountName").text());
            assertThat(account.at("automountServiceAccountToken").truth()).contains(false);
        });
        assertThat(office.objects())
                .extracting(object -> object.at("kind").text())
                .doesNotContain("Role", "ClusterRole", "RoleBinding", "ClusterRoleBinding");
    }

    @Test
    void everyPodFitsTheRestrictedProfile() {
        assertThat(deployments()).allSatisfy(deployment -> {
            Node pod = pod(deployment);
            assertThat(pod.at("securityContext", "runAsNonRoot").truth()).contains(true);
            assertThat(Integer.parseInt(pod.at("securityContext", "runAsUser").text()))
                    .isPositive();
            assertThat(pod.at("securityContext", "seccompProfile", "type").text())
                    .isEqualTo("RuntimeDefault");
            assertThat(pod.keys()).doesNotContain("hostNetwork", "hostPID", "hostIPC");
            assertThat(pod.at("volumes").items()).allSatisfy(volume -> assertThat(volume.keys())
                    .containsAnyOf("emptyDir", "secret")
                    .doesNotContain("hostPath"));
        });
        assertThat(containers()).isNotEmpty().allSatisfy(container -> {
            Node security = container.at("securityContext");
            assertThat(security.at("allowPrivilegeEscalation").truth()).contains(false);
            assertThat(security.at("readOnlyRootFilesystem").truth()).contains(true);
            assertThat(security.at("capabilities", "drop").texts()).containsExactly("ALL");
            assertThat(security.at("capabilities").keys()).containsExactly("drop");
            assertThat(security.keys()).doesNotContain("privileged", "runAsUser");
        });
    }

    /// What a service writes for itself goes to memory, never to a disk of the node.
    @Test
    void onlyTheTemporaryFolderCanBeWrittenAndItLiesInMemory() {
        assertThat(deployments()).allSatisfy(deployment -> assertThat(pod(deployment).at("volumes").items().stream()
                        .filter(volume -> !volume.at("emptyDir").isEmpty()))
                .singleElement()
                .satisfies(volume ->
                        assertThat(volume.at("emptyDir", "medium").text()).isEqualTo("Memory")));
        assertThat(containers()).allSatisfy(container -> assertThat(
                        container.at("volumeMounts").items())
                .allSatisfy(mount -> assertThat(mount.at("readOnly").truth().orElse(false))
                        .isEqualTo(!mount.at("mountPath").text().equals("/tmp"))));
    }

    @Test
    void everyImageIsPinnedAndEveryContainerIsBounded() {
        assertThat(containers()).allSatisfy(container -> {
            assertThat(container.at("image").text()).matches(".+/parley/([a-z]+-service|web):\\d+\\.\\d+\\.\\d+");
            assertThat(container.at("resources", "requests").keys()).containsExactly("cpu", "memory");
            assertThat(container.at("resources", "limits").keys()).contains("memory");
        });
    }

    @Test
    void kubernetesAsksTheHealthOfEachServiceAndGivesItTimeToEnd() {
        assertThat(deployments()).allSatisfy(deployment -> {
            Node service = container(deployment, "containers");
            assertThat(probe(service, "startupProbe")).isEqualTo("/q/health/started");
            assertThat(probe(service, "readinessProbe")).isEqualTo("/q/health/ready");
            assertThat(probe(service, "livenessProbe")).isEqualTo("/q/health/live");
            int pause = Integer.parseInt(
                    service.at("lifecycle", "preStop", "sleep", "seconds").text());
            int grace = Integer.parseInt(
                    pod(deployment).at("terminationGracePeriodSeconds").text());
            assertThat(grace).isGreaterThan(pause + 10);
        });
    }

    @Test
    void onlyTheMigrationOwnsTheTables() {
        assertThat(withDatabase()).hasSize(4).allSatisfy(deployment -> {
            Node migrate = container(deployment, "initContainers");
            Node service = container(deployment, "containers");
            assertThat(variable(migrate, "QUARKUS_INIT_AND_EXIT")).isEqualTo("true");
            assertThat(variable(migrate, "QUARKUS_FLYWAY_MIGRATE_AT_START")).isEqualTo("true");
            assertThat(variable(service, "QUARKUS_FLYWAY_MIGRATE_AT_START")).isEqualTo("false");
            assertThat(secrets(migrate)).allMatch(secret -> secret.endsWith("-owner"));
            assertThat(secrets(service)).noneMatch(secret -> secret.endsWith("-owner"));
        });
    }

    @Test
    void thePagesHoldNothingThatLeadsToData() {
        Node pages = office.named("Deployment", "web");

        assertThat(pod(pages).at("initContainers").isEmpty()).isTrue();
        assertThat(secrets(container(pages, "containers"))).containsExactly("web-sign-in", "web-session");
        assertThat(pod(pages).at("volumes").items())
                .extracting(volume -> volume.at("name").text())
                .containsExactly("tmp");
    }

    @Test
    void onlyIntakeHoldsTheKeysOfTheCasesAndOnlyNotificationTheMailAccount() {
        Set<String> keys = Set.of("intake-master-key", "keys-database", "keys-database-owner");
        assertThat(withDatabase()).allSatisfy(deployment -> {
            List<String> held = Stream.of("initContainers", "containers")
                    .flatMap(kind -> secrets(container(deployment, kind)).stream())
                    .toList();
            if (name(deployment).equals("intake-service")) {
                assertThat(held).containsAll(keys);
            } else {
                assertThat(held).doesNotContainAnyElementsOf(keys);
            }
            assertThat(held.contains("notification-smtp"))
                    .isEqualTo(name(deployment).equals("notification-service"));
        });
    }

    private static List<Node> deployments() {
        return office.ofKind("Deployment").toList();
    }

    private static List<Node> withDatabase() {
        return deployments().stream()
                .filter(deployment -> Project.SERVICES.contains(name(deployment)))
                .toList();
    }

    private static List<Node> containers() {
        return deployments().stream()
                .flatMap(deployment -> Stream.of("initContainers", "containers")
                        .flatMap(kind -> pod(deployment).at(kind).items().stream()))
                .toList();
    }

    private static Node container(Node deployment, String kind) {
        return pod(deployment).at(kind).items().getFirst();
    }

    private static Node pod(Node deployment) {
        return deployment.at("spec", "template", "spec");
    }

    private static String name(Node object) {
        return object.at("metadata", "name").text();
    }

    private static String probe(Node container, String probe) {
        return container.at(probe, "httpGet", "path").text();
    }

    private static String variable(Node container, String name) {
        return container.at("env").items().stream()
                .filter(variable -> variable.at("name").text().equals(name))
                .map(variable -> variable.at("value").text())
                .findFirst()
                .orElse("");
    }

    private static List<String> secrets(Node container) {
        return container.at("env").items().stream()
                .map(variable ->
                        variable.at("valueFrom", "secretKeyRef", "name").text())
                .filter(secret -> !secret.isEmpty())
                .toList();
    }
}

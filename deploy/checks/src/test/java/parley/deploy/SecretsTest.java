package parley.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// No secret stands in a file of the project; what stands there is which secrets an office must bring.
class SecretsTest {

    private static final List<Node> SHAPES = Node.parseAll(Project.text("deploy/kubernetes/secrets.shape.yaml"));
    private static final Set<String> MADE_BY_OPERATORS = Set.of(
            "office-databases-ca/ca.crt",
            "office-keys-ca/ca.crt",
            "office-kafka-cluster-ca-cert/ca.crt",
            "catalog-service/sasl.jaas.config",
            "intake-service/sasl.jaas.config",
            "scheduling-service/sasl.jaas.config",
            "notification-service/sasl.jaas.config");
    private static final Pattern SECRET = Pattern.compile("PASSWORD|SECRET|MASTER_KEY|DKIM_KEY|JAAS|CREDENTIALS");

    @Test
    void theShapesOfSecretsHoldNoValues() {
        assertThat(SHAPES).isNotEmpty().allSatisfy(secret -> {
            assertThat(secret.at("data").isEmpty()).isTrue();
            Node values = secret.at("stringData");
            assertThat(values.keys())
                    .isNotEmpty()
                    .allMatch(key -> values.at(key).text().isEmpty());
        });
    }

    @Test
    @Tag("edge")
    void everySecretThatIsAskedForHasAShapeOrComesFromAnOperator() {
        Set<String> known = new TreeSet<>(MADE_BY_OPERATORS);
        for (Node secret : SHAPES) {
            for (String key : secret.at("stringData").keys()) {
                known.add(secret.at("metadata", "name").text() + "/" + key);
            }
        }
        Manifests office = Manifests.example();
        Set<String> asked = new TreeSet<>();
        office.ofKind("Deployment")
                .map(deployment -> deployment.at("spec", "template", "spec"))
                .forEach(pod -> {
                    containers(pod)
                            .flatMap(container -> container.at("env").items().stream())
                            .map(variable -> variable.at("valueFrom", "secretKeyRef"))
                            .filter(reference -> !reference.isEmpty())
                            .forEach(reference -> asked.add(reference.at("name").text() + "/"
                                    + reference.at("key").text()));
                    for (Node volume : pod.at("volumes").items()) {
                        for (Node item : volume.at("secret", "items").items()) {
                            asked.add(volume.at("secret", "secretName").text() + "/"
                                    + item.at("key").text());
                        }
                    }
                });

        assertThat(known).containsAll(asked);
    }

    @Test
    @Tag("edge")
    void noRenderedObjectHoldsASecret() {
        Manifests office = Manifests.example();

        assertThat(office.ofKind("Secret")).isEmpty();
        assertThat(office.ofKind("ConfigMap").flatMap(map -> map.at("data").keys().stream()))
                .noneMatch(SecretsTest::namesASecret);
        assertThat(office.ofKind("Deployment")
                        .flatMap(deployment -> containers(deployment.at("spec", "template", "spec")))
                        .flatMap(container -> container.at("env").items().stream())
                        .filter(variable -> namesASecret(variable.at("name").text()))
                        .filter(variable -> !variable.at("value").text().equals("not-needed-to-migrate")))
                .isNotEmpty()
                .allSatisfy(variable -> assertThat(variable.keys()).doesNotContain("value"));
    }

    @Test
    void theExampleOfTheComposeSecretsIsEmptyAndComplete() {
        List<String> lines = Project.text("deploy/compose/env.example")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
        Set<String> wanted = new TreeSet<>();
        Pattern.compile("\\$\\{([A-Z_]+):\\?\\}")
                .matcher(Project.text("docker-compose.yml"))
                .results()
                .forEach(hit -> wanted.add(hit.group(1)));

        assertThat(lines).allMatch(line -> line.matches("[A-Z_]+="));
        assertThat(lines.stream().map(line -> line.substring(0, line.length() - 1)))
                .containsExactlyInAnyOrderElementsOf(wanted);
    }

    @Test
    void composeTakesEverySecretFromOutside() {
        Node services = Node.parse(Project.text("docker-compose.yml")).at("services");
        assertThat(services.keys()).isNotEmpty();
        for (String service : services.keys()) {
            Node environment = services.at(service, "environment");
            assertThat(environment.keys().stream().filter(SecretsTest::namesASecret))
                    // What has no value here is passed through, and may be left out.
                    .allMatch(name -> environment.at(name).isEmpty()
                            || environment.at(name).text().contains(":?}"));
        }
    }

    private static boolean namesASecret(String variable) {
        return SECRET.matcher(variable).find();
    }

    private static Stream<Node> containers(Node pod) {
        return Arrays.stream(new String[] {"initContainers", "containers"})
                .flatMap(kind -> pod.at(kind).items().stream());
    }
}

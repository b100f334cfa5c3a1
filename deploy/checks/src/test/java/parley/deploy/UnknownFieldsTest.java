package parley.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class UnknownFieldsTest {

    @Test
    void aMisspelledFieldIsFoundHoweverDeepItLies() {
        Node planted = Node.parse("""
                apiVersion: apps/v1
                kind: Deployment
                spec:
                  replica: 2
                  template:
                    spec:
                      containers:
                        - name: service
                          securityContext: {readOnlyRootFileSystem: true}
                """);

        assertThat(unknownIn(planted))
                .containsExactlyInAnyOrder(
                        "Deployment.spec.replica",
                        "Deployment.spec.template.spec.containers[0].securityContext.readOnlyRootFileSystem");
    }

    @Test
    void aMisspelledFieldOfKafkaIsFoundToo() {
        Node planted = Node.parse("""
                apiVersion: kafka.strimzi.io/v1
                kind: KafkaUser
                spec:
                  authorization:
                    type: simple
                    acls:
                      - {resource: {type: topic, name: a}, operation: [Read]}
                """);

        assertThat(unknownIn(planted)).containsExactly("KafkaUser.spec.authorization.acls[0].operation");
    }

    @Test
    @Tag("edge")
    void noRenderedObjectHasAFieldThatItsModelDoesNotKnow() {
        assertThat(Stream.of(Manifests.base(), Manifests.example())
                        .flatMap(manifests -> manifests.objects().stream())
                        .flatMap(object -> unknownIn(object).stream()))
                .isEmpty();
    }

    @Test
    void theShapesOfTheSecretsHaveNoUnknownFieldEither() {
        assertThat(Node.parseAll(Project.text("deploy/kubernetes/secrets.shape.yaml")).stream()
                        .flatMap(object -> unknownIn(object).stream()))
                .isEmpty();
    }

    private static List<String> unknownIn(Node object) {
        return Models.read(object).map(UnknownFields::of).orElse(List.of());
    }
}

package parley.description;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExamplesTest {

    static List<String> services() {
        return Kept.SERVICES;
    }

    @ParameterizedTest
    @MethodSource("services")
    void everyExampleIsWhatItsSchemaWants(String service) {
        assertThat(Faults.in(Kept.description(service))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("services")
    void everyRequestWithABodyHasAnExample(String service) {
        assertThat(Kept.operations(Kept.description(service)))
                .filteredOn(operation -> sent(operation).path("schema").isObject())
                .filteredOn(operation -> sent(operation).path("example").isMissingNode())
                .extracting(operation -> operation.path("operationId").asText())
                .as("Show what may be sent: " + service + "/src/main/resources/examples/NAME.json")
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("services")
    void everyFileWithAnExampleIsShown(String service) {
        var shown = Kept.operations(Kept.description(service)).stream()
                .filter(operation -> sent(operation).has("example"))
                .map(operation -> operation.path("operationId").asText())
                .collect(Collectors.toSet());

        assertThat(Kept.exampleFiles(service)).isEqualTo(shown);
    }

    @ParameterizedTest
    @MethodSource("services")
    void everyAnswerSaysWhatItHolds(String service) {
        for (var operation : Kept.operations(Kept.description(service))) {
            for (var answer : operation.path("responses")) {
                assertThat(answer.path("content").isObject()
                                && answer.path("content").isEmpty())
                        .as(operation.path("operationId").asText())
                        .isFalse();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("services")
    void whatIsAnsweredWithoutABodyIsNotSaidToBeCreated(String service) {
        assertThat(Kept.operations(Kept.description(service)))
                .filteredOn(operation -> operation.path("responses").has("201"))
                .filteredOn(operation ->
                        !operation.path("responses").path("201").path("content").isObject())
                .extracting(operation -> operation.path("operationId").asText())
                .as("It answers 204: say so with @APIResponse")
                .isEmpty();
    }

    @Test
    void aWrongExampleIsNoticed() {
        assertThat(Faults.in(holdWith("start", "tomorrow")))
                .hasSize(1)
                .first()
                .asString()
                .contains("date-time");
        assertThat(Faults.in(holdWith("roomId", "the small one"))).isNotEmpty();
        assertThat(Faults.in(holdWith("romId", "0b6f4c9e-5d0e-4a53-9a57-1f6c2f4c8a01")))
                .hasSize(1);
    }

    private static JsonNode holdWith(String member, String value) {
        var description = Kept.description("scheduling-service");
        var hold = Kept.operations(description).stream()
                .filter(operation -> operation.path("operationId").asText().equals("hold"))
                .findFirst()
                .orElseThrow();
        ((ObjectNode) sent(hold).path("example")).put(member, value);
        return description;
    }

    private static JsonNode sent(JsonNode operation) {
        return operation.path("requestBody").path("content").path("application/json");
    }
}

package parley.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SchemaTest {

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    static List<Class<? extends Event>> events() {
        return EventTypes.all().stream()
                .sorted(Comparator.comparing(EventTypes::nameOf))
                .toList();
    }

    @Test
    void everyEventHasASchemaAndNothingElseHas() {
        assertThat(Kept.namesIn(Kept.SCHEMAS))
                .isEqualTo(events().stream().map(Kept::schemaName).collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @MethodSource("events")
    void theSchemaSaysWhatTheRecordSays(Class<? extends Event> event) throws IOException {
        var meant = EventJson.pretty(RecordSchema.of(event));
        var written = Path.of("target/schema").resolve(Kept.schemaName(event));
        Files.createDirectories(written.getParent());
        Files.writeString(written, meant);

        assertThat(Kept.read(Kept.SCHEMAS.resolve(Kept.schemaName(event))))
                .as(
                        "If the record was meant to change: cp libs/events/target/schema/* libs/events/src/main/resources/schema/")
                .isEqualTo(meant);
    }

    @ParameterizedTest
    @MethodSource("events")
    void theGoldenSampleKeepsToTheSchema(Class<? extends Event> event) {
        assertThat(faults(event, Kept.golden(event))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("events")
    void aProducerMayNotAddAField(Class<? extends Event> event) {
        var more = ((ObjectNode) Kept.golden(event).deepCopy()).put("note", "a word");

        assertThat(faults(event, more)).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("events")
    void everyRequiredFieldIsMissed(Class<? extends Event> event) {
        Kept.schema(event).path("required").forEach(field -> {
            var less = (ObjectNode) Kept.golden(event).deepCopy();
            less.remove(field.asText());

            assertThat(faults(event, less)).as(field.asText()).hasSize(1);
        });
    }

    @ParameterizedTest
    @MethodSource("events")
    void wordsInPlaceOfAnythingAreSeen(Class<? extends Event> event) {
        Kept.golden(event).fieldNames().forEachRemaining(field -> {
            var wordy = ((ObjectNode) Kept.golden(event).deepCopy()).put(field, "Ann said: never again");

            assertThat(faults(event, wordy)).as(field).isNotEmpty();
        });
    }

    private static List<String> faults(Class<? extends Event> event, JsonNode json) {
        return SCHEMAS
                .getSchema(Kept.schema(event).toString())
                .validate(
                        json.toString(),
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Error::getMessage)
                .toList();
    }
}

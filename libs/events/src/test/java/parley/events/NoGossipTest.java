package parley.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What travels between services is ids, codes and instants. No field can hold a name, an address or a word.
class NoGossipTest {

    record Gossiping(UUID caseId, String note) {}

    record GossipingInside(UUID caseId, List<Gossiping> told) {}

    record GossipingByList(UUID caseId, List<String> names) {}

    record GossipingByMap(UUID caseId, Map<String, UUID> byName) {}

    record GossipingByObject(UUID caseId, Object anything) {}

    /// A code is reviewed for offerings; a case has none.
    record CodeWhereNoneBelongs(UUID caseId, String code) {}

    static List<Class<? extends Event>> events() {
        return SchemaTest.events();
    }

    @ParameterizedTest
    @MethodSource("events")
    void noEventCanCarryWords(Class<? extends Event> event) {
        assertThat(Gossip.in(Kept.schema(event))).isEmpty();
        assertThat(Gossip.in(RecordSchema.of(event))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                Gossiping.class,
                GossipingInside.class,
                GossipingByList.class,
                GossipingByMap.class,
                GossipingByObject.class,
                CodeWhereNoneBelongs.class
            })
    void aRecordThatCouldCarryWordsHasNoSchema(Class<?> offender) {
        assertThatThrownBy(() -> RecordSchema.ofRecord(offender)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                {"type": "string"}                                              | is free text
                {"type": "string", "format": "email"}                           | is free text
                {"type": "string", "format": "uri"}                             | is free text
                {"type": "string", "maxLength": 3}                              | is free text
                {"type": "string", "pattern": "^[a-z]+$"}                       | is free text
                {"type": "string", "enum": []}                                  | is free text
                {"type": "string", "format": "zone-id"}                         | is free text
                {"type": "string", "format": "offering-code"}                   | is free text
                {"type": "string", "format": "uuid", "contentEncoding": "base64"} | says contentEncoding
                {"type": "array", "items": {"type": "string"}}                  | /* is free text
                {"type": "array"}                                               | /* may be anything
                {"type": ["string", "null"]}                                    | may be anything
                {"type": "number"}                                              | may be anything
                {}                                                              | may be anything
                {"$ref": "#/$defs/name"}                                        | may be anything
                {"anyOf": [{"type": "string"}]}                                 | may be anything
                {"type": "boolean", "anyOf": []}                                | says anyOf
                {"type": "object", "properties": {}}                            | takes fields
                {"type": "object", "additionalProperties": true}                | takes fields
                {"type": "object", "additionalProperties": {"type": "string"}}  | takes fields
                {"type": "object", "additionalProperties": false, "patternProperties": {}} | says patternProperties
                {"type": "object", "additionalProperties": false, "properties": {"name": {"type": "string"}}} | /name is free text""")
    void aPlantedFieldIsFound(String planted, String finding) {
        var schema =
                EventJson.tree("{\"type\": \"object\", \"additionalProperties\": false, \"properties\": {\"planted\": "
                        + planted + "}}");

        assertThat(Gossip.in(schema))
                .anySatisfy(found -> assertThat(found).startsWith("#/planted").contains(finding));
    }

    @Test
    void theReviewedListIsShort() {
        assertThat(Codes.REVIEWED).extracting(Codes.Code::format).containsExactly("offering-code", "log-head");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ann said", "ann@office.example", "mediation; drop", "MEDIATION", "617-253-0000", ""})
    void anOfferingCodeIsNothingThatAPersonWouldWrite(String text) {
        assertThat(text).doesNotMatch(Codes.OFFERING.pattern());
    }
}

package parley.catalog.hsds;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import parley.catalog.OnRealGround;

@QuarkusTest
@OnRealGround
class HsdsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path SCHEMA = Path.of("src/test/resources/hsds/hsds.json");

    @ParameterizedTest
    @CsvSource({
        "services?full=true&per_page=500, service",
        "services?per_page=500, service",
        "organizations, organization",
        "locations?per_page=500, location",
        "service_at_locations?per_page=500, service_at_location",
        "taxonomies, taxonomy",
        "taxonomy_terms?per_page=500, taxonomy_term"
    })
    void everyListAndEverythingInItIsAsTheSpecificationWants(String list, String kind) throws IOException {
        var page = JSON.readTree(read(list));

        assertThat(faults("page", page)).isEmpty();
        assertThat(page.get("contents")).isNotEmpty();
        for (var item : page.get("contents")) {
            assertThat(faults(kind, item)).as(item.toString()).isEmpty();
            var id = item.get("id").asText();
            if (!kind.equals("location")) {
                var one = JSON.readTree(read(list.replaceAll("\\?.*", "") + "/" + id));
                assertThat(faults(kind, one)).as(one.toString()).isEmpty();
                assertThat(one.get("id").asText()).isEqualTo(id);
            }
        }
    }

    @Test
    void theSchemaWouldNotice() throws IOException {
        assertThat(faults("service", JSON.readTree("{\"id\": \"1\", \"name\": \"N\", \"status\": \"open\"}")))
                .hasSize(2);
    }

    @Test
    void itSaysWhichVersionItSpeaks() throws IOException {
        var base = JSON.readTree(given().get("/api/v1/hsds").asString());

        assertThat(faults("base", base)).isEmpty();
        assertThat(base.get("version").asText()).isEqualTo("3.0");
    }

    @Test
    void whatTheSpecificationCannotSayTravelsInAttributes() {
        var services = JsonPath.from(read("services?full=true&per_page=500"));
        var dean = "contents.find { it.name == 'Dean On Call' }";
        var line = "contents.find { it.name.startsWith('Student Mental Health') }";

        assertThat(services.getString(dean + ".phones[0].number")).isEqualTo("617-253-1212");
        assertThat(services.getString(dean + ".phones[0].attributes.find { it.link_type == 'ask-for' }.value"))
                .isEqualTo("the dean on call");
        assertThat(services.getList(line + ".phones.number"))
                .isEqualTo(List.of("617-253-2916", "617-253-2916", "617-253-448"));
        assertThat(services.getString(
                        line + ".phones[2].attributes.find { it.link_type == 'doubt' }.taxonomy_term.code"))
                .isEqualTo("TRUNCATED");
        assertThat(services.getString(
                        line + ".attributes.find { it.link_type == 'confidentiality' }.taxonomy_term.code"))
                .isEqualTo("COMPLETELY_CONFIDENTIAL");
        assertThat(services.getString(line + ".fees_description")).isEqualTo("Free for students");
        assertThat(services.getList(
                        "contents.find { it.name == 'EthicsPoint' }.attributes"
                                + ".findAll { it.link_type == 'confidentiality' }.taxonomy_term.code",
                        String.class))
                .containsExactlyInAnyOrder("ANONYMOUS", "CONFIDENTIAL");
    }

    @Test
    void idsStayAndAreGivenOnce() {
        var first = ids(read("services?full=true&per_page=500"));
        var again = ids(read("services?full=true&per_page=500"));

        assertThat(first).isEqualTo(again).doesNotHaveDuplicates();
    }

    @Test
    void pagesFollowOneAnother() {
        var seen = new ArrayList<String>();
        JsonPath page;
        var number = 1;
        do {
            page = JsonPath.from(read("services?per_page=10&page=" + number));
            seen.addAll(page.getList("contents.id", String.class));
            assertThat(page.getInt("size")).isEqualTo(page.getList("contents").size());
            number++;
        } while (!page.getBoolean("last_page"));

        assertThat(new HashSet<>(seen)).hasSizeGreaterThanOrEqualTo(31).hasSameSizeAs(seen);
        assertThat(JsonPath.from(read("services?page=999")).getBoolean("empty")).isTrue();
    }

    @Test
    void wishesAddUp() {
        var terms = JsonPath.from(read("taxonomy_terms?per_page=500"));
        var housing = terms.getString("contents.find { it.code == 'HOUSING' }.id");
        var students = terms.getString("contents.find { it.code == 'LIVING_GROUPS' }.id");

        assertThat(names("services?taxonomy_term_id=" + housing))
                .contains("House Teams", "Residential Life and Dining (RL&D)");
        assertThat(names("services?taxonomy_term_id=" + students))
                .containsExactly("Office of Fraternities, Sororities, and Independent Living Groups");
        assertThat(names("services?taxonomy_term_id=" + students + "&modified_after=2999-01-01T00:00:00Z"))
                .isEmpty();
        assertThat(given().get("/api/v1/hsds/services?modified_after=soon").statusCode())
                .isEqualTo(400);
    }

    @Test
    void wordsFindWhatTheyFindInTheGuide() {
        assertThat(names("services?search=mediaton").getFirst()).isEqualTo("Conflict Resolution@MIT");
        assertThat(names("services?search=zzzzzzzz")).isEmpty();
        var where = JsonPath.from(read("service_at_locations?search=ombuds"));
        assertThat(where.getString("contents[0].location.name")).isEqualTo("Room 10-213");
        assertThat(names("organizations?search=mit")).containsExactly("MIT");
        assertThat(names("organizations?search=elsewhere")).isEmpty();
        assertThat(JsonPath.from(read("taxonomy_terms?search=hous")).getList("contents.code"))
                .isEqualTo(List.of("HOUSING"));
    }

    @Test
    void everythingAtOnceIsOneThingOnEachLine() throws IOException {
        var answer = given().get("/api/v1/hsds/services?format=ndjson&full=true&per_page=1");

        var lines = answer.asString().lines().toList();
        assertThat(answer.contentType()).startsWith("application/x-ndjson");
        assertThat(lines).hasSizeGreaterThanOrEqualTo(31);
        for (var line : lines) {
            assertThat(faults("service", JSON.readTree(line))).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"format=xml", "page=0", "per_page=501", "modified_after=soon", "taxonomy_id=housing"})
    void whatNoListCanBeAskedForIsRefused(String wish) {
        assertThat(given().get("/api/v1/hsds/services?" + wish).statusCode()).isIn(400, 404, 422);
    }

    @Test
    void whoOnlyLooksForChangesGetsNoMore() {
        var changed = JsonPath.from(read("services?minimal=true&per_page=500")).getList("contents", Map.class);

        assertThat(changed).hasSizeGreaterThanOrEqualTo(31).allSatisfy(one -> assertThat(one.keySet())
                .isEqualTo(Set.of("id", "modified_date")));
    }

    @Test
    void theInstitutionComesWithEverythingItOffersIfAsked() throws IOException {
        var whole = JSON.readTree(read("organizations?full_service=true")).at("/contents/0/services");

        assertThat(whole.size()).isGreaterThanOrEqualTo(31);
        assertThat(JSON.readTree(read("organizations")).at("/contents/0").has("services"))
                .isFalse();
    }

    private static List<String> names(String list) {
        return JsonPath.from(read(list)).getList("contents.name", String.class);
    }

    private static List<String> ids(String services) {
        var all = new ArrayList<String>();
        for (Map<String, ?> service : JsonPath.from(services).<Map<String, ?>>getList("contents")) {
            all.add((String) service.get("id"));
            for (var part : List.of("phones", "schedules", "service_at_locations", "attributes")) {
                if (service.get(part) instanceof List<?> things) {
                    things.forEach(thing -> all.add((String) ((Map<?, ?>) thing).get("id")));
                }
            }
        }
        return all;
    }

    private static String read(String path) {
        var answer = given().get("/api/v1/hsds/" + path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.asString();
    }

    private static List<String> faults(String kind, JsonNode thing) throws IOException {
        var whole = JSON.readTree(Files.readString(SCHEMA));
        ((ObjectNode) whole).put("$ref", "#/$defs/" + kind);
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(whole.toString(), InputFormat.JSON);
        return schema.validate(thing.toString(), InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }
}

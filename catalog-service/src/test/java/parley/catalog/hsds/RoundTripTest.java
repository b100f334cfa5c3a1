package parley.catalog.hsds;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import parley.catalog.OnRealGround;
import parley.catalog.institution.InstitutionFiles;
import parley.catalog.resources.Shelf;

/// What goes out comes back, and what comes from elsewhere goes back as it came.
@QuarkusTest
@OnRealGround
@TestSecurity(user = "rosa", roles = "staff")
class RoundTripTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /// Made up, with much that has no field here.
    private static final String FOREIGN = """
            {"services": [{
              "id": "%1$s", "name": "Made Up Night School", "alternate_name": "Evening Courses",
              "description": "Courses after work.", "url": "https://night.example/school",
              "email": "school@night.example", "status": "active", "wait_time": "two weeks",
              "minimum_age": 18, "fees_description": "Free on Mondays", "assured_date": "2026-03-01",
              "organization": {"id": "11111111-1111-4111-8111-111111111111", "name": "Night", "description": "At night."},
              "phones": [{"id": "22222222-2222-4222-8222-222222222222", "number": "+44 20 7946 0000", "extension": 7,
                          "type": "voice", "description": "Ask at the desk.",
                          "languages": [{"id": "33333333-3333-4333-8333-333333333333", "name": "Urdu", "code": "ur"}]}],
              "schedules": [{"id": "44444444-4444-4444-8444-444444444444", "freq": "WEEKLY", "wkst": "MO",
                             "byday": "TU,TH", "opens_at": "18:00", "closes_at": "22:00", "attending_type": "in person"}],
              "service_at_locations": [{"id": "55555555-5555-4555-8555-555555555555",
                 "service_id": "%1$s", "location_id": "66666666-6666-4666-8666-666666666666",
                 "location": {"id": "66666666-6666-4666-8666-666666666666", "location_type": "physical",
                              "latitude": 51.5, "longitude": -0.1,
                              "addresses": [{"id": "77777777-7777-4777-8777-777777777777", "address_1": "1 High Street",
                                 "city": "Anytown", "state_province": "Some", "postal_code": "A1", "country": "GB",
                                 "address_type": "physical"}]}}],
              "attributes": [{"id": "88888888-8888-4888-8888-888888888888", "link_entity": "service",
                              "link_id": "%1$s", "value": "evening classes"}]}]}""";

    @Test
    void whatGoesOutComesBackAsTheSame() {
        var rows = JsonPath.from(send(read("package"), true));

        assertThat(rows.getBoolean("written")).isFalse();
        assertThat(rows.getList("items.becomes", String.class))
                .hasSizeGreaterThanOrEqualTo(31)
                .containsOnly("SAME");
        assertThat(rows.getList("items.code", String.class)).contains("mental-health", "sexual-misconduct-website");
    }

    @Test
    void tablesSayTheSame() {
        var tables = given().get("/api/v1/hsds/package.zip").asByteArray();

        var rows = given().queryParam("dryRun", true)
                .contentType("application/zip")
                .body(tables)
                .post("/api/v1/upkeep/hsds/tables")
                .jsonPath();

        assertThat(rows.getList("items.becomes", String.class))
                .hasSizeGreaterThanOrEqualTo(31)
                .containsOnly("SAME");
        assertThat(given().get("/api/v1/hsds/package.zip").asByteArray())
                .as("the same guide is the same file")
                .isEqualTo(tables);
    }

    @Test
    void whatComesFromElsewhereIsTheSameInTables() throws IOException {
        var sent = JSON.readTree(FOREIGN.formatted(UUID.randomUUID()))
                .path("services")
                .get(0);

        var read = TablePackage.read(TablePackage.write(List.of(sent)));

        assertThat(read.services()).containsExactly(sent);
        assertThat(read.faults()).isEmpty();
        assertThat(read.leftOut()).isEmpty();
    }

    @Test
    void whatIsNoPackageOfTablesIsRefused() {
        var broken = given().contentType("application/zip")
                .body("services".getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/upkeep/hsds/tables?dryRun=true");

        assertThat(broken.statusCode()).isEqualTo(400);
    }

    @Test
    void whatHoldsNoServicesIsRefused() {
        for (var sent : List.of("{}", "[]", "{\"services\": []}")) {
            var refused = given().contentType(ContentType.JSON).body(sent).post("/api/v1/upkeep/hsds");

            assertThat(refused.statusCode()).as(sent).isEqualTo(400);
        }
    }

    @Inject
    InstitutionFiles files;

    @Inject
    ObjectMapper mapper;

    @Inject
    Shelf shelf;

    @Test
    void everyFactOfTheGuideIsInTheExport() throws IOException {
        var reading = new Reading(files.institution(), mapper);
        var guide = shelf.guide();

        var compared = new ArrayList<String>();
        for (var service : JSON.readTree(read("package")).path("services")) {
            var read = reading.read(service);
            read.code().flatMap(guide::find).ifPresent(published -> {
                compared.add(published.code());
                assertThat(Part.values()).allSatisfy(part -> assertThat(part.isTheSame(read.entry(), published.entry()))
                        .as(published.code() + " " + part)
                        .isTrue());
            });
        }
        assertThat(compared).hasSizeGreaterThanOrEqualTo(31);
    }

    @Test
    void whatComesFromElsewhereGoesBackAsItCame() throws IOException {
        var id = UUID.randomUUID().toString();
        var sent = FOREIGN.formatted(id);

        var planned = JsonPath.from(send(sent, true));
        assertThat(planned.getString("items[0].becomes")).isEqualTo("NEW");
        assertThat(given().get("/api/v1/hsds/services/" + id).statusCode()).isEqualTo(404);
        var taken = JsonPath.from(send(sent, false));

        assertThat(taken.getBoolean("written")).isTrue();
        assertThat(JSON.readTree(read("services/" + id)))
                .isEqualTo(JSON.readTree(sent).path("services").get(0));
        assertThat(JsonPath.from(send(sent, true)).getString("items[0].becomes"))
                .isEqualTo("SAME");
        withdraw(taken.getString("items[0].code"));
    }

    @Test
    void readersSeeWhatTheyCanUse() {
        var id = UUID.randomUUID().toString();
        var code = JsonPath.from(send(FOREIGN.formatted(id), false)).getString("items[0].code");

        var shown = given().get("/api/v1/resources/" + code).jsonPath();

        assertThat(shown.getString("name")).isEqualTo("Made Up Night School");
        assertThat(shown.getList("aliases")).isEqualTo(List.of("Evening Courses"));
        assertThat(shown.getList("opening.spans.day")).isEqualTo(List.of("TUESDAY", "THURSDAY"));
        assertThat(shown.getList("places")).isEqualTo(List.of("1 High Street, Anytown"));
        assertThat(shown.getString("phones[0].doubt"))
                .as("nobody here has tried it")
                .isEqualTo("UNVERIFIED");
        assertThat(shown.getString("cost")).isEqualTo("Free on Mondays");
        assertThat(shown.getList("confidentiality.shown")).isEqualTo(List.of("NOT_STATED"));
        withdraw(code);
    }

    @Test
    void whatStaffChangeIsSaidAnewAndTheRestAsItCame() throws IOException {
        var id = UUID.randomUUID().toString();
        var code = JsonPath.from(send(FOREIGN.formatted(id), false)).getString("items[0].code");
        change(code, entry -> {
            entry.put("summary", "Courses in the evening.");
            entry.remove("cost");
        });

        JsonNode exported = JSON.readTree(read("services/" + id));

        assertThat(exported.path("description").asText()).isEqualTo("Courses in the evening.");
        assertThat(exported.has("fees_description")).isFalse();
        assertThat(exported.path("wait_time").asText()).isEqualTo("two weeks");
        assertThat(exported.path("phones").get(0).path("extension").asInt()).isEqualTo(7);
        withdraw(code);
    }

    @Test
    void aNumberThatStaffExplainKeepsWhatOthersSayOfIt() throws IOException {
        var id = UUID.randomUUID().toString();
        var code = JsonPath.from(send(FOREIGN.formatted(id), false)).getString("items[0].code");
        change(code, entry -> {
            entry.withArray("topics").add("ACADEMIC_LIFE");
            ((ObjectNode) entry.path("phones").get(0)).put("note", "ext. 7; Ask for Ines.");
            entry.withArray("places").add("Under the clock");
        });

        var exported = JSON.readTree(read("services/" + id));

        var phone = exported.path("phones").get(0);
        assertThat(phone.path("id").asText()).isEqualTo("22222222-2222-4222-8222-222222222222");
        assertThat(phone.path("extension").asInt()).isEqualTo(7);
        assertThat(phone.path("description").asText()).isEqualTo("Ask for Ines.");
        assertThat(phone.path("languages").get(0).path("name").asText()).isEqualTo("Urdu");
        assertThat(exported.path("attributes").findValuesAsText("value")).contains("evening classes");
        assertThat(exported.path("attributes").findValuesAsText("code")).contains("ACADEMIC_LIFE");
        var places = exported.path("service_at_locations");
        assertThat(places.get(0).path("location").path("latitude").asDouble()).isEqualTo(51.5);
        assertThat(places.get(1).path("location").path("name").asText()).isEqualTo("Under the clock");
        var stands = shelf.guide().find(code).orElseThrow();
        assertThat(exported.path("last_modified").asText())
                .isEqualTo(stands.publishedAt().toString());
        assertThat(new Reading(files.institution(), mapper)
                        .read(exported)
                        .entry()
                        .phones())
                .as("what goes out is read again as it is")
                .isEqualTo(stands.entry().phones());
        withdraw(code);
    }

    @Test
    void whatStaffHaveAddedOutlivesTheNextPackage() {
        var id = UUID.randomUUID().toString();
        var sent = FOREIGN.formatted(id);
        var code = JsonPath.from(send(sent, false)).getString("items[0].code");
        change(code, entry -> {
            entry.withArray("topics").add("ACADEMIC_LIFE");
            entry.put("cost", "Free on Mondays and Tuesdays");
        });

        assertThat(JsonPath.from(send(sent, false)).getString("items[0].becomes"))
                .as("there is nothing new in it")
                .isEqualTo("SAME");
        var next = sent.replace("Courses after work.", "Courses at night.").replace("Free on Mondays", "Free");
        var row = JsonPath.from(send(next, false));
        var shown = given().get("/api/v1/resources/" + code).jsonPath();

        assertThat(row.getString("items[0].becomes")).isEqualTo("CHANGED");
        assertThat(row.getList("items[0].kept")).isEqualTo(List.of("cost"));
        assertThat(shown.getString("summary")).isEqualTo("Courses at night.");
        assertThat(shown.getList("topics")).isEqualTo(List.of("ACADEMIC_LIFE"));
        assertThat(shown.getString("cost")).isEqualTo("Free on Mondays and Tuesdays");
        var overwritten = given().queryParam("overwrite", true)
                .contentType(ContentType.JSON)
                .body(next.replace("\"Free\"", "\"Always free\""))
                .post("/api/v1/upkeep/hsds")
                .jsonPath();
        assertThat(overwritten.getList("items[0].kept")).isEmpty();
        assertThat(given().get("/api/v1/resources/" + code).jsonPath().getString("cost"))
                .isEqualTo("Always free");
        withdraw(code);
    }

    @Test
    void anOldExportUndoesNothing() throws IOException {
        var id = new Translation(files.institution(), mapper)
                .id(shelf.guide().find("chaplaincy").orElseThrow());
        var exported = (ObjectNode) JSON.readTree(read("services/" + id));
        exported.put("description", "Something else.");
        var sent = "[" + exported + "]";
        assertThat(JsonPath.from(send(sent, true)).getString("items[0].becomes"))
                .as("made of what stands, it may be changed")
                .isEqualTo("CHANGED");
        given().header("If-Match", given().get("/api/v1/resources/chaplaincy").header("ETag"))
                .put("/api/v1/upkeep/resources/chaplaincy/check");
        var stands = given().get("/api/v1/resources/chaplaincy").asString();

        var row = JsonPath.from(send(sent, false));

        assertThat(row.getString("items[0].becomes")).isEqualTo("CHANGED_HERE");
        assertThat(row.getList("items[0].kept")).isEqualTo(List.of("summary"));
        assertThat(given().get("/api/v1/resources/chaplaincy").asString()).isEqualTo(stands);
        assertThat(given().queryParam("overwrite", true)
                        .queryParam("dryRun", true)
                        .contentType(ContentType.JSON)
                        .body(sent)
                        .post("/api/v1/upkeep/hsds")
                        .jsonPath()
                        .getString("items[0].becomes"))
                .isEqualTo("CHANGED");
        given().header("If-Match", given().get("/api/v1/resources/chaplaincy").header("ETag"))
                .post("/api/v1/upkeep/resources/chaplaincy/versions/1/return");
    }

    @Test
    void everyRowOfATableThatIsNotTakenIsNamed() throws IOException {
        var id = UUID.randomUUID();
        var tables = zip(Map.of(
                "services.csv",
                        "id,name,status\n%s,Made Up Table,active\n,Nobody,active\n%s,Again,active\n".formatted(id, id),
                "phones.csv", "id,service_id,number\n1,%s,617-555-0100\n2,elsewhere,617-555-0101\n".formatted(id),
                "notes.txt", "hello"));

        var rows = given().contentType("application/zip")
                .body(tables)
                .post("/api/v1/upkeep/hsds/tables")
                .jsonPath();

        assertThat(rows.getBoolean("written")).isFalse();
        assertThat(rows.getList("faults.pointer")).containsExactlyInAnyOrder("#/services.csv/3", "#/services.csv/4");
        assertThat(rows.getList("leftOut.pointer")).containsExactlyInAnyOrder("#/phones.csv/3", "#/notes.txt");
        assertThat(given().get("/api/v1/hsds/services/" + id).statusCode()).isEqualTo(404);
    }

    @Test
    void aFewRowsDoNotMakeAnyNumberOfThings() throws IOException {
        var id = UUID.randomUUID();
        var at = new StringBuilder("id,service_id,location_id\n");
        var phones = new StringBuilder("id,location_id,number\n");
        for (var i = 0; i < 600; i++) {
            at.append(i).append(',').append(id).append(",here\n");
            phones.append(i).append(",here,617-555-0100\n");
        }
        var tables = zip(Map.of(
                "services.csv",
                "id,name,status\n" + id + ",Made Up Maze,active\n",
                "service_at_location.csv",
                at.toString(),
                "locations.csv",
                "id,name,location_type\nhere,Here,physical\n",
                "phones.csv",
                phones.toString()));

        assertThat(given().contentType("application/zip")
                        .body(tables)
                        .post("/api/v1/upkeep/hsds/tables?dryRun=true")
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void whatOthersCallUrgentIsNotWhatWePutFirst() {
        var mark = """
                {"id": "99999999-9999-4999-8999-999999999999", "link_type": "urgent", "link_entity": "service",
                 "value": "true"}, {"id": "8""";
        var sent = FOREIGN.formatted(UUID.randomUUID()).replace("{\"id\": \"8", mark);

        var code = JsonPath.from(send(sent, false)).getString("items[0].code");

        assertThat(given().get("/api/v1/resources/" + code).jsonPath().getBoolean("urgent"))
                .isFalse();
        withdraw(code);
    }

    @Test
    void whoHasTheExportIsNotSentItAgain() {
        for (var form : List.of("package", "package.zip")) {
            var first = given().get("/api/v1/hsds/" + form);

            assertThat(given().header("If-None-Match", first.header("ETag"))
                            .get("/api/v1/hsds/" + form)
                            .statusCode())
                    .isEqualTo(304);
        }
    }

    @Test
    void oneFlawAndNothingIsWritten() {
        var good = UUID.randomUUID().toString();
        var sent = """
                [{"id": "%s", "name": "Made Up One", "status": "active"},
                 {"name": "Made Up Two", "status": "active", "email": "nobody"},
                 {"id": "%s", "status": "active", "assured_date": "soon"}]""".formatted(good, UUID.randomUUID());

        for (var dryRun : List.of(true, false)) {
            var rows = JsonPath.from(send(sent, dryRun));

            assertThat(rows.getBoolean("written")).isFalse();
            assertThat(rows.getList("items.becomes")).isEqualTo(List.of("NEW", "REFUSED", "REFUSED"));
            assertThat(rows.getList("items[1].faults.pointer", String.class)).contains("#/id", "#/email");
            assertThat(rows.getList("items[2].faults.pointer", String.class)).contains("#/name", "#/assured_date");
        }
        assertThat(given().get("/api/v1/hsds/services/" + good).statusCode()).isEqualTo(404);
    }

    @Test
    void nobodyElsesWordsTakeThePlaceOfOurs() {
        var ours = given().get("/api/v1/resources/dean-on-call").asString();
        var sent = """
                [{"id": "%s", "name": "Made Up Dean", "status": "active",
                  "attributes": [{"id": "%s", "link_type": "code", "link_entity": "service", "value": "dean-on-call"}]}]""".formatted(UUID.randomUUID(), UUID.randomUUID());

        var taken = JsonPath.from(send(sent, false));

        assertThat(taken.getString("items[0].becomes")).isEqualTo("NEW");
        assertThat(taken.getString("items[0].code")).startsWith("dean-on-call-");
        assertThat(given().get("/api/v1/resources/dean-on-call").asString()).isEqualTo(ours);
        withdraw(taken.getString("items[0].code"));
        assertThat(JsonPath.from(send(sent.replace("Dean", "Other"), true)).getString("items[0].code"))
                .as("it gets its own place back")
                .isEqualTo(taken.getString("items[0].code"));
        assertThat(JsonPath.from(send(
                                FOREIGN.formatted(UUID.randomUUID()).replace("Made Up Night School", "Made Up Dean"),
                                true))
                        .getString("items[0].code"))
                .as("and nobody inherits the place of who has gone")
                .isNotEqualTo(taken.getString("items[0].code"));
    }

    @Test
    void whatIsClosedElsewhereIsNotPutBeforeReaders() {
        var id = UUID.randomUUID().toString();
        var closed = FOREIGN.formatted(id).replace("\"active\"", "\"temporarily closed\"");

        assertThat(JsonPath.from(send(closed, false)).getString("items[0].becomes"))
                .isEqualTo("LEFT_OUT");
        var code = JsonPath.from(send(FOREIGN.formatted(id), false)).getString("items[0].code");
        assertThat(JsonPath.from(send(closed, false)).getString("items[0].becomes"))
                .isEqualTo("WITHDRAWN");
        assertThat(given().get("/api/v1/resources/" + code).statusCode()).isEqualTo(404);
    }

    @Test
    void whoCallsSpeaksToSomebody() {
        var sent = """
                [{"id": "%s", "name": "Made Up Desk", "status": "active", "phones": [
                   {"id": "%s", "number": "617-555-0101", "type": "fax"},
                   {"id": "%s", "number": "617-555-0102", "type": "voice", "extension": 7},
                   {"id": "%s", "number": "617-555-0103"}],
                  "schedules": [{"id": "%s", "valid_from": "2026-12-24", "valid_to": "2026-12-24", "opens_at": "09:00"}]}]""".formatted(
                        UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());

        var code = JsonPath.from(send(sent, false)).getString("items[0].code");
        var shown = given().get("/api/v1/resources/" + code).jsonPath();

        assertThat(shown.getList("phones.number")).isEqualTo(List.of("617-555-0102", "617-555-0103"));
        assertThat(shown.getString("phones[0].note")).isEqualTo("ext. 7");
        assertThat(shown.getString("standing")).isEqualTo("OFF_CAMPUS_NOT_ENDORSED");
        assertThat(shown.getMap("")).as("no hour is made up").doesNotContainKey("opening");
        withdraw(code);
    }

    @Test
    void whatOnlyStaffKnowStaysHere() {
        var etag = given().get("/api/v1/resources/stop-it").header("ETag");
        given().header("If-Match", etag).put("/api/v1/upkeep/resources/stop-it/check");

        assertThat(read("package")).doesNotContain("rosa", "checked-by", "contradiction");

        given().header("If-Match", given().get("/api/v1/resources/stop-it").header("ETag"))
                .post("/api/v1/upkeep/resources/stop-it/versions/1/return");
    }

    /// Staff publish an entry with something changed.
    private static void change(String code, Consumer<ObjectNode> how) {
        try {
            var stands = given().get("/api/v1/resources/" + code).jsonPath().getInt("version");
            var entry =
                    (ObjectNode) JSON.readTree(given().get("/api/v1/upkeep/resources/" + code + "/versions/" + stands)
                            .asString());
            how.accept(entry);
            var draft = given().header("If-Match", "\"0\"")
                    .contentType(ContentType.JSON)
                    .body(entry.toString())
                    .put("/api/v1/upkeep/resources/" + code + "/draft");
            var published = given().header("If-Match", draft.header("ETag"))
                    .post("/api/v1/upkeep/resources/" + code + "/publication");
            assertThat(published.statusCode()).as(published.asString()).isEqualTo(200);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] zip(Map<String, String> files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static void withdraw(String code) {
        var etag = given().get("/api/v1/resources/" + code).header("ETag");
        given().header("If-Match", etag).put("/api/v1/upkeep/resources/" + code + "/withdrawal");
    }

    private static String read(String path) {
        var answer = given().get("/api/v1/hsds/" + path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.asString();
    }

    private static String send(String body, boolean dryRun) {
        var answer = given().queryParam("dryRun", dryRun)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/upkeep/hsds");
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.asString();
    }
}

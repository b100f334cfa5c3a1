package parley.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import parley.local.demo.Demo;
import parley.local.demo.Narrator;
import parley.local.demo.Rest;
import parley.local.demo.Story;

@Tag("edge")
class LinksAndTracesTest {

    private final TestOffice office = TestOffice.shared();

    @Test
    void theSecretOfALinkIsInNoFileOfTheOffice() {
        var people = Demo.shipped("mediation").tagged(TestOffice.freshTag());
        var played =
                new Story(office.address(), people, Narrator.silent(), Duration.ofSeconds(60)).untilTheSessionStands();
        office.waitUntilDrained();
        office.flushDatabases();
        var secrets = new ArrayList<Canary>();
        played.links()
                .values()
                .forEach(link -> secrets.add(new Canary(link.getPath().replaceFirst(".*/", ""))));
        assertThat(secrets).hasSizeGreaterThanOrEqualTo(2);
        assertThat(Canary.sightings(secrets, office.everyFile())).isEmpty();
    }

    @Test
    void oneTraceLeadsFromARequestToTheLetter() throws Exception {
        var trace = "0af7651916cd43dd8448eb211c%06x".formatted(Integer.parseInt(TestOffice.freshTag()));
        var address = "trace" + TestOffice.freshTag() + "@people.example";
        var request = java.net.http.HttpRequest.newBuilder(
                        office.address().intake().resolve("/api/v1/cases"))
                .header("Authorization", "Bearer " + office.address().token("staff-rosa"))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", trace)
                .header("traceparent", "00-" + trace + "-b7ad6b7169203331-01")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(
                        """
                        {"channel":"PHONE","firstContactAt":"%s","issueKinds":[],
                         "requester":{"email":"%s","language":"en","zone":"America/New_York",
                         "safeContact":{"mayWrite":true,"maySayWho":false,"mayLeaveMessage":false}}}
                        """.formatted(java.time.Instant.now(), address)))
                .build();
        try (var client = java.net.http.HttpClient.newHttpClient()) {
            var response = client.send(request, java.net.http.HttpResponse.BodyHandlers.ofString());
            assertThat(response.statusCode()).isEqualTo(201);
        }
        new parley.local.demo.Mailbox(
                        new Rest(Duration.ofSeconds(5)), office.address().mail(), address)
                .await("the confirmation", Duration.ofSeconds(20), letter -> true);

        var records = office.recordsAbout(trace);
        assertThat(records)
                .as("Kafka records that carry the trace of the request")
                .isNotEmpty();
        org.awaitility.Awaitility.await().untilAsserted(() -> assertThat(office.logOf("notification"))
                .as("the letter's line in the log of notification")
                .contains(trace));
    }

    @Test
    void logsAreLinesOfJson() {
        for (String service : List.of("catalog", "intake", "scheduling", "notification")) {
            var lines = new String(office.logOf(service).getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
            assertThat(lines).as(service).isNotEmpty();
            assertThat(lines.stream().filter(line -> !line.startsWith("{")).toList())
                    .as("lines of " + service + " that are not JSON")
                    .allMatch(line -> line.startsWith("WARNING: "));
        }
    }
}

package parley.office;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import parley.local.demo.Rest;

/// What practitioners do meanwhile, and the days that pass.
final class Sittings {

    private final Rest rest = new Rest(Duration.ofSeconds(10));
    private final TestOffice office;

    Sittings(TestOffice office) {
        this.office = office;
    }

    void practitionersAccept(UUID session) {
        for (var one : read("/api/v1/sessions/" + session).path("practitioners")) {
            var subject = read("/api/v1/practitioners/" + one.path("id").asText())
                    .path("subject")
                    .asText();
            var token = office.address().token(subject);
            var assignments = office.address().scheduling().resolve("/api/v1/assignments");
            for (var assignment :
                    rest.get(assignments, token).orFail("assignments").body().path("items")) {
                if (assignment.path("sessionId").asText().equals(session.toString())) {
                    rest.put(
                                    URI.create(assignments + "/"
                                            + assignment.path("id").asText() + "/answer"),
                                    token,
                                    Map.of("answer", "ACCEPT"))
                            .orFail("accepting");
                }
            }
        }
    }

    /// Time passes until a session is over.
    void passes(UUID session) {
        var end = OffsetDateTime.parse(
                read("/api/v1/sessions/" + session).path("end").asText());
        var wait = Duration.between(office.address().time().now(), end.toInstant());
        if (wait.isPositive()) {
            office.address().time().pass(wait.plusMinutes(1));
        }
    }

    /// What scheduling tells staff.
    JsonNode read(String path) {
        return rest.get(
                        office.address().scheduling().resolve(path),
                        office.address().token("staff-rosa"))
                .orFail("reading " + path)
                .body();
    }
}

package parley.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jboss.logmanager.LogContext;
import org.junit.jupiter.api.Test;
import parley.events.cases.AskedBy;
import parley.scheduling.testing.Broker;
import parley.scheduling.testing.Database;
import parley.scheduling.testing.Listening;
import parley.scheduling.testing.Matter;
import parley.scheduling.testing.OnRealGround;
import parley.scheduling.testing.SignedIn;

/// Plays what can go well and what can go wrong, and reads every line that was logged meanwhile.
@QuarkusTest
@OnRealGround
class NoPersonalDataInLogsTest {

    private final Listening listening = new Listening();

    @Test
    void noLineNamesAnybodyOrHoldsAToken() {
        var logger = LogContext.getLogContext().getLogger("");
        logger.addHandler(listening);
        Logger.getLogger("canary").info("The play begins");
        List<String> canaries;
        try (var broker = new Broker()) {
            canaries = play(broker);
        } finally {
            logger.removeHandler(listening);
            Database.releaseEverything();
        }

        assertThat(listening.lines()).as("something was logged at all").isNotEmpty();
        assertThat(canaries).hasSizeGreaterThan(80);
        assertThat(listening.lines()).noneSatisfy(line -> assertThat(canaries).anyMatch(line::contains));
    }

    @Test
    void theListenerWouldNotice() {
        var logger = LogContext.getLogContext().getLogger("");
        logger.addHandler(listening);
        Logger.getLogger("canary").warn("Yes", new IllegalStateException("a-canary-in-an-exception"));
        logger.removeHandler(listening);

        assertThat(listening.lines()).anyMatch(line -> line.contains("a-canary-in-an-exception"));
    }

    private static List<String> play(Broker broker) {
        var matter = new Matter(broker);
        var session = matter.isScheduled();
        var pair = Matter.practitionersOf(session);
        SignedIn.practitioner(pair.getFirst())
                .get("/api/v1/assignments/" + Matter.assignment(pair.getFirst(), session));
        matter.withdraws(matter.other);
        Matter.awaitSession(session, "CANCELLED");

        var again = new Matter(broker);
        again.agrees(again.requester, AskedBy.LETTER);
        var token = again.signsIn(again.requester);
        again.starts(token);
        SignedIn.participant(token)
                .contentType("application/json")
                .body(Map.of("starts", List.of("a-malformed-canary")))
                .put("/api/v1/participations/me/availability");
        SignedIn.participant("an-unknown-canary").get("/api/v1/participations/me/starts");
        SignedIn.staff().get("/api/v1/sessions/" + UUID.randomUUID());

        List<Map<String, String>> roster =
                SignedIn.staff().get("/api/v1/practitioners").jsonPath().getList("items");
        return Stream.concat(
                        Stream.of(token, "a-malformed-canary", "an-unknown-canary", "Person "),
                        roster.stream().flatMap(one -> Stream.of(one.get("name"), one.get("email"))))
                .map(String::valueOf)
                .toList();
    }
}

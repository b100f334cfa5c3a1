package parley.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import parley.local.demo.Mailbox;
import parley.local.demo.Rest;

@Tag("edge")
class BrokerAwayTest {

    /// So many come at least, however slow the machine.
    private static final int ENOUGH = 6;

    private final TestOffice office = TestOffice.shared();

    @Test
    void intakeGoesOnAcceptingAndEverythingArrivesAfterwards() {
        var rest = new Rest(Duration.ofSeconds(5));
        var token = office.address().token("staff-rosa");
        var addresses = new ArrayList<String>();
        var away = Duration.ofSeconds(TestOffice.rounds(8, 60));
        office.kill("kafka");
        var until = Instant.now().plus(away);
        while (Instant.now().isBefore(until) || addresses.size() < ENOUGH) {
            var address = "away" + TestOffice.freshTag() + "@people.example";
            var answer = rest.post(
                    office.address().intake().resolve("/api/v1/cases"),
                    token,
                    Map.of(
                            "channel", "EMAIL",
                            "firstContactAt", Instant.now().toString(),
                            "issueKinds", List.of("OTHER"),
                            "requester",
                                    Map.of(
                                            "email",
                                            address,
                                            "language",
                                            "en",
                                            "zone",
                                            "America/New_York",
                                            "safeContact",
                                            Map.of("mayWrite", true, "maySayWho", false, "mayLeaveMessage", false))));
            assertThat(answer.status())
                    .as("a first contact while the broker is away")
                    .isEqualTo(201);
            assertThat(rest.get(office.address().intake().resolve("/q/health/live"), null)
                            .status())
                    .isEqualTo(200);
            assertThat(rest.get(office.address().intake().resolve("/q/health/ready"), null)
                            .status())
                    .isEqualTo(200);
            addresses.add(address);
            pause(400);
        }
        office.restart("kafka");
        for (String address : addresses) {
            new Mailbox(rest, office.address().mail(), address)
                    .await("the letter that waited for the broker", Duration.ofSeconds(60), letter -> true);
        }
        office.waitUntilDrained();
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package parley.scheduling.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import parley.scheduling.testing.Broker;
import parley.scheduling.testing.Database;
import parley.scheduling.testing.Matter;
import parley.scheduling.testing.OnRealGround;
import parley.scheduling.testing.RoundTrips;
import parley.scheduling.testing.SignedIn;

/// Staff look at options many times before they hold one, so each question takes few ways to the database and back.
@QuarkusTest
@OnRealGround
class RoundTripsOfOptionsTest {

    /// The door; how the moment is read; the case and its people; all that is known of it; what has changed; names;
    /// and the end of the transaction.
    private static final int MOST = 7;

    private final Broker broker = new Broker();

    @AfterEach
    void hangUp() {
        Database.releaseEverything();
        broker.close();
    }

    @Test
    void aQuestionForOptionsTakesFewOfThem() {
        var matter = new Matter(broker);
        matter.isReady();
        matter.options();

        // Who asks first after somebody has changed also reads who that was, and rounds of the service
        // change people now and then.
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(askedFor(matter)).isNotEmpty().hasSizeLessThanOrEqualTo(MOST));
    }

    private static List<String> askedFor(Matter matter) {
        return RoundTrips.of(SignedIn.staff(), who -> assertThat(
                        who.get("/api/v1/cases/" + matter.caseId + "/options").statusCode())
                .isEqualTo(200));
    }
}

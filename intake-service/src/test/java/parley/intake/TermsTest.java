package parley.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static parley.intake.Story.as;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import parley.events.Office;
import parley.events.PractitionerRole;
import parley.events.Procedure;
import parley.events.cases.ParticipantAgreed;
import parley.events.offerings.Audience;
import parley.events.offerings.Consent;
import parley.events.offerings.OfferingPublished;
import parley.events.offerings.OfferingWithdrawn;

/// An office changes what it offers without a release of this service, and without the catalogue being there: what
/// stands in for it in these tests knows no offerings. A case keeps the terms it was screened with.
@QuarkusTest
@OnRealGround
class TermsTest {

    private final String code = "mediation-" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void newTermsAreForNewCases() {
        announce(mediation(code, 1, 2));
        var old = Story.opened().screened(code, Map.of());
        announce(mediation(code, 2, 3));
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            var fresh = Story.opened().screened(code, Map.of()).saysYes(0);
            assertThat(hours(fresh)).isEqualTo(3);
        });

        old.saysYes(0);

        assertThat(hours(old)).isEqualTo(2);
    }

    @Test
    void whatIsWithdrawnIsForNobodyNewAndGoesOnForTheOthers() {
        announce(mediation(code, 1, 2));
        var open = Story.opened().screened(code, Map.of());
        Broker.announce("catalog-service", new OfferingWithdrawn(code, 2, Instant.now(), Office.CONFLICT_RESOLUTION));
        var late = Story.opened();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> open.screening(code, Map.of()).statusCode() == 409
                        && Story.opened().screening(code, Map.of()).statusCode() == 422);

        assertThat(late.screening(code, Map.of()).<String>path("type")).isEqualTo("/problems/offering-unknown");
        assertThat(hours(open.saysYes(0))).isEqualTo(2);
    }

    @Test
    void theTermsMayAskForASecondRoomAndOpenCasesKeepTheirs() {
        announce(mediation(code, 1, 2));
        var before = Story.opened().screened(code, Map.of());
        announce(mediation(code, 2, 3, true));
        var story = new AtomicReference<>(before);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            story.set(Story.opened().screened(code, Map.of()));
            assertThat(roomFeatures(story.get())).containsExactly("SECOND_ROOM");
        });

        assertThat(roomFeatures(before)).isEmpty();
    }

    /// What scheduling is told that the case needs of a room.
    private static List<String> roomFeatures(Story story) {
        return as(SignIn.service("scheduling-service"))
                .body(Map.of("practitioners", List.of()))
                .post("/internal/v1/cases/{id}/ties", story.caseId())
                .path("roomFeatures");
    }

    private static void announce(OfferingPublished offering) {
        Broker.announce("catalog-service", offering);
    }

    /// A mediation of so many hours.
    private static OfferingPublished mediation(String code, int version, int hours) {
        return mediation(code, version, hours, null);
    }

    private static OfferingPublished mediation(String code, int version, int hours, @Nullable Boolean secondRoom) {
        return new OfferingPublished(
                code,
                version,
                Instant.now(),
                Office.CONFLICT_RESOLUTION,
                Procedure.MEDIATION,
                2,
                PractitionerRole.MEDIATOR,
                Duration.ofHours(hours),
                Duration.ofDays(5),
                Consent.EVERY_PARTICIPANT,
                Audience.COMMUNITY,
                secondRoom);
    }

    /// How long the sessions are that the first yes asked for.
    private static long hours(Story story) {
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> Broker.announcedAbout(story.caseId()).stream()
                                .filter(ParticipantAgreed.class::isInstance)
                                .map(ParticipantAgreed.class::cast)
                                .map(agreed -> agreed.terms().sessionLength().toHours())
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }
}

package parley.intake.claims;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import parley.events.letters.LetterKind;
import parley.intake.OnRealGround;
import parley.intake.Story;
import parley.intake.cases.ConsentDesk;
import parley.intake.ids.model.CaseId;
import parley.intake.ids.model.ParticipantId;
import parley.intake.links.LinkSession;
import parley.problems.Refusal;

/// However closely a withdrawal and a letter meet: once the withdrawal is acknowledged, no letter but the one that says
/// so is granted, and no link of one that was granted before works.
@QuarkusTest
@OnRealGround
class LetterClaimRaceTest {

    private static final Logger LOG = Logger.getLogger(LetterClaimRaceTest.class);
    private static final int RACES = System.getProperty("parley.tier", "test").equals("soak") ? 2_000 : 60;
    private static final int AHEAD = 3;
    private static final int WITHIN_NANOS = 8_000_000;
    private static final List<LetterKind> KINDS = List.of(
            LetterKind.REQUEST_RECEIVED,
            LetterKind.TIMES_ASKED,
            LetterKind.SESSION_SCHEDULED,
            LetterKind.SESSION_CANCELLED,
            LetterKind.NOT_ARRANGED);

    @Inject
    LetterClaims claims;

    @Inject
    ConsentDesk consents;

    @Inject
    EntityManager entities;

    @Test
    void noLetterIsGrantedAfterAWithdrawalButTheAcknowledgement() throws Exception {
        var seed = System.nanoTime();
        LOG.infof("%d races, seed %d", RACES, seed);
        var random = new Random(seed);
        var granted = 0;
        var links = 0L;
        // What comes before a race takes much longer than the race.
        try (var runners = Executors.newFixedThreadPool(2);
                var tellers = Executors.newFixedThreadPool(AHEAD)) {
            var stories = new ArrayDeque<Future<Story>>();
            for (var race = 0; race < RACES; race++) {
                while (stories.size() < Math.min(AHEAD, RACES - race)) {
                    stories.add(tellers.submit(() -> Story.opened().screened().saysYes(0)));
                }
                var story = stories.remove().get();
                var who =
                        new LinkSession(new CaseId(story.caseId()), new ParticipantId(story.person(0)), Instant.EPOCH);
                var start = new CountDownLatch(1);
                var pause = random.nextInt(WITHIN_NANOS);
                var withdrawal = runners.submit(() -> {
                    start.await();
                    LockSupport.parkNanos(pause);
                    consents.withdraw(who);
                    return KINDS.stream().filter(kind -> isGranted(kind, who)).toList();
                });
                var letters = runners.submit(() -> {
                    start.await();
                    var before = new ArrayList<LetterKind>();
                    for (var kind : List.of(LetterKind.REQUEST_RECEIVED, LetterKind.TIMES_ASKED)) {
                        if (isGranted(kind, who)) {
                            before.add(kind);
                        }
                    }
                    return before.size();
                });
                start.countDown();

                assertThat(withdrawal.get()).as("granted after the withdrawal").isEmpty();
                granted += letters.get();
                links += linksOf(who);
                assertThat(isGranted(LetterKind.WITHDRAWAL_ACKNOWLEDGED, who)).isTrue();
            }
        }
        LOG.infof("%d of %d letters came first", granted, 2 * RACES);
        assertThat(links).as("links that outlived the withdrawal").isZero();
        assertThat(granted).as("races were won by either side").isBetween(1, 2 * RACES - 1);
    }

    private boolean isGranted(LetterKind kind, LinkSession who) {
        try {
            claims.claim(kind, who.caseId(), who.participantId(), Optional.empty());
            return true;
        } catch (Refusal _) {
            return false;
        }
    }

    private long linksOf(LinkSession who) {
        return QuarkusTransaction.requiringNew()
                .call(() -> ((Number) entities.createNativeQuery("select count(*) from link where participant_id = ?1")
                                .setParameter(1, who.participantId().value())
                                .getSingleResult())
                        .longValue());
    }
}

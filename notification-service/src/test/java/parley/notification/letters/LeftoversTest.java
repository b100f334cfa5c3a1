package parley.notification.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.notification.office.SmallOffice.eventually;
import static parley.notification.office.SmallOffice.staysSo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parley.events.cases.AskedBy;
import parley.events.letters.FailureCause;
import parley.events.letters.LetterFailed;
import parley.notification.OnRealGround;
import parley.notification.neighbours.Intake;
import parley.notification.office.Ledger;
import parley.notification.office.Matter;
import parley.notification.office.SmallOffice;
import parley.outbox.Outbox;

@QuarkusTest
@OnRealGround
class LeftoversTest {

    @Inject
    Ledger ledger;

    @Inject
    Intake intake;

    @Inject
    LetterRows letters;

    @Inject
    Erasing erasing;

    @Inject
    Event<NothingLeftOver> done;

    @Inject
    Outbox outbox;

    @Inject
    EntityManager entities;

    private SmallOffice office;
    private Matter matter;

    @BeforeEach
    void open() {
        office = SmallOffice.open();
        matter = Matter.with(office.neighbours());
    }

    @AfterEach
    void close() {
        office.close();
    }

    /// As after a restored backup, in which a case stands that was forgotten since.
    @Test
    void whatWasForgottenElsewhereIsForgottenAtTheStart() {
        var other = Matter.with(office.neighbours());
        office.announcer().announce(other.invited(AskedBy.VOICE));
        office.announcer().announce(matter.invited(AskedBy.VOICE));
        office.announcer().announce(matter.withdrew(matter.ben()));
        office.announcer().skipANumber(matter.id());
        office.announcer().announce(matter.requesterAsked(AskedBy.VOICE));
        eventually(() -> assertThat(ledger.tablesThatKnow(matter.id())).contains("letter", "stopped", "inbox_held"));
        office.neighbours().hasForgottenTheCase(matter.id());
        eventually(() -> assertThat(ledger.of(other.id())).hasSize(1));

        assertThat(restarted().forget()).isEqualTo(1);

        assertThat(ledger.tablesThatKnow(matter.id())).doesNotContain("letter", "stopped", "inbox_held", "outbox");
        assertThat(ledger.of(other.id())).hasSize(1);
    }

    /// What became of a letter is announced while it is locked, and by then whoever forgets has looked at what waits.
    @Test
    void whatBecameOfALetterMeanwhileIsForgottenToo() throws Exception {
        office.neighbours().areAway(true);
        office.announcer().announce(matter.invited(AskedBy.LETTER));
        eventually(() -> assertThat(ledger.of(matter.id())).hasSize(1));
        var letter = ledger.of(matter.id()).getFirst().id();

        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            var locked = new CountDownLatch(1);
            var sending = both.submit(() -> QuarkusTransaction.requiringNew().run(() -> {
                var row = letters.locked(letter).orElseThrow();
                locked.countDown();
                eventually(() -> assertThat(somebodyWaits()).isTrue());
                outbox.announce(new LetterFailed(
                        row.caseId(),
                        row.office(),
                        Instant.now(),
                        row.id(),
                        row.kind(),
                        row.recipient().kind(),
                        row.recipient().id(),
                        FailureCause.RECIPIENT_REFUSED));
            }));
            locked.await();
            var waitingToLeave =
                    both.submit(() -> QuarkusTransaction.requiringNew().call(() -> {
                        erasing.erase(matter.id());
                        return number("select count(*) from outbox where subject = '" + matter.id() + "'");
                    }));
            sending.get(30, TimeUnit.SECONDS);

            assertThat(waitingToLeave.get(30, TimeUnit.SECONDS)).isZero();
        }
    }

    @Test
    void withoutAnAnswerTheStartIsNotOver() {
        office.announcer().announce(matter.invited(AskedBy.VOICE));
        eventually(() -> assertThat(ledger.of(matter.id())).hasSize(1));

        office.neighbours().areAway(true);
        var restarted = restarted();

        restarted.start(new StartupEvent());

        staysSo(() -> assertThat(restarted.call().getStatus()).isEqualTo(HealthCheckResponse.Status.DOWN));
        office.neighbours().areAway(false);
        eventually(() -> assertThat(restarted.call().getStatus()).isEqualTo(HealthCheckResponse.Status.UP));
    }

    private boolean somebodyWaits() {
        return QuarkusTransaction.requiringNew()
                .call(() -> number("select count(*) from pg_locks where not granted") > 0);
    }

    private long number(String sql) {
        return ((Number) entities.createNativeQuery(sql).getSingleResult()).longValue();
    }

    private Leftovers restarted() {
        return new Leftovers(intake, letters, erasing, done);
    }
}

package parley.scheduling.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parley.events.Office;
import parley.scheduling.ids.Ids;
import parley.scheduling.matching.model.OptionFinder;
import parley.scheduling.testing.Broker;
import parley.scheduling.testing.Database;
import parley.scheduling.testing.Matter;
import parley.scheduling.testing.OnRealGround;
import parley.scheduling.testing.Planning;
import parley.scheduling.testing.SignedIn;

/// A replica dies while it plans, and another one goes on. Beside the application, which is one replica, a test starts
/// the work of a second one over the same database, and kills it.
@QuarkusTest
@OnRealGround
class TakeUpTest {

    private static final Duration EFFORT = Duration.ofSeconds(60);

    private final Broker broker = new Broker();

    @Inject
    WaitingCases cases;

    @Inject
    Keeping keeping;

    @Inject
    OptionFinder finder;

    @Inject
    PlanningSettings settings;

    @Inject
    Runs runs;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    @BeforeEach
    void nobodyWaits() {
        Planning.nobodyWaits();
    }

    @AfterEach
    void hangUp() {
        Planning.nobodyWaits();
        Database.releaseEverything();
        broker.close();
    }

    @Test
    void aRunWhoseReplicaDiesGoesOnWithAnotherAndLosesNothing() throws InterruptedException {
        ready();
        ready();
        var heldByHand = ready();
        var dying = new Work(cases, keeping, finder, settings, clock);
        var run = ids.next();
        var thread = plansOn(dying, run);
        awaitKept(dying, run, 3);
        var kept = Planning.proposal(run);
        String last;
        try (var page = Listening.to(run, "staff-rosa@office.example", null)) {
            await().atMost(Duration.ofSeconds(20)).until(() -> !page.data().isEmpty());
            last = page.lastId();
        }

        // Somebody is quicker than the plan.
        heldByHand.holdsTheBest();
        // It is heard of no more, with two seconds of its time left.
        falls(run, "spent_millis = 58000, heartbeat_at = now() - interval '1 hour'");

        await().atMost(Duration.ofSeconds(20)).until(() -> attempt(run) == 2);
        assertThat(works(dying, run)).isFalse();
        try (var page = Listening.to(run, "staff-rosa@office.example", last)) {
            // It comes back, too late: it sees that, and writes nothing more.
            dying.keepAll();
            thread.join(Duration.ofSeconds(20));
            assertThat(thread.isAlive()).isFalse();
            Planning.awaitState(run, "FINISHED");
            await().atMost(Duration.ofSeconds(20)).until(page::isOver);
            assertThat(page.data()).isNotEmpty();
            assertThat(page.data().getLast()).contains("FINISHED").contains("\"scheduled\":2");
        }
        assertThat(attempt(run)).isEqualTo(2);
        assertThat(Planning.proposal(run).keySet()).isEqualTo(kept.keySet());
        var numbers = Planning.read(SignedIn.staff(), run);
        assertThat(numbers.getInt("scheduled")).isEqualTo(2);
        assertThat(Planning.proposal(run).get(heldByHand.caseId.toString()))
                .containsEntry("leftOut", "WAITS_NO_LONGER");
        assertThat(numbers.getLong("elapsedMillis"))
                .as("its time goes on, it does not begin anew")
                .isGreaterThanOrEqualTo(58_000);
        assertThat(Planning.accept(SignedIn.staff(), run).jsonPath().getList("items.held", Boolean.class))
                .containsOnly(true);
    }

    @Test
    void aReplicaThatIsShutDownHandsItsRunOverAtOnce() throws InterruptedException {
        ready();
        var leaving = new Work(cases, keeping, finder, settings, clock);
        var run = ids.next();
        var thread = plansOn(leaving, run);
        awaitKept(leaving, run, 1);

        leaving.stop(new ShutdownEvent());

        thread.join(Duration.ofSeconds(20));
        await().atMost(Duration.ofSeconds(15)).until(() -> attempt(run) == 2);
        assertThat(works(leaving, run)).isFalse();
        assertThat(Planning.read(SignedIn.staff(), run).getInt("scheduled")).isEqualTo(1);
        Planning.cancels(run);
        assertThat(Planning.read(SignedIn.staff(), run).getString("state")).isEqualTo("CANCELLED");
    }

    @Test
    void ofAllWhoTakeUpASilentRunOneSucceeds() throws InterruptedException, ExecutionException {
        var run = ids.next();
        QuarkusTransaction.requiringNew().run(() -> runs.begin(run, Office.OMBUDS, 60, 7, false, UUID.randomUUID()));
        falls(run, "heartbeat_at = now() - interval '1 hour'");
        var tries = new ArrayList<Callable<Integer>>();
        for (var i = 0; i < 16; i++) {
            tries.add(() -> QuarkusTransaction.requiringNew()
                    .call(() -> (int) runs.takeUpSilent(UUID.randomUUID(), settings.silence(), 5).stream()
                            .filter(attempt -> attempt.run().equals(run))
                            .count()));
        }
        var taken = 0;
        try (var replicas = Executors.newFixedThreadPool(tries.size())) {
            for (var each : replicas.invokeAll(tries)) {
                taken += each.get();
            }
        }
        // The application itself may have been quicker than all of them.
        assertThat(taken).isLessThanOrEqualTo(1);
        assertThat(attempt(run)).isEqualTo(2);
    }

    /// However much it has found meanwhile.
    @Test
    void whoseRunSomebodyElseHasByNowWritesNothingToIt() {
        var run = ids.next();
        QuarkusTransaction.requiringNew().run(() -> runs.begin(run, Office.OMBUDS, 60, 7, false, UUID.randomUUID()));
        var mine = Attempt.first(run, Office.OMBUDS, EFFORT, 7, false);
        assertThat(runs.beat(mine)).isTrue();
        falls(run, "attempt = 2");
        var before = row(run);

        var advanced = QuarkusTransaction.requiringNew()
                .call(() -> runs.advance(mine, RunState.FINISHED, Looking.Best.none()));
        QuarkusTransaction.requiringNew().run(() -> runs.letGo(mine));
        runs.abandon(mine);

        assertThat(advanced).isFalse();
        assertThat(runs.beat(mine)).isFalse();
        assertThat(row(run)).isEqualTo(before);
    }

    private static List<String> row(UUID run) {
        return Database.strings("select to_jsonb(planning_run)::text from planning_run where id = '" + run + "'");
    }

    private Thread plansOn(Work replica, UUID run) {
        QuarkusTransaction.requiringNew().run(() -> assertThat(runs.begin(
                        run, Office.CONFLICT_RESOLUTION, (int) EFFORT.toSeconds(), 7, false, replica.worker()))
                .isTrue());
        return Thread.ofPlatform().daemon().start(() -> {
            var request = Arc.container().requestContext();
            request.activate();
            try {
                replica.plan(Attempt.first(run, Office.CONFLICT_RESOLUTION, EFFORT, 7, false));
            } finally {
                request.terminate();
            }
        });
    }

    private static void awaitKept(Work replica, UUID run, int scheduled) {
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            replica.keepAll();
            return Planning.read(SignedIn.staff(), run).getInt("scheduled") == scheduled;
        });
    }

    private static void falls(UUID run, String what) {
        Database.execute("update planning_run set " + what + " where id = '" + run + "'");
    }

    private static int attempt(UUID run) {
        return Database.count("select attempt from planning_run where id = '" + run + "'");
    }

    private static boolean works(Work replica, UUID run) {
        return Database.count("select count(*) from planning_run where id = '" + run + "' and worker = '"
                        + replica.worker() + "'")
                > 0;
    }

    private Matter ready() {
        var matter = new Matter(broker);
        matter.isReady();
        return matter;
    }
}

package parley.scheduling.reservations;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parley.problems.Refusal;
import parley.scheduling.testing.Database;
import parley.scheduling.testing.OnRealGround;
import parley.scheduling.time.model.Window;

/// Many at once want the same few people and rooms.
@QuarkusTest
@OnRealGround
class ReservationRaceTest {

    private static final long SEED = Long.getLong("parley.seed", 20_261_121L);
    private static final int CLIENTS = 64;

    /// Fewer where they run into each other on purpose: a deadlock keeps its connections for a second, and with many
    /// more clients than connections everybody else gives up waiting for one before the first is told.
    private static final int CARELESS = 8;

    private static final int ATTEMPTS =
            System.getProperty("parley.tier", "test").equals("soak") ? 100_000 : 800;
    private static final Instant MONDAY = Instant.parse("2031-03-03T14:00:00Z");

    @Inject
    Reservations reservations;

    private final List<UUID> resources = new ArrayList<>();
    private final AtomicInteger held = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicInteger deadlocks = new AtomicInteger();

    @BeforeEach
    void aFewPeopleAndRooms() {
        for (var i = 0; i < 9; i++) {
            var id = UUID.randomUUID();
            Database.execute("insert into resource (id, kind) values ('" + id + "', 'PERSON')");
            resources.add(id);
        }
    }

    @Test
    void nobodyIsTakenTwiceAndNobodyWaitsForever() throws InterruptedException {
        race(true, ATTEMPTS);

        System.out.printf(
                "Seed %d: %d held, %d refused, %d deadlocks of %d%n",
                SEED, held.get(), refused.get(), deadlocks.get(), ATTEMPTS);
        assertThat(Database.doubleBookings("reservation")).isZero();
        assertThat(deadlocks).hasValue(0);
        assertThat(held).hasPositiveValue();
        assertThat(refused).hasPositiveValue();
        assertThat(held.get() + refused.get()).isEqualTo(ATTEMPTS);
    }

    @Test
    void withoutTheRowLocksDeadlocksAppear() throws InterruptedException {
        for (var round = 0; round < 20 && deadlocks.get() == 0; round++) {
            race(false, 200);
        }

        assertThat(deadlocks).hasPositiveValue();
        assertThat(Database.doubleBookings("reservation"))
                .as("the constraint alone still keeps its promise")
                .isZero();
    }

    @Test
    void withoutConstraintAndLocksPeopleAreTakenTwice() throws InterruptedException {
        Database.execute("create table if not exists naive_reservation (like reservation including defaults)");
        var found = 0;
        try {
            for (var round = 0; round < 40 && found == 0; round++) {
                Database.execute("truncate naive_reservation");
                var slot = Window.of(MONDAY, Duration.ofMinutes(150));
                inParallel(CARELESS, CARELESS, _ -> lookThenInsert(resources.getFirst(), slot));
                found = Database.doubleBookings("naive_reservation");
            }
        } finally {
            // Others look for cases in every table there is.
            Database.execute("drop table naive_reservation");
        }
        assertThat(found).isPositive();
    }

    private void race(boolean locking, int attempts) throws InterruptedException {
        var sessions = new ConcurrentLinkedQueue<UUID>();
        inParallel(locking ? CLIENTS : CARELESS, attempts, random -> {
            if (!locking && deadlocks.get() > 0) {
                return;
            }
            var session = UUID.randomUUID();
            try {
                QuarkusTransaction.requiringNew().run(() -> attempt(session, locking, random));
                sessions.add(session);
                held.incrementAndGet();
            } catch (Refusal _) {
                refused.incrementAndGet();
            } catch (RuntimeException failure) {
                countDeadlock(failure);
            }
            var old = random.nextInt(3) == 0 ? sessions.poll() : null;
            if (old != null) {
                QuarkusTransaction.requiringNew().run(() -> reservations.release(old));
            }
        });
    }

    private void attempt(UUID session, boolean locking, Random random) {
        var wanted = new ArrayList<>(resources);
        Collections.shuffle(wanted, random);
        var some = wanted.subList(0, 5);
        var start = MONDAY.plus(Duration.ofMinutes(30L * random.nextInt(16)));
        if (locking) {
            reservations.lock(some);
        }
        reservations.hold(
                session,
                start,
                some.stream()
                        .map(id -> new Claim(id, Window.of(start, Duration.ofMinutes(150))))
                        .toList());
    }

    private void countDeadlock(RuntimeException failure) {
        var isDeadlock = Stream.iterate((Throwable) failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause instanceof SQLException sql && "40P01".equals(sql.getSQLState()));
        if (!isDeadlock) {
            throw failure;
        }
        deadlocks.incrementAndGet();
    }

    private void lookThenInsert(UUID resource, Window slot) {
        QuarkusTransaction.requiringNew().run(() -> {
            var taken = Database.count("select count(*) from naive_reservation where resource_id = '" + resource
                    + "' and during && tstzrange('" + slot.from() + "', '" + slot.to() + "')");
            if (taken == 0) {
                Database.execute(
                        "insert into naive_reservation (resource_id, session_id, during, starts_at, status) values ('"
                                + resource + "', gen_random_uuid(), tstzrange('" + slot.from() + "', '" + slot.to()
                                + "'), '"
                                + slot.from() + "', 'HELD')");
            }
        });
    }

    private interface Job {
        void run(Random random);
    }

    private static void inParallel(int clients, int attempts, Job job) throws InterruptedException {
        try (var workers = Executors.newFixedThreadPool(clients)) {
            var futures = IntStream.range(0, clients)
                    .mapToObj(worker -> workers.submit(() -> {
                        var random = new Random(SEED + worker);
                        for (var i = worker; i < attempts; i += clients) {
                            job.run(random);
                        }
                    }))
                    .toList();
            for (var future : futures) {
                try {
                    future.get(30, TimeUnit.MINUTES);
                } catch (ExecutionException | TimeoutException failed) {
                    throw new AssertionError(failed);
                }
            }
        }
    }
}

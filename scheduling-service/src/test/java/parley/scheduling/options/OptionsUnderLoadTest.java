package parley.scheduling.options;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import parley.scheduling.testing.Broker;
import parley.scheduling.testing.Database;
import parley.scheduling.testing.Matter;
import parley.scheduling.testing.OnRealGround;
import parley.scheduling.testing.SignedIn;

/// Fifty questions a second in an office of 2,000 practitioners with two months of sessions, while things change.
@QuarkusTest
@OnRealGround
@EnabledIfSystemProperty(named = "parley.tier", matches = "soak")
class OptionsUnderLoadTest {

    private static final int PRACTITIONERS = 2_000;
    private static final int CASES = 12;
    private static final int A_SECOND = 50;
    private static final int SECONDS = Integer.getInteger("parley.seconds", 30);

    private final Broker broker = new Broker();
    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void leave() {
        Database.releaseEverything();
        var crowd = "in (select id from practitioner where name like 'Crowd %')";
        for (var table : List.of("office_hours", "hours_confirmation")) {
            Database.execute("delete from " + table + " where practitioner_id " + crowd);
        }
        Database.execute("delete from reservation where resource_id " + crowd);
        Database.execute("delete from practitioner where name like 'Crowd %'");
        broker.close();
    }

    @Test
    void aQuestionTakesMillisecondsWhileThingsChange() throws InterruptedException {
        join();
        var cases = new ArrayList<UUID>();
        for (var i = 0; i < CASES; i++) {
            var matter = new Matter(broker);
            matter.isReady();
            matter.options();
            cases.add(matter.caseId);
        }
        load(cases, SECONDS);

        var taken = load(cases, SECONDS);

        System.out.printf(
                "%d questions at %d a second: p50 %.1f ms, p90 %.1f ms, p99 %.1f ms, worst %.1f ms%n",
                taken.length, A_SECOND, at(taken, 50), at(taken, 90), at(taken, 99), taken[taken.length - 1] / 1e6);
        assertThat(at(taken, 50)).as("milliseconds").isLessThan(50);
    }

    /// Sent when it is time, whether the one before has been answered or not; the wait before sending counts.
    private long[] load(List<UUID> cases, int seconds) throws InterruptedException {
        var many = seconds * A_SECOND;
        var taken = new AtomicLongArray(many);
        var wrong = new AtomicInteger();
        var token = SignedIn.token("staff-tomas", "parley", List.of("staff"));
        try (var workers = Executors.newFixedThreadPool(16);
                var changes = Executors.newSingleThreadScheduledExecutor()) {
            changes.scheduleAtFixedRate(this::change, 0, 500, TimeUnit.MILLISECONDS);
            var begun = System.nanoTime();
            for (var i = 0; i < many; i++) {
                var which = i;
                var due = begun + Duration.ofSeconds(1).toNanos() / A_SECOND * i;
                TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
                workers.execute(() -> {
                    wrong.addAndGet(ask(cases.get(which % cases.size()), token) == 200 ? 0 : 1);
                    taken.set(which, System.nanoTime() - due);
                });
            }
        }
        assertThat(wrong).hasValue(0);
        return IntStream.range(0, many).mapToLong(taken::get).sorted().toArray();
    }

    private int ask(UUID caseId, String token) {
        try {
            var address = RestAssured.baseURI + ":" + RestAssured.port + "/api/v1/cases/" + caseId + "/options";
            return client.send(
                            HttpRequest.newBuilder(URI.create(address))
                                    .header("Authorization", "Bearer " + token)
                                    .build(),
                            BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void change() {
        Database.execute("insert into dated_hours (id, practitioner_id, starts_at, ends_at, willingness) select"
                + " gen_random_uuid(), id, now() + interval '20 days', now() + interval '21 days', 'AWAY'"
                + " from practitioner where name like 'Crowd %' order by random() limit 1");
    }

    private static double at(long[] sorted, int percent) {
        return sorted[sorted.length * percent / 100] / 1e6;
    }

    private static void join() {
        Database.execute("create temporary table crowd as select gen_random_uuid() as id, n from generate_series(1, "
                + PRACTITIONERS + ") as n; "
                + "insert into resource (id, kind) select id, 'PRACTITIONER' from crowd; "
                + "insert into practitioner (id, subject, name, email, language, zone, roles, languages, experience,"
                + " affiliations, most_per_day, most_per_week, most_per_month, pause_minutes, places, learns_with,"
                + " active, version) select id, 'crowd-' || id, 'Crowd ' || n, 'crowd-' || n || '@office.example', 'en',"
                + " 'America/New_York', '{MEDIATOR}', '{en}', (array['LEAD','EXPERIENCED','NOVICE'])[1 + n % 3],"
                + " '{department:none}', 1, 3, 9, 0, '{CAMPUS,ONLINE}', '{}', true, 0 from crowd; "
                + "insert into office_hours (id, practitioner_id, day, opens_at, closes_at, zone, willingness) select"
                + " gen_random_uuid(), id, d, make_time(8 + n % 4, 0, 0), make_time(14 + n % 6, 0, 0),"
                + " 'America/New_York', 'FREE' from crowd, unnest(array['MONDAY','TUESDAY','WEDNESDAY','THURSDAY',"
                + "'FRIDAY']) as d; "
                + "insert into hours_confirmation (practitioner_id, confirmed_at, version) select id, now(), 0 from crowd; "
                + "insert into reservation (resource_id, session_id, during, starts_at, status) select id,"
                + " gen_random_uuid(), tstzrange(s, s + interval '150 minutes'), s, 'BOOKED' from (select id,"
                + " date_trunc('hour', now()) + make_interval(days => 6 * w + n % 5, hours => n % 7) as s"
                + " from crowd, generate_series(0, 9) as w) as x; "
                + "drop table crowd");
    }
}

package parley.scheduling.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.enterprise.inject.Vetoed;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import parley.events.MeetingFormat;
import parley.events.PractitionerRole;
import parley.outbox.transactions.Sql;
import parley.problems.Refusal;
import parley.scheduling.matching.model.ExactSearch;
import parley.scheduling.matching.model.Needs;
import parley.scheduling.matching.model.Practitioner;
import parley.scheduling.matching.model.Presence;
import parley.scheduling.matching.model.Question;
import parley.scheduling.matching.model.Question.Spread;
import parley.scheduling.matching.model.Repairs;
import parley.scheduling.matching.model.Room;
import parley.scheduling.problems.SchedulingReason;
import parley.scheduling.reservations.Claim;
import parley.scheduling.reservations.Reservations;
import parley.scheduling.rooms.RoomEntry.Furnishing;
import parley.scheduling.rooms.Rooms;
import parley.scheduling.rooms.model.RoomId;
import parley.scheduling.roster.Roster;
import parley.scheduling.roster.model.Experience;
import parley.scheduling.roster.model.PractitionerId;
import parley.scheduling.roster.model.Willingness;
import parley.scheduling.testing.Database;
import parley.scheduling.testing.Newcomers;
import parley.scheduling.testing.OnRealGround;
import parley.scheduling.testing.SignedIn;
import parley.scheduling.time.model.Grid;
import parley.scheduling.time.model.WeeklyHours;
import parley.scheduling.time.model.Window;

/// Two replicas that remember, over one database in which everything changes.
@QuarkusTest
@OnRealGround
class OfficeIndexTest {

    private static final long SEED = Long.getLong("parley.seed", 20_261_121L);
    private static final int STEPS =
            switch (System.getProperty("parley.tier", "test")) {
                case "soak" -> 4_000;
                case "quick" -> 40;
                default -> 90;
            };
    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final String ROSTER = "/api/v1/practitioners/";
    private static final String ME = "/api/v1/practitioners/me";

    @Inject
    OfficeSide office;

    @Inject
    Changes changes;

    @Inject
    OfficeReading reading;

    @Inject
    OneMoment moment;

    @Inject
    Roster roster;

    @Inject
    Rooms rooms;

    @Inject
    Reservations reservations;

    @Inject
    DataSource dataSource;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    private final Random random = new Random(SEED);
    private final Newcomers newcomers = new Newcomers();
    private final List<UUID> people = new ArrayList<>();
    private final List<UUID> exceptions = new ArrayList<>();
    private final List<UUID> sessions = new ArrayList<>();
    private final UUID room = UUID.randomUUID();
    private List<OfficeIndex> replicas = List.of();

    @BeforeEach
    void aFewPeopleAndARoom() {
        for (var experience : List.of(Experience.LEAD, Experience.LEAD, Experience.EXPERIENCED, Experience.NOVICE)) {
            people.add(newcomers.join(experience, Willingness.FREE));
        }
        QuarkusTransaction.requiringNew()
                .run(() -> rooms.add(
                        new RoomId(room),
                        new Furnishing("Room " + room, "CAMPUS", 9, Set.of(), 0),
                        Stream.of(DayOfWeek.values())
                                .map(day -> new WeeklyHours(day, LocalTime.of(8, 0), LocalTime.of(20, 0), ZONE))
                                .toList()));
        replicas = List.of(replica(), replica());
    }

    @AfterEach
    void leave() {
        newcomers.leave();
        Database.execute("update room set active = false where id = '" + room + "'");
        Database.execute("delete from practitioner_calendar where practitioner_id in (select id from practitioner"
                + " where name like 'Newcomer%')");
        Database.releaseEverything();
    }

    /// Something that staff, practitioners or their calendars do.
    enum Change {
        WEEK("office_hours"),
        HOURS("office_hours"),
        CONFIRMATION("hours_confirmation"),
        EXCEPTION("dated_hours"),
        PROFILE("practitioner"),
        LEAVING("practitioner"),
        CALENDAR("practitioner_calendar"),
        BUSY("busy_time"),
        NOT_READ("practitioner_calendar", "noted_reading"),
        RESERVATION("reservation"),
        RELEASE("reservation"),
        FORGETTING("practitioner_month"),
        ROOM("room"),
        ROOM_HOURS("room_hours"),
        ROOM_EXCEPTION("room_exception"),
        UNDONE("reservation");

        private final String table;
        private final String trigger;

        Change(String table) {
            this(table, "noted");
        }

        Change(String table, String trigger) {
            this.table = table;
            this.trigger = trigger;
        }
    }

    @Test
    void afterEveryChangeBothReplicasAnswerLikeTheDatabase() {
        System.out.printf("Seed %d, %d steps%n", SEED, STEPS);
        agree("to begin with");

        for (var step = 0; step < STEPS; step++) {
            var change = Change.values()[random.nextInt(Change.values().length)];
            happens(change);
            // Now and then one of them sleeps through a few changes.
            if (random.nextInt(4) > 0) {
                agree("step %d, %s, seed %d".formatted(step, change, SEED));
            } else {
                assertThat(remembered(replicas.getFirst())).isEqualTo(anew());
            }
        }
        agree("in the end");
    }

    @ParameterizedTest
    @EnumSource(
            // Who says what their week looks like confirms it by that.
            names = {"WEEK", "UNDONE"},
            mode = EnumSource.Mode.EXCLUDE)
    void aTriggerThatIsMissingDoesNotGoUnnoticed(Change change) {
        newcomers
                .ids()
                .forEach(id -> Database.execute("insert into practitioner_calendar (practitioner_id, address,"
                        + " given_at, read_at, known_until, failures, due_at) values ('" + id
                        + "', '', now(), now(), now() + interval '90 days', 0, now() + interval '1 day')"));
        IntStream.range(0, 6).forEach(_ -> happens(Change.RESERVATION));
        agree("before");
        Database.execute("alter table " + change.table + " disable trigger " + change.trigger);
        try {
            var noticed = false;
            for (var i = 0; i < 20 && !noticed; i++) {
                happens(change);
                noticed = !remembered(replicas.getFirst()).equals(anew());
            }
            assertThat(noticed).as(change.table).isTrue();
        } finally {
            Database.execute("alter table " + change.table + " enable trigger " + change.trigger);
            // What the service itself remembers is read anew.
            Database.execute(
                    "insert into change (resource_id, changed_in) select id, pg_current_xact_id() from resource"
                            + " where kind <> 'PERSON' on conflict do nothing");
        }
        agree("afterwards");
    }

    @Test
    void whatIsUndoneWasNeverThere() {
        agree("before");
        var who = people.getFirst();

        undoes(() -> {
            hold(who, UUID.randomUUID());
            assertThat(there(replicas.getFirst().now()))
                    .as("who changes something sees it")
                    .isEqualTo(there(office.readAnew(PractitionerRole.MEDIATOR, Set.of(), Set.of(), window())));
        });

        agree("after it was undone");
    }

    /// Transactions do not end in the order of their numbers: one that has the lower number may end later.
    @Test
    void whatWasStillUnderWayIsReadOnceItIsOver() throws SQLException {
        var fromTheNewest = new OfficeIndex(new FromTheNewest(sql), reading, moment, roster, rooms, clock);
        var before = remembered(fromTheNewest);
        agree("before");

        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(isAway(people.getFirst()));
            Database.execute(isAway(people.getLast()));
            agree("while one is under way");
            remembered(fromTheNewest);
            connection.commit();
            connection.setAutoCommit(true);
        }

        agree("once it is over");
        assertThat(anew()).isNotEqualTo(before);
        assertThat(remembered(fromTheNewest))
                .as("who asks from the newest number they saw misses it")
                .isNotEqualTo(anew());
    }

    @Test
    void whatGoesStaleByTheClockAloneIsNotFreeAnyMore() {
        var who = people.getFirst();
        var other = people.get(1);
        Database.execute("insert into practitioner_calendar (practitioner_id, address, given_at, read_at, known_until,"
                + " failures, due_at) values ('" + other + "', '', now(), now() - interval '6 hours'"
                + " + interval '3 seconds', now() + interval '90 days', 0, now() + interval '1 day')");
        Database.execute("update hours_confirmation set confirmed_at = now() - interval '60 days'"
                + " + interval '3 seconds' where practitioner_id = '" + who + "'");
        agree("while it is fresh");

        await().atMost(Duration.ofSeconds(20))
                .until(() -> Stream.of(who, other).allMatch(one -> present(one).equals(Presence.never())));

        agree("once it is stale");
    }

    @Test
    void whoLeftIsRememberedNoLonger() {
        var who = people.getFirst();
        agree("before");
        assertThat(ids(replicas.getFirst())).contains(who);

        changes(ROSTER + who + "/activity", etag(ROSTER + who), Map.of("active", false));

        assertThat(ids(replicas.getFirst())).doesNotContain(who);
        assertThat(ids(replicas.getLast())).doesNotContain(who);
    }

    private static String isAway(UUID who) {
        return "insert into dated_hours (id, practitioner_id, starts_at, ends_at, willingness) values ("
                + "gen_random_uuid(), '" + who + "', now(), now() + interval '30 days', 'AWAY')";
    }

    private void happens(Change change) {
        var who = people.get(random.nextInt(people.size()));
        switch (change) {
            case HOURS ->
                Database.execute("update office_hours set closes_at = opens_at + interval '" + (2 + random.nextInt(6))
                        + " hours' where practitioner_id = '" + who + "'");
            case WEEK -> {
                var day = DayOfWeek.of(1 + random.nextInt(5));
                var from = 8 + random.nextInt(4);
                var week = Map.of(
                        "zone",
                        "America/New_York",
                        "hours",
                        Stream.of(DayOfWeek.values())
                                .limit(5)
                                .filter(each -> each != day)
                                .map(each -> Map.of(
                                        "day", each.name(),
                                        "from", "%02d:00".formatted(from),
                                        "to", "%02d:30".formatted(from + 2 + random.nextInt(7)),
                                        "willingness", random.nextBoolean() ? "FREE" : "IF_NEED_BE"))
                                .toList());
                says(who, ME + "/hours", week);
            }
            case CONFIRMATION ->
                Database.execute("update hours_confirmation set confirmed_at = now() - interval '"
                        + 2 * random.nextInt(45) + " days' where practitioner_id = '" + who + "'");
            case EXCEPTION -> {
                if (!exceptions.isEmpty() && random.nextInt(3) == 0) {
                    Database.execute("delete from dated_hours where id = '"
                            + exceptions.remove(random.nextInt(exceptions.size())) + "'");
                } else {
                    var id = UUID.randomUUID();
                    var from = somewhen();
                    says(
                            who,
                            ME + "/exceptions/" + id,
                            Map.of(
                                    "from",
                                    from.toString(),
                                    "to",
                                    from.plus(Duration.ofHours(3 + random.nextInt(90)))
                                            .toString(),
                                    "willingness",
                                    Willingness.values()[random.nextInt(3)].name()));
                    exceptions.add(id);
                }
            }
            case PROFILE ->
                Database.execute("update practitioner set most_per_day = " + random.nextInt(4) + ", most_per_week = "
                        + random.nextInt(5) + ", pause_minutes = " + 15 * random.nextInt(5) + ", version = version + 1"
                        + " where id = '" + who + "'");
            case LEAVING -> {
                var active = SignedIn.staff().get(ROSTER + who).jsonPath().getBoolean("active");
                changes(ROSTER + who + "/activity", etag(ROSTER + who), Map.of("active", !active));
            }
            case CALENDAR ->
                Database.execute(
                        random.nextBoolean()
                                ? "delete from practitioner_calendar where practitioner_id = '" + who + "'"
                                : "insert into practitioner_calendar (practitioner_id, address, given_at, failures, due_at)"
                                        + " values ('" + who + "', '', now(), 0, now() + interval '1 day')"
                                        + " on conflict do nothing");
            case BUSY -> {
                var from = somewhen();
                Database.execute("insert into busy_time (id, practitioner_id, starts_at, ends_at) select"
                        + " gen_random_uuid(), practitioner_id, '" + from + "', '" + from.plus(Duration.ofHours(30))
                        + "' from practitioner_calendar where practitioner_id = '" + who + "'");
            }
            case NOT_READ ->
                Database.execute("update practitioner_calendar set read_at = now() - interval '"
                        + random.nextInt(9) + " hours', known_until = now() + interval '" + (9 + random.nextInt(40))
                        + " days' where practitioner_id = '" + who + "'");
            case RESERVATION -> {
                var session = UUID.randomUUID();
                try {
                    QuarkusTransaction.requiringNew().run(() -> hold(random.nextBoolean() ? who : room, session));
                    sessions.add(session);
                } catch (Refusal taken) {
                    assertThat(taken.reason()).isEqualTo(SchedulingReason.TAKEN);
                }
            }
            case RELEASE -> {
                if (!sessions.isEmpty()) {
                    var session = sessions.get(random.nextInt(sessions.size()));
                    QuarkusTransaction.requiringNew().run(() -> {
                        reservations.book(session);
                        reservations.release(session);
                    });
                }
            }
            case FORGETTING ->
                Database.execute("insert into practitioner_month (practitioner_id, month, sessions) values ('" + who
                        + "', '" + YearMonth.from(clock.instant().atZone(ZONE)) + "', 1)"
                        + " on conflict (practitioner_id, month)"
                        + " do update set sessions = practitioner_month.sessions + 1");
            case ROOM ->
                Database.execute("update room set capacity = " + (3 + random.nextInt(9)) + ", active = "
                        + (random.nextInt(4) > 0) + " where id = '" + room + "'");
            case ROOM_HOURS ->
                Database.execute("update room_hours set opens_at = '" + (7 + random.nextInt(6))
                        + ":00' where room_id = '" + room + "'");
            case ROOM_EXCEPTION -> {
                var from = somewhen();
                QuarkusTransaction.requiringNew()
                        .run(() -> Database.execute("insert into room_exception (id, room_id, starts_at, ends_at, open)"
                                + " values (gen_random_uuid(), '" + room + "', '" + from + "', '"
                                + from.plus(Duration.ofHours(30)) + "', false)"));
            }
            case UNDONE -> {
                try {
                    undoes(() -> {
                        hold(who, UUID.randomUUID());
                        replicas.getFirst().now();
                    });
                } catch (Refusal taken) {
                    assertThat(taken.reason()).isEqualTo(SchedulingReason.TAKEN);
                }
            }
        }
    }

    private static void undoes(Runnable work) {
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                work.run();
                throw new Undone();
            });
        } catch (Undone _) {
            // Nothing of it is there.
        }
    }

    private void hold(UUID resource, UUID session) {
        var start = somewhen();
        reservations.lock(List.of(resource));
        reservations.hold(session, start, List.of(new Claim(resource, Window.of(start, Duration.ofMinutes(150)))));
    }

    private Instant somewhen() {
        return Grid.floor(clock.instant()).plus(Duration.ofMinutes(15L * random.nextInt(4 * 24 * 14)));
    }

    private OfficeIndex replica() {
        return new OfficeIndex(changes, reading, moment, roster, rooms, clock);
    }

    private void agree(String when) {
        var right = anew();
        replicas.forEach(replica -> assertThat(remembered(replica)).as(when).isEqualTo(right));
    }

    private List<Object> remembered(OfficeIndex replica) {
        return moment.read(() -> there(replica.now()));
    }

    private List<Object> anew() {
        return moment.read(() -> there(office.readAnew(PractitionerRole.MEDIATOR, Set.of(), Set.of(), window())));
    }

    private List<Object> there(Everybody everybody) {
        return told(
                everybody.trainedAs(PractitionerRole.MEDIATOR),
                everybody.rooms(),
                everybody.notRead(PractitionerRole.MEDIATOR));
    }

    private List<Object> there(OfficeSide.There there) {
        return told(there.practitioners(), there.rooms(), there.notRead());
    }

    /// Everything that a question can find out about them.
    private List<Object> told(List<Practitioner> who, List<Room> where, List<Practitioner> notRead) {
        var mine = who.stream().filter(one -> people.contains(one.id().value())).toList();
        return List.of(
                mine.stream()
                        .map(one -> List.of(
                                one.id(),
                                one.caps(),
                                one.pause(),
                                one.places(),
                                one.recentSessions(),
                                one.learnsWith()))
                        .toList(),
                who.stream().map(Practitioner::id).toList(),
                notRead.stream()
                        .map(Practitioner::id)
                        .filter(one -> people.contains(one.value()))
                        .sorted()
                        .toList(),
                new ExactSearch().find(question(1, MeetingFormat.ONLINE, mine, where), 1_000),
                new ExactSearch().find(question(1, MeetingFormat.IN_PERSON, mine, where), 1_000),
                Repairs.of(question(1, MeetingFormat.ONLINE, List.of(), where)),
                Repairs.of(question(2, MeetingFormat.EITHER, mine, where)),
                new ExactSearch().find(question(2, MeetingFormat.EITHER, mine, where), 50));
    }

    private Question question(int need, MeetingFormat format, List<Practitioner> who, List<Room> where) {
        var starts = starts();
        return new Question(
                new Needs(
                        need,
                        Duration.ofHours(2),
                        format,
                        need + 2,
                        Set.of(),
                        false,
                        Set.of("en"),
                        starts.getFirst(),
                        starts.get(starts.size() / 2)),
                office.opening(),
                starts,
                List.of(),
                who,
                where.stream().filter(each -> each.id().value().equals(room)).toList(),
                Spread.EVERY_COMBINATION);
    }

    private List<Instant> starts() {
        var first = ZonedDateTime.ofInstant(clock.instant(), ZONE).toLocalDate().plusDays(1);
        return IntStream.range(0, 12)
                .mapToObj(first::plusDays)
                .flatMap(date -> Stream.of(9, 12, 15)
                        .map(hour -> date.atTime(hour, 0).atZone(ZONE).toInstant()))
                .toList();
    }

    private Window window() {
        return new Window(starts().getFirst(), starts().getLast().plus(Duration.ofHours(2)));
    }

    private Presence present(UUID who) {
        return moment.read(() -> replicas.getFirst().now().trainedAs(PractitionerRole.MEDIATOR).stream()
                .filter(one -> one.id().equals(new PractitionerId(who)))
                .findFirst()
                .orElseThrow()
                .presence());
    }

    private List<UUID> ids(OfficeIndex replica) {
        return moment.read(() -> replica.now().trainedAs(PractitionerRole.MEDIATOR).stream()
                .map(one -> one.id().value())
                .toList());
    }

    private static void says(UUID who, String path, Map<String, ?> body) {
        var mine = SignedIn.practitioner(Newcomers.subject(who)).get(ME + "/hours");
        var answer = SignedIn.practitioner(Newcomers.subject(who))
                .contentType("application/json")
                .header("If-Match", mine.header("ETag"))
                .body(body)
                .put(path);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    }

    private static Response changes(String path, String etag, Map<String, ?> body) {
        var answer = SignedIn.staff()
                .contentType("application/json")
                .header("If-Match", etag)
                .body(body)
                .put(path);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer;
    }

    private static String etag(String path) {
        return SignedIn.staff().get(path).header("ETag");
    }

    /// A defect: looks only for what is newer than the newest change it saw.
    @Vetoed
    private static final class FromTheNewest extends Changes {

        FromTheNewest(Sql sql) {
            super(sql);
        }

        @Override
        public News since(long from) {
            var news = super.since(from);
            var newest = news.changed().values().stream()
                    .flatMap(Set::stream)
                    .mapToLong(number -> number + 1)
                    .max()
                    .orElse(from);
            return new News(newest, news.atOneMoment(), news.server(), news.at(), news.changed());
        }
    }

    private static final class Undone extends RuntimeException {}
}

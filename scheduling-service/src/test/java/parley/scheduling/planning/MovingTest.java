package parley.scheduling.planning;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parley.events.Attendee;
import parley.events.Office;
import parley.events.cases.AskedBy;
import parley.events.sessions.SessionRescheduled;
import parley.scheduling.cases.model.CaseId;
import parley.scheduling.matching.model.OptionFinder;
import parley.scheduling.planning.model.Session;
import parley.scheduling.roster.model.Experience;
import parley.scheduling.roster.model.Willingness;
import parley.scheduling.testing.Broker;
import parley.scheduling.testing.Database;
import parley.scheduling.testing.Matter;
import parley.scheduling.testing.Newcomers;
import parley.scheduling.testing.OnRealGround;
import parley.scheduling.testing.Planning;
import parley.scheduling.testing.SignedIn;
import parley.scheduling.testing.SmallIntake;

/// A session stands where the only time is that another case has. Both have the same two practitioners to choose from.
@QuarkusTest
@OnRealGround
class MovingTest {

    @Inject
    WaitingCases cases;

    @Inject
    OptionFinder finder;

    @Inject
    Clock clock;

    private final Broker broker = new Broker();
    private final Newcomers newcomers = new Newcomers();

    @BeforeEach
    void nobodyWaits() {
        Planning.nobodyWaits();
        Database.execute("update session set state = 'CANCELLED' where state = 'SCHEDULED'");
        Database.releaseEverything();
    }

    @AfterEach
    void hangUp() {
        Planning.nobodyWaits();
        Database.releaseEverything();
        newcomers.leave();
        broker.close();
    }

    @Test
    void nothingIsMovedUnlessStaffAllowItAndAcceptIt() {
        var stands = withTwoWhoHaveOtherTimes();
        var session = stands.isScheduled();
        var before = Matter.session(session);
        var start = before.getString("start");
        var waits = waitsFor(start, before.getList("practitionerIds", String.class));

        var without = Planning.proposal(Planning.ran());
        assertThat(without).containsOnlyKeys(waits.caseId.toString());
        assertThat(without.get(waits.caseId.toString())).doesNotContainKey("session");

        var run = Planning.ranMoving();
        var plan = Planning.proposal(run);
        assertThat(plan).containsOnlyKeys(waits.caseId.toString(), stands.caseId.toString());
        var move = JsonPath.from(json(plan.get(stands.caseId.toString())));
        assertThat(move.getString("moves.sessionId")).isEqualTo(session.toString());
        assertThat(OffsetDateTime.parse(move.getString("moves.start"))).isEqualTo(OffsetDateTime.parse(start));
        assertThat(move.getList("moves.participantIds", String.class))
                .containsExactlyInAnyOrder(
                        stands.requester.participantId().toString(),
                        stands.other.participantId().toString());
        assertThat(move.getString("session.start")).isNotEqualTo(start);
        assertThat(Database.strings("select distinct count(*) from ticked_start where starts_at = '"
                        + move.getString("session.start") + "' and participant_id in ('"
                        + stands.requester.participantId() + "', '" + stands.other.participantId() + "')"))
                .as("everybody in it ticked that start")
                .containsExactly("2");
        assertThat(move.getList("session.practitioners.id", String.class))
                .as("its practitioners stay")
                .containsExactlyInAnyOrderElementsOf(before.getList("practitionerIds", String.class));
        var gain = JsonPath.from(json(plan.get(waits.caseId.toString())));
        assertThat(OffsetDateTime.parse(gain.getString("session.start"))).isEqualTo(OffsetDateTime.parse(start));
        var numbers = Planning.read(SignedIn.staff(), run);
        assertThat(List.of(numbers.getInt("cases"), numbers.getInt("scheduled"), numbers.getInt("moved")))
                .containsExactly(1, 1, 1);
        assertThat(Matter.session(session).prettify()).isEqualTo(before.prettify());

        // As long as the session is where it was, nobody else can be there.
        assertThat(Planning.accepted(run, waits.caseId).getBoolean("held")).isFalse();
        var accepted = Planning.accepted(run, stands.caseId);
        assertThat(accepted.getBoolean("held")).isTrue();
        var held = UUID.fromString(accepted.getString("sessionId"));
        assertThat(Matter.session(session).getString("start")).isEqualTo(start);
        Matter.practitionersOf(held)
                .forEach(one -> assertThat(Matter.answers(one, held, "ACCEPT")).isEqualTo(200));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(Matter.session(session).getInt("revision"))
                        .isEqualTo(before.getInt("revision") + 1));
        assertThat(Matter.session(session).getString("start")).isEqualTo(move.getString("session.start"));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(broker.heard(SessionRescheduled.class, stands.caseId))
                        .singleElement()
                        .satisfies(changed -> assertThat(changed.moved()).isTrue()));
        assertThat(Planning.accepted(run, waits.caseId).getBoolean("held")).isTrue();
        assertThat(Database.doubleBookings()).isZero();
    }

    /// What is to be where another session is can only be accepted once that one stands elsewhere.
    @Test
    void sessionsMoveOneAfterTheOtherAndNeverIntoEachOthersPlaces() {
        var matters = List.of(new Matter(broker), new Matter(broker));
        IntStream.range(0, 4).forEach(_ -> newcomers.join(Experience.LEAD, Willingness.FREE));
        matters.forEach(newcomers::alone);
        matters.forEach(Matter::isReady);
        matters.forEach(matter -> Matter.stands(matter.holdsTheBest()));
        var waiting = cases.of(Office.CONFLICT_RESOLUTION, true, _ -> true);
        assertThat(waiting.movable())
                .containsOnlyKeys(matters.stream()
                        .map(matter -> new CaseId(matter.caseId))
                        .toList());
        var puzzle = new Puzzle(waiting, clock.instant());
        var one = puzzle.asItStands(0).orElseThrow();
        var other = puzzle.asItStands(1).orElseThrow();

        assertThat(proposed(waiting, puzzle, where(one, other), other))
                .as("as long as the other is there")
                .isEmpty();
        assertThat(elsewhere(puzzle, other, one))
                .as("one follows the other, which goes somewhere else")
                .anySatisfy(there -> assertThat(proposed(waiting, puzzle, where(one, other), there))
                        .hasSize(2));
        assertThat(elsewhere(puzzle, one, other)).as("and the other way round").anySatisfy(there -> assertThat(
                        proposed(waiting, puzzle, there, where(other, one)))
                .hasSize(2));
        assertThat(proposed(waiting, puzzle, where(one, other), where(other, one)))
                .as("neither can be the first")
                .isEmpty();
    }

    private Map<CaseId, Proposal> proposed(Waiting waiting, Puzzle puzzle, Session... sessions) {
        return Confirming.proposals(waiting, puzzle, List.of(sessions), finder);
    }

    /// With its own practitioners at the other's time, in the other's room.
    private static Session where(Session one, Session other) {
        return new Session(one.index(), other.start(), one.first(), one.second(), other.room());
    }

    /// Where its people can, and neither of both is now.
    private static List<Session> elsewhere(Puzzle puzzle, Session one, Session other) {
        var starts = puzzle.list().cases().get(one.index()).starts().orElseThrow();
        return IntStream.range(0, starts.quarters())
                .filter(start -> starts.has(start) && start != one.start() && start != other.start())
                .mapToObj(start -> new Session(one.index(), start, one.first(), one.second(), one.room()))
                .toList();
    }

    @Test
    void aSessionThatChangedSinceStaysWhereItIs() {
        var stands = withTwoWhoHaveOtherTimes();
        var session = stands.isScheduled();
        var before = Matter.session(session);
        waitsFor(before.getString("start"), before.getList("practitionerIds", String.class));
        var run = Planning.ranMoving();
        Database.execute("update session set revision = revision + 1 where id = '" + session + "'");

        var answer = Planning.accepted(run, stands.caseId);

        assertThat(answer.getBoolean("held")).isFalse();
        assertThat(answer.getString("code")).isEqualTo("option-does-not-fit");
        assertThat(Matter.session(session).getString("start")).isEqualTo(before.getString("start"));
    }

    /// The sample office's practitioners may, by the day of the week, have no other time in common.
    private Matter withTwoWhoHaveOtherTimes() {
        var matter = new Matter(broker);
        newcomers.join(Experience.LEAD, Willingness.FREE);
        newcomers.join(Experience.LEAD, Willingness.FREE);
        newcomers.alone(matter);
        return matter;
    }

    /// Two people who have this one start in common, and nobody else who could sit with them.
    private Matter waitsFor(String start, List<String> practitioners) {
        var waits = new Matter(broker);
        var tied = SignedIn.staff().get("/api/v1/practitioners").jsonPath().getList("items.id", String.class).stream()
                .filter(one -> !practitioners.contains(one))
                .map(UUID::fromString)
                .collect(toSet());
        SmallIntake.running().tie(waits.caseId, tied);
        waits.agrees(waits.requester, AskedBy.LETTER);
        waits.agrees(waits.other, AskedBy.LETTER);
        says(waits, waits.requester, start);
        says(waits, waits.other, start);
        waits.accepted();
        waits.awaitState("READY");
        return waits;
    }

    /// None of what is on offer, but that time.
    private static void says(Matter matter, Attendee person, String start) {
        var token = matter.signsIn(person);
        matter.starts(token);
        var from = OffsetDateTime.parse(start);
        SignedIn.participant(token)
                .contentType("application/json")
                .body(Map.of(
                        "starts",
                        List.of(),
                        "windows",
                        List.of(Map.of(
                                "from", from.toString(), "to", from.plusHours(2).toString())),
                        "calendarEntry",
                        true))
                .put("/api/v1/participations/me/availability")
                .then()
                .statusCode(200);
    }

    private static String json(@Nullable Object value) {
        try {
            return new ObjectMapper().writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}

package parley.scheduling.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import parley.scheduling.testing.Broker;
import parley.scheduling.testing.Database;
import parley.scheduling.testing.Matter;
import parley.scheduling.testing.OnRealGround;
import parley.scheduling.testing.SignedIn;
import parley.scheduling.testing.SmallIntake;

/// How staff keep the rooms, and how sessions get them.
@QuarkusTest
@OnRealGround
class RoomsTest {

    private static final String ROOMS = "/api/v1/rooms";
    private static final String LONG_TABLE = "0192f000-0000-7000-8000-000000000203";

    private final Broker broker = new Broker();
    private final Matter matter = new Matter(broker);
    private final List<UUID> added = new ArrayList<>();

    @AfterEach
    void hangUp() {
        Database.execute("delete from room_exception");
        added.forEach(id -> Database.execute("update room set active = false where id = '" + id + "'"));
        Database.releaseEverything();
        broker.close();
    }

    @Test
    void aRoomThatIsClosedForAWhileIsNotProposed() {
        SmallIntake.running().needs(matter.caseId, List.of("HEARING_LOOP", "QUIET"), 8);
        matter.isReady();
        assertThat(matter.options().getList("options.room.id", String.class)).containsOnly(LONG_TABLE);

        var closing = UUID.randomUUID();
        assertThat(excepts(LONG_TABLE, closing, false).jsonPath().getList("items"))
                .hasSize(1);
        assertThat(matter.options().getList("options")).isEmpty();
        assertThat(matter.options().getList("lost.blocker")).containsExactly("NO_ROOM");

        excepts(LONG_TABLE, UUID.randomUUID(), true);
        assertThat(matter.options().getList("options")).as("closed counts more").isEmpty();

        SignedIn.staff()
                .delete(ROOMS + "/" + LONG_TABLE + "/exceptions/" + closing)
                .then()
                .statusCode(200);
        assertThat(matter.options().getList("options")).isNotEmpty();
    }

    @Test
    void aSessionWhoseRoomClosesIsListedToBeHandedOver() {
        matter.isReady();
        var session = matter.holdsTheBest();
        assertThat(toHandOver(session)).isNull();

        excepts(Matter.session(session).getString("room.id"), UUID.randomUUID(), false);

        assertThat(toHandOver(session)).containsEntry("roomClosed", true).containsEntry("missing", List.of());
    }

    @Test
    void aNewRoomServesOnceItIsThereAndNoLongerOnceItIsGone() {
        SmallIntake.running().needs(matter.caseId, List.of("PIANO"), 2);
        matter.isReady();
        assertThat(matter.options().getList("options")).isEmpty();

        var key = UUID.randomUUID();
        var room = add(key, room("PIANO", true));
        assertThat(add(key, room("PIANO", true)).header("Location")).isEqualTo(room.header("Location"));
        var id = room.jsonPath().getString("id");
        assertThat(matter.options().getList("options.room.id", String.class)).containsOnly(id);

        var gone = new HashMap<>(room("PIANO", false));
        gone.put("name", room.jsonPath().getString("name"));
        assertThat(put(id, null, gone).statusCode()).isEqualTo(428);
        var changed = put(id, room.header("ETag"), gone);
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(put(id, room.header("ETag"), gone).statusCode()).isEqualTo(412);
        assertThat(matter.options().getList("options")).isEmpty();
        assertThat(SignedIn.staff().get(ROOMS).jsonPath().getList("items.id", String.class))
                .doesNotContain(id);
        assertThat(SignedIn.staff()
                        .queryParam("active", false)
                        .get(ROOMS)
                        .jsonPath()
                        .getList("items.id", String.class))
                .contains(id);

        assertThat(add(UUID.randomUUID(), gone).jsonPath().getString("code")).isEqualTo("room-exists");
    }

    @Test
    void twoRoomsAreHeldTogetherAndParticipantsAreToldOfOne() {
        matter.isReady();
        assertThat(matter.options().getString("options[0].secondRoom")).isNull();
        wishes(true);

        var best = matter.options();
        var first = best.getString("options[0].room.id");
        var second = best.getString("options[0].secondRoom.id");
        assertThat(second).isNotNull().isNotEqualTo(first);

        assertThat(holds(best, null).jsonPath().getString("code")).isEqualTo("option-does-not-fit");
        assertThat(holds(best, first).jsonPath().getString("code")).isEqualTo("option-does-not-fit");
        var held = holds(best, second);
        assertThat(held.statusCode()).as(held.asString()).isEqualTo(201);
        var session = UUID.fromString(held.jsonPath().getString("id"));
        assertThat(held.jsonPath().getString("secondRoom.id")).isEqualTo(second);
        assertThat(Database.count("select count(*) from reservation where session_id = '" + session
                        + "' and resource_id in ('" + first + "', '" + second + "')"))
                .isEqualTo(2);

        Matter.stands(session);
        var practitioner = Matter.practitionersOf(session).getFirst();
        assertThat(SignedIn.practitioner(practitioner)
                        .get("/api/v1/assignments/" + Matter.assignment(practitioner, session))
                        .jsonPath()
                        .getString("secondRoomName"))
                .isEqualTo(best.getString("options[0].secondRoom.name"));
        var mine = SignedIn.participant(matter.signsIn(matter.requester)).get("/api/v1/participations/me/sessions");
        assertThat(mine.jsonPath().getList("items")).hasSize(1);
        assertThat(mine.asString()).doesNotContain(best.getString("options[0].secondRoom.name"), second);
        var told = SignedIn.service("notification-service").get("/internal/v1/sessions/" + session);
        assertThat(told.asString()).doesNotContain(best.getString("options[0].secondRoom.name"), second);
    }

    @Test
    void twoCasesNeverGetTheSameSecondRoom() {
        var other = new Matter(broker);
        matter.isReady();
        other.isReady();
        wishes(true);
        var best = matter.options();
        assertThat(holds(best, best.getString("options[0].secondRoom.id")).statusCode())
                .isEqualTo(201);

        var options = SignedIn.staff()
                .queryParam("start", best.getString("options[0].start"))
                .queryParam("limit", 50)
                .get("/api/v1/cases/" + other.caseId + "/options")
                .jsonPath();

        assertThat(options.getList("options.room.id", String.class))
                .isNotEmpty()
                .doesNotContain(best.getString("options[0].room.id"), best.getString("options[0].secondRoom.id"));
    }

    @Test
    void aNeedForASecondRoomThatIntakeDerivedCountsLikeTheWishOfStaff() {
        SmallIntake.running().needs(matter.caseId, List.of("SECOND_ROOM", "STEP_FREE"), 2);
        matter.isReady();

        assertThat(matter.options().getList("options.secondRoom.id", String.class))
                .isNotEmpty()
                .doesNotContainNull();
    }

    private void wishes(boolean wished) {
        SignedIn.staff()
                .contentType("application/json")
                .body(Map.of("wished", wished))
                .put("/api/v1/cases/" + matter.caseId + "/second-room")
                .then()
                .statusCode(200);
    }

    private Response holds(JsonPath options, @Nullable String secondRoom) {
        var body = new HashMap<String, Object>();
        body.put("start", options.getString("options[0].start"));
        body.put("practitionerIds", options.getList("options[0].practitionerIds"));
        body.put("roomId", options.getString("options[0].room.id"));
        if (secondRoom != null) {
            body.put("secondRoomId", secondRoom);
        }
        return SignedIn.staff()
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(body)
                .post("/api/v1/cases/" + matter.caseId + "/holds");
    }

    private Response add(UUID key, Map<String, ?> room) {
        var answer = SignedIn.staff()
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body(room)
                .post(ROOMS);
        if (answer.statusCode() == 201 && answer.header("Location") != null) {
            added.add(UUID.fromString(answer.header("Location").replaceFirst(".*/", "")));
        }
        return answer;
    }

    private static Response put(String id, @Nullable String ifMatch, Map<String, ?> room) {
        var request = SignedIn.staff().contentType("application/json").body(room);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).put(ROOMS + "/" + id);
    }

    private Map<String, Object> room(String feature, boolean active) {
        var hours = Stream.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY")
                .map(day -> Map.of("day", day, "from", "08:00", "to", "20:00"))
                .toList();
        return Map.of(
                "name",
                "Room of " + matter.caseId,
                "place",
                "CAMPUS",
                "capacity",
                8,
                "features",
                List.of(feature),
                "reluctance",
                0,
                "zone",
                "America/New_York",
                "hours",
                hours,
                "active",
                active);
    }

    private static Response excepts(String room, UUID exception, boolean open) {
        var now = Clock.systemUTC().instant();
        var answer = SignedIn.staff()
                .contentType("application/json")
                .body(Map.of(
                        "from",
                        now.minus(Duration.ofDays(1)).toString(),
                        "to",
                        now.plus(Duration.ofDays(90)).toString(),
                        "open",
                        open))
                .put(ROOMS + "/" + room + "/exceptions/" + exception);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer;
    }

    private static @Nullable Map<String, Object> toHandOver(UUID session) {
        return SignedIn.staff()
                .get("/api/v1/handovers")
                .jsonPath()
                .getMap("items.find { it.sessionId == '" + session + "' }");
    }
}

package parley.intake.permissions;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.intake.Story.as;
import static parley.intake.Story.person;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import parley.intake.OnRealGround;
import parley.intake.SignIn;
import parley.intake.Story;
import parley.intake.sealing.Shredder;

/// Nothing is said outside without leave of the person it is about, and leave can be taken back.
@QuarkusTest
@OnRealGround
class PermissionTest {

    private static final String HALE = SignIn.token("ombuds-hale", "ombuds");

    @Inject
    Shredder shredder;

    @Inject
    javax.sql.DataSource database;

    @Test
    void whatSomebodyAllowsMayBeUsedUntilTheyTakeItBack() {
        var story = Story.accepted();
        var session = story.session(1);
        var id = allow(session, "MY_CONTACT", "dean-on-call").<String>path("id");

        assertThat(use(story, id).statusCode()).isEqualTo(200);
        assertThat(own(session)).singleElement().satisfies(shown -> {
            assertThat(shown).containsEntry("live", true).containsKey("usedAt");
        });
        as(session)
                .put("/api/v1/participations/me/permissions/{id}/revocation", id)
                .then()
                .statusCode(204);
        as(session)
                .put("/api/v1/participations/me/permissions/{id}/revocation", id)
                .then()
                .statusCode(204);

        var refused = use(story, id);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.<String>path("code")).isEqualTo("permission-not-live");
        assertThat(own(session)).singleElement().satisfies(shown -> assertThat(shown)
                .containsEntry("live", false));
    }

    @Test
    void whatWasSpokenIsWrittenDownByStaff() {
        var story = Story.accepted();

        var heard = hear(story, 1, "THAT_I_CAME", "dean-on-call", Instant.now());

        assertThat(heard.statusCode()).isEqualTo(201);
        assertThat(as(story.staff())
                        .get("/api/v1/cases/{id}/permissions", story.caseId())
                        .<List<String>>path("items.participantId"))
                .containsExactly(story.person(1).toString());
        assertThat(hear(story, 1, "THAT_I_CAME", "dean-on-call", Instant.now().plusSeconds(600))
                        .<String>path("code"))
                .isEqualTo("not-yet-happened");
        assertThat(hear(story, 1, "THAT_I_CAME", "Robin from the lab", Instant.now())
                        .statusCode())
                .as("a resource, not a person")
                .isEqualTo(422);
    }

    @Test
    void nobodyTouchesThePermissionsOfSomebodyElse() {
        var story = Story.accepted();
        var other = Story.accepted();
        var id = allow(story.session(1), "WHAT_I_SAID", "dean-on-call").<String>path("id");

        assertThat(own(story.session(0))).isEmpty();
        for (var stranger : List.of(story.session(0), other.session(1))) {
            assertThat(as(stranger)
                            .put("/api/v1/participations/me/permissions/{id}/revocation", id)
                            .statusCode())
                    .isEqualTo(404);
        }
        assertThat(as(story.staff())
                        .put("/api/v1/cases/{id}/permissions/{pid}/use", other.caseId(), id)
                        .statusCode())
                .as("one that is not there is refused like one that is not live")
                .isEqualTo(409);
        assertThat(as(HALE).put("/api/v1/cases/{id}/permissions/{pid}/use", story.caseId(), id)
                        .statusCode())
                .isEqualTo(404);
        assertThat(use(story, id).statusCode()).isEqualTo(200);
    }

    @Test
    void whoStopsAllowsNothingAnyMore() throws SQLException {
        var story = Story.acceptedByThree();
        var id = allow(story.session(1), "WHAT_I_SAID", "dean-on-call").<String>path("id");

        story.withdraws(1).then().statusCode(204);

        assertThat(use(story, id).statusCode()).isEqualTo(409);
    }

    @Test
    void whileAskedAnewNobodysPermissionIsSeenSinceItsEndWouldTellOfANo() {
        var story = Story.acceptedByThree();
        var silent = allow(story.session(1), "WHAT_I_SAID", "dean-on-call").<String>path("id");
        var declined = allow(story.session(0), "WHAT_I_SAID", "dean-on-call").<String>path("id");
        story.withdraws(2).then().statusCode(204);

        story.saysNo(0);
        shredder.shred();

        for (var id : List.of(silent, declined)) {
            assertThat(use(story, id).statusCode()).isEqualTo(409);
        }
        assertThat(listed(story)).isEmpty();
        story.saysYes(1);
        assertThat(listed(story)).containsExactly(silent);
    }

    private static List<String> listed(Story story) {
        return as(story.staff())
                .get("/api/v1/cases/{id}/permissions", story.caseId())
                .path("items.id");
    }

    @Test
    void whoIsForgottenLeavesNoPermissionBehind() throws SQLException {
        var story = Story.opened();
        var id = allow(story.session(0), "WHAT_I_SAID", "dean-on-call").<String>path("id");
        story.screened().saysNo(0);

        shredder.shred();

        try (var connection = database.getConnection();
                var rows = connection
                        .createStatement()
                        .executeQuery("select count(*) from permission where id = '" + id + "'")) {
            rows.next();
            assertThat(rows.getLong(1)).isZero();
        }
    }

    @Test
    void whoHasNotAgreedCannotAllowAnythingSinceItsEndWouldTellOfANo() {
        var story = Story.convening().names("other");

        assertThat(allow(story.session(1), "THAT_I_CAME", "dean-on-call").<String>path("code"))
                .isEqualTo("has-not-agreed");
        assertThat(hear(story, 1, "THAT_I_CAME", "dean-on-call", Instant.now()).<String>path("code"))
                .isEqualTo("has-not-agreed");
    }

    @Test
    void whatWasRaisedIsPassedOnOnlyWithTheVisitorsLeave() {
        var visitor = Story.opened(HALE, person("visitor"));

        assertThat(surface(visitor).<String>path("code")).isEqualTo("permission-missing");
        allow(visitor.session(0), "THAT_I_CAME", "provost").then().statusCode(201);
        allow(visitor.session(0), "WHAT_I_SAID", "dean-on-call").then().statusCode(201);
        assertThat(surface(visitor).statusCode())
                .as("too little, and to somebody else")
                .isEqualTo(409);
        var id = allow(visitor.session(0), "WHAT_I_SAID", "provost").<String>path("id");
        assertThat(surface(visitor).statusCode()).isEqualTo(200);
        as(visitor.session(0))
                .put("/api/v1/participations/me/permissions/{id}/revocation", id)
                .then()
                .statusCode(204);
        assertThat(surface(visitor).statusCode()).isEqualTo(409);
    }

    @Test
    void onlyTheOmbudsSurfacesAnything() {
        var story = Story.accepted();

        assertThat(as(story.staff())
                        .body(Map.of("recipient", "provost"))
                        .put("/api/v1/cases/{id}/surfacing", story.caseId())
                        .statusCode())
                .isEqualTo(403);
    }

    private static Response allow(String session, String scope, String recipient) {
        return as(session)
                .body(Map.of("scope", scope, "recipient", recipient))
                .post("/api/v1/participations/me/permissions");
    }

    private static Response hear(Story story, int who, String scope, String recipient, Instant saidAt) {
        return as(story.staff())
                .body(Map.of(
                        "participantId",
                        story.person(who),
                        "scope",
                        scope,
                        "recipient",
                        recipient,
                        "saidAt",
                        saidAt.toString()))
                .post("/api/v1/cases/{id}/permissions", story.caseId());
    }

    private static Response use(Story story, String id) {
        return as(story.staff()).put("/api/v1/cases/{id}/permissions/{pid}/use", story.caseId(), UUID.fromString(id));
    }

    private static Response surface(Story visitor) {
        return as(HALE).body(Map.of("recipient", "provost")).put("/api/v1/cases/{id}/surfacing", visitor.caseId());
    }

    private static List<Map<String, Object>> own(String session) {
        return as(session).get("/api/v1/participations/me/permissions").path("items");
    }
}

package parley.notification.letters;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static parley.notification.office.SmallOffice.eventually;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parley.events.cases.AskedBy;
import parley.events.cases.Channel;
import parley.events.letters.LetterKind;
import parley.notification.OnRealGround;
import parley.notification.office.Ledger;
import parley.notification.office.Matter;
import parley.notification.office.SmallOffice;

@QuarkusTest
@OnRealGround
@TestSecurity(user = "staff-rosa", roles = "staff")
class LettersResourceTest {

    @Inject
    Ledger ledger;

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

    @Test
    void aCallToMakeIsListedAndTickedOff() {
        office.announcer().announce(matter.invited(AskedBy.VOICE));
        eventually(() -> list("TO_BE_PHONED").body("items.size()", org.hamcrest.Matchers.is(1)));
        list("TO_BE_PHONED").body("items[0].kind", org.hamcrest.Matchers.is("INVITATION"));
        var id = ledger.only(matter.id(), LetterKind.INVITATION).id();

        given().contentType("application/json")
                .body("{}")
                .put("/api/v1/letters/{id}/phone-call", id)
                .then()
                .statusCode(200);
        given().put("/api/v1/letters/{id}/phone-call", id).then().statusCode(200);

        list("TO_BE_PHONED").body("items.size()", org.hamcrest.Matchers.is(0));
        assertThat(ledger.only(matter.id(), LetterKind.INVITATION).state()).isEqualTo("PHONED");
        assertThat(office.mail().everything()).isEmpty();
    }

    @Test
    void whoJustPhonedUsNeedsNoCallThatTheyPhoned() {
        office.announcer().announce(matter.requested(Channel.PHONE, AskedBy.VOICE));
        office.announcer().announce(matter.requesterAsked(AskedBy.VOICE));

        eventually(() -> list("TO_BE_PHONED").body("items.size()", org.hamcrest.Matchers.is(1)));
        list("TO_BE_PHONED").body("items[0].kind", org.hamcrest.Matchers.is("HOW_TO_GO_ON"));
    }

    @Test
    void aFailedLetterIsTriedAgainWhenStaffSaySo() {
        office.neighbours().areAway(true);
        office.announcer().announce(matter.invited(AskedBy.LETTER));
        eventually(() -> ledger.only(matter.id(), LetterKind.INVITATION));
        var id = ledger.only(matter.id(), LetterKind.INVITATION).id();
        ledger.crashWhileSending(id);
        eventually(() -> list("FAILED").body("items[0].cause", org.hamcrest.Matchers.is("UNKNOWN")));
        office.neighbours().areAway(false);

        given().post("/api/v1/letters/{id}/retries", id).then().statusCode(202);

        office.awaitLetters(matter.ben(), 1);
        eventually(() -> given().get("/api/v1/letters/{id}", id)
                .then()
                .statusCode(200)
                .header("ETag", org.hamcrest.Matchers.matchesPattern("\"\\d+\""))
                .header("Cache-Control", "no-store")
                .body("state", org.hamcrest.Matchers.is("SENT")));
    }

    @Test
    void aLetterThatHasLeftIsNeitherTriedAgainNorPhoned() {
        office.announcer().announce(matter.invited(AskedBy.LETTER));
        office.awaitLetters(matter.ben(), 1);
        var id = ledger.only(matter.id(), LetterKind.INVITATION).id();

        given().post("/api/v1/letters/{id}/retries", id)
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("code", org.hamcrest.Matchers.is("letter-has-not-failed"));
        given().put("/api/v1/letters/{id}/phone-call", id)
                .then()
                .statusCode(409)
                .body("code", org.hamcrest.Matchers.is("letter-is-not-to-be-phoned"));
    }

    @Test
    void pagesFollowOneAnother() {
        office.announcer().announce(matter.requesterAsked(AskedBy.VOICE));
        office.announcer().announce(matter.invited(AskedBy.VOICE));
        eventually(() -> assertThat(ledger.of(matter.id())).hasSize(2));

        var first =
                given().queryParam("caseId", matter.id()).queryParam("limit", 1).get("/api/v1/letters");
        var second = given().queryParam("caseId", matter.id())
                .queryParam("limit", 1)
                .queryParam("cursor", first.path("next").toString())
                .get("/api/v1/letters");

        assertThat(first.header("Link")).contains("rel=\"next\"", "limit=1");
        assertThat(first.<String>path("items[0].kind")).isEqualTo("HOW_TO_GO_ON");
        assertThat(second.<String>path("items[0].kind")).isEqualTo("INVITATION");
        assertThat(second.<Object>path("next")).isNull();
    }

    @Test
    @TestSecurity(user = "ombuds-hale", roles = "ombuds")
    void theOtherOfficeSeesNothingOfIt() {
        office.announcer().announce(matter.invited(AskedBy.VOICE));
        eventually(() -> ledger.only(matter.id(), LetterKind.INVITATION));
        var id = ledger.only(matter.id(), LetterKind.INVITATION).id();

        list("TO_BE_PHONED").body("items.size()", org.hamcrest.Matchers.is(0));
        given().get("/api/v1/letters/{id}", id).then().statusCode(404);
        given().put("/api/v1/letters/{id}/phone-call", id).then().statusCode(404);
        given().post("/api/v1/letters/{id}/retries", id).then().statusCode(404);
    }

    @Test
    @TestSecurity(
            user = "both",
            roles = {"staff", "ombuds"})
    void nobodySpeaksForBothOffices() {
        given().get("/api/v1/letters").then().statusCode(403).body("code", org.hamcrest.Matchers.is("two-offices"));
    }

    private io.restassured.response.ValidatableResponse list(String state) {
        return given().queryParam("state", state)
                .queryParam("caseId", matter.id())
                .get("/api/v1/letters")
                .then()
                .statusCode(200);
    }
}

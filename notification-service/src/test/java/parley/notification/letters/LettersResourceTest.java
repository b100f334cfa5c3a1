package parley.notification.letters;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static parley.notification.office.SmallOffice.eventually;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parley.events.Office;
import parley.events.cases.AskedBy;
import parley.events.cases.Channel;
import parley.events.letters.LetterKind;
import parley.notification.OnRealGround;
import parley.notification.office.Ledger;
import parley.notification.office.Matter;
import parley.notification.office.Neighbours.Person;
import parley.notification.office.SignIn;
import parley.notification.office.SmallOffice;

@QuarkusTest
@OnRealGround
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

        rosa().contentType("application/json")
                .body("{}")
                .put("/api/v1/letters/{id}/phone-call", id)
                .then()
                .statusCode(200);
        rosa().put("/api/v1/letters/{id}/phone-call", id).then().statusCode(200);

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
        eventually(
                () -> assertThat(ledger.only(matter.id(), LetterKind.INVITATION).state())
                        .isEqualTo("FAILED"));
        office.neighbours().areAway(false);
        list("FAILED").body("items[0].cause", org.hamcrest.Matchers.is("UNKNOWN"));
        rosa().get("/api/v1/letters/{id}", id)
                .then()
                .statusCode(200)
                .header("ETag", org.hamcrest.Matchers.matchesPattern("\"\\d+\""))
                .header("Cache-Control", "no-store")
                .body("kind", org.hamcrest.Matchers.is("INVITATION"));

        rosa().post("/api/v1/letters/{id}/retries", id).then().statusCode(202);

        office.awaitLetters(matter.ben(), 1);
        eventually(
                () -> assertThat(ledger.only(matter.id(), LetterKind.INVITATION).state())
                        .isEqualTo("SENT"));
        // Whether it left, or was not wanted any more, is the person's own affair.
        rosa().get("/api/v1/letters/{id}", id).then().statusCode(404);
        list("FAILED").body("items.size()", org.hamcrest.Matchers.is(0));
    }

    @Test
    void whomALetterDidNotReachIsPhonedInstead() {
        office.neighbours().areAway(true);
        office.announcer().announce(matter.invited(AskedBy.LETTER));
        eventually(() -> ledger.only(matter.id(), LetterKind.INVITATION));
        ledger.fail(matter.id());
        office.neighbours().areAway(false);
        var id = ledger.only(matter.id(), LetterKind.INVITATION).id();
        list("FAILED")
                .body("items[0].cause", org.hamcrest.Matchers.is("RECIPIENT_REFUSED"))
                .body("items[0].repairs", org.hamcrest.Matchers.contains("PHONE", "RETRY"));

        rosa().contentType("application/json")
                .body("{}")
                .put("/api/v1/letters/{id}/phone-call", id)
                .then()
                .statusCode(200)
                .body("state", org.hamcrest.Matchers.is("PHONED"))
                .body("repairs", org.hamcrest.Matchers.empty());

        list("FAILED").body("items.size()", org.hamcrest.Matchers.is(0));
    }

    /// It is about what staff did, and they do not say that it was told.
    @Test
    void theLetterAboutABrokenGlassCannotBePhonedAway() {
        office.announcer().announce(matter.glassBroken(Office.CONFLICT_RESOLUTION, "ef56".repeat(16)));
        eventually(() -> assertThat(
                        ledger.only(matter.id(), LetterKind.BREAK_GLASS_OPENED).state())
                .isEqualTo("SENT"));
        ledger.fail(matter.id());
        var id = ledger.only(matter.id(), LetterKind.BREAK_GLASS_OPENED).id();

        rosa().contentType("application/json")
                .body("{}")
                .put("/api/v1/letters/{id}/phone-call", id)
                .then()
                .statusCode(409)
                .body("code", org.hamcrest.Matchers.is("letter-is-not-to-be-phoned"));

        list("FAILED").body("items[0].repairs", org.hamcrest.Matchers.contains("RETRY"));
    }

    /// Else one could learn from it who has stopped.
    @Test
    void aLetterThatDoesNotShowWhomItIsForCannotBePhonedAway() {
        office.neighbours().areAway(true);
        office.announcer().announce(matter.withdrew(matter.ben()));
        eventually(() -> ledger.only(matter.id(), LetterKind.WITHDRAWAL_ACKNOWLEDGED));
        ledger.fail(matter.id());
        office.neighbours().areAway(false);
        var id = ledger.only(matter.id(), LetterKind.WITHDRAWAL_ACKNOWLEDGED).id();

        rosa().contentType("application/json")
                .body("{}")
                .put("/api/v1/letters/{id}/phone-call", id)
                .then()
                .statusCode(409)
                .body("code", org.hamcrest.Matchers.is("letter-is-not-to-be-phoned"));

        rosa().get("/api/v1/letters/{id}", id)
                .then()
                .statusCode(200)
                .body("repairs", org.hamcrest.Matchers.contains("RETRY"))
                .body("$", org.hamcrest.Matchers.not(org.hamcrest.Matchers.hasKey("recipientId")));
    }

    @Test
    void aLetterThatHasLeftIsNeitherTriedAgainNorPhoned() {
        office.announcer().announce(matter.requesterAsked(AskedBy.LETTER));
        office.awaitLetters(matter.ada(), 1);
        var id = ledger.only(matter.id(), LetterKind.HOW_TO_GO_ON).id();

        rosa().post("/api/v1/letters/{id}/retries", id)
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("code", org.hamcrest.Matchers.is("letter-has-not-failed"));
        rosa().put("/api/v1/letters/{id}/phone-call", id)
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
                rosa().queryParam("caseId", matter.id()).queryParam("limit", 1).get("/api/v1/letters");
        var second = rosa().queryParam("caseId", matter.id())
                .queryParam("limit", 1)
                .queryParam("cursor", first.path("next").toString())
                .get("/api/v1/letters");

        assertThat(first.header("Link")).contains("rel=\"next\"", "limit=1");
        assertThat(first.<String>path("items[0].kind")).isEqualTo("HOW_TO_GO_ON");
        assertThat(second.<String>path("items[0].kind")).isEqualTo("INVITATION");
        assertThat(second.<Object>path("next")).isNull();
    }

    @Test
    void theOtherOfficeSeesNothingOfIt() {
        office.announcer().announce(matter.invited(AskedBy.VOICE));
        eventually(() -> ledger.only(matter.id(), LetterKind.INVITATION));
        var id = ledger.only(matter.id(), LetterKind.INVITATION).id();

        list(hale(), "TO_BE_PHONED").body("items.size()", org.hamcrest.Matchers.is(0));
        hale().get("/api/v1/letters/{id}", id).then().statusCode(404);
        hale().put("/api/v1/letters/{id}/phone-call", id).then().statusCode(404);
        hale().post("/api/v1/letters/{id}/retries", id).then().statusCode(404);
    }

    @Test
    void aStaffMemberDoesNotSeeThatACaseOfTheirOwnHasLetters() {
        var another = Matter.with(office.neighbours());
        office.neighbours().isParty(matter.id(), "tomas@office.example");
        office.announcer().announce(matter.invited(AskedBy.VOICE));
        office.announcer().announce(another.invited(AskedBy.VOICE));
        eventually(() -> assertThat(ledger.of(matter.id())).hasSize(1));
        eventually(() -> assertThat(ledger.of(another.id())).hasSize(1));
        var id = ledger.only(matter.id(), LetterKind.INVITATION).id();

        list(tomas(), "TO_BE_PHONED").body("items.size()", org.hamcrest.Matchers.is(0));
        tomas().get("/api/v1/letters/{id}", id).then().statusCode(404);
        tomas().post("/api/v1/letters/{id}/retries", id).then().statusCode(404);
        tomas().contentType("application/json")
                .body("{}")
                .put("/api/v1/letters/{id}/phone-call", id)
                .then()
                .statusCode(404);

        assertThat(everyIdOnPagesOf(tomas(), 1))
                .contains(ledger.only(another.id(), LetterKind.INVITATION).id().toString())
                .doesNotContain(id.toString());
        assertThat(everyIdOnPagesOf(rosa(), 1)).contains(id.toString());
        assertThat(ledger.only(matter.id(), LetterKind.INVITATION).state()).isEqualTo("TO_BE_PHONED");
    }

    @Test
    void aPageIsFullHoweverMuchOfItIsNotShown() {
        var page = 3;
        var others = Stream.generate(() -> Matter.with(office.neighbours()))
                .limit(page)
                .toList();
        others.forEach(other -> office.announcer().announce(other.invited(AskedBy.VOICE)));
        eventually(() -> assertThat(others)
                .allSatisfy(other -> assertThat(ledger.of(other.id())).hasSize(1)));
        var all = everyIdOnPagesOf(rosa(), 50);
        assertThat(all).hasSizeGreaterThanOrEqualTo(page);
        office.announcer().announce(matter.invited(AskedBy.VOICE));
        eventually(() -> assertThat(ledger.of(matter.id())).hasSize(1));
        assertThat(everyIdOnPagesOf(rosa(), 50)).hasSize(all.size() + 1);
        office.neighbours().isParty(matter.id(), "tomas@office.example");

        assertThat(everyIdOnPagesOf(tomas(), page)).isEqualTo(all);
    }

    @Test
    void nobodyWhoseAddressTheSignInDoesNotSaySeesALetter() {
        office.announcer().announce(matter.invited(AskedBy.VOICE));
        eventually(() -> assertThat(ledger.of(matter.id())).hasSize(1));
        var id = ledger.only(matter.id(), LetterKind.INVITATION).id();

        for (var status : everyStatus(id, () -> SignIn.withoutAddress("staff"))) {
            assertThat(status).isEqualTo(403);
        }
    }

    @Test
    void whileIntakeIsAwayNoLetterIsShownToAnybody() {
        office.announcer().announce(matter.invited(AskedBy.VOICE));
        eventually(() -> assertThat(ledger.of(matter.id())).hasSize(1));
        var id = ledger.only(matter.id(), LetterKind.INVITATION).id();
        office.neighbours().areAway(true);

        for (var status : everyStatus(id, LettersResourceTest::rosa)) {
            assertThat(status).isEqualTo(503);
        }
    }

    private static List<Integer> everyStatus(UUID id, Supplier<RequestSpecification> who) {
        return List.of(
                who.get().get("/api/v1/letters").statusCode(),
                who.get().get("/api/v1/letters/{id}", id).statusCode(),
                who.get().post("/api/v1/letters/{id}/retries", id).statusCode(),
                who.get()
                        .contentType("application/json")
                        .body("{}")
                        .put("/api/v1/letters/{id}/phone-call", id)
                        .statusCode());
    }

    /// What somebody sees who follows every page, in order; a page before the last is full.
    private static List<String> everyIdOnPagesOf(RequestSpecification who, int limit) {
        var ids = new ArrayList<String>();
        var cursor = "";
        while (cursor != null) {
            var request = given().spec(who).queryParam("state", "TO_BE_PHONED").queryParam("limit", limit);
            var answer = (cursor.isEmpty() ? request : request.queryParam("cursor", cursor)).get("/api/v1/letters");
            assertThat(answer.statusCode()).isEqualTo(200);
            List<String> items = answer.path("items.id");
            ids.addAll(items);
            cursor = answer.path("next");
            assertThat(items).hasSizeLessThanOrEqualTo(limit);
            if (cursor != null) {
                assertThat(items).hasSize(limit).endsWith(cursor);
            }
        }
        return ids;
    }

    @Test
    void itMakesNoDifferenceToStaffWhichOfTwoStopped() {
        var mirrored = Matter.with(office.neighbours());
        office.neighbours().areAway(true);
        for (var one : List.of(matter, mirrored)) {
            office.announcer().announce(one.requested(Channel.WEB, AskedBy.LETTER));
            office.announcer().announce(one.invited(AskedBy.LETTER));
            eventually(() -> assertThat(ledger.of(one.id())).hasSize(2));
            ledger.fail(one.id());
        }
        office.neighbours().areAway(false);
        for (var one : List.of(matter, mirrored)) {
            var scheduled = one.scheduled();
            office.neighbours().session(one.session(), 0, "SCHEDULED", scheduled);
            office.announcer().announce(one.timesAsked(one.ada(), AskedBy.LETTER));
            office.announcer().announce(one.timesAsked(one.ben(), AskedBy.LETTER));
            eventually(() -> assertThat(sent(one, LetterKind.TIMES_ASKED)).isEqualTo(2));
            office.announcer().announce(scheduled);
            eventually(() -> assertThat(sent(one, LetterKind.SESSION_SCHEDULED)).isEqualTo(4));
        }

        stops(matter, matter.ada(), matter.ben(), false);
        stops(mirrored, mirrored.ben(), mirrored.ada(), true);

        eventually(() -> {
            assertThat(seen(mirrored)).isEqualTo(seen(matter));
            assertThat(seen(matter)).contains("SESSION_SCHEDULED").doesNotContain("WAITING", "TRANSMITTING", "FAILED");
        });
        assertThat(sent(matter, LetterKind.WITHDRAWAL_ACKNOWLEDGED)).isEqualTo(1);
        assertThat(sent(mirrored, LetterKind.NOT_ARRANGED)).isEqualTo(1);

        ledger.fail(matter.id());
        ledger.fail(mirrored.id());
        assertThat(failed(matter).jsonPath().getList("items")).isNotEmpty();
        for (var one : List.of(matter, mirrored)) {
            assertThat(failed(one).asString())
                    .doesNotContain("WITHDRAWAL_ACKNOWLEDGED", "NOT_ARRANGED")
                    .doesNotContain("\"kind\":\"SESSION_CANCELLED\",\"recipientKind\":\"PARTICIPANT\"");
        }
    }

    /// Somebody stops, which ends the case and calls its session off for the other one.
    private void stops(Matter one, Person who, Person other, boolean requesterStays) {
        office.announcer().announce(one.withdrew(who));
        if (requesterStays) {
            office.announcer().announce(one.notAccepted());
        }
        office.announcer().announce(one.closed());
        office.neighbours().session(one.session(), 1, "CANCELLED", one.scheduled());
        office.announcer().announce(one.cancelled(true, other));
        eventually(() -> {
            assertThat(sent(one, LetterKind.WITHDRAWAL_ACKNOWLEDGED)).isEqualTo(1);
            assertThat(sent(one, LetterKind.SESSION_CANCELLED)).isEqualTo(3);
        });
    }

    private long sent(Matter one, LetterKind kind) {
        return ledger.of(one.id()).stream()
                .filter(line -> line.kind().equals(kind.name()) && line.state().equals("SENT"))
                .count();
    }

    private static Response failed(Matter one) {
        return rosa().queryParam("caseId", one.id())
                .queryParam("state", "FAILED")
                .get("/api/v1/letters");
    }

    /// What staff see of the letters of a case, with names instead of ids and without the times.
    private static String seen(Matter one) {
        List<Map<String, Object>> items = rosa().queryParam("caseId", one.id())
                .queryParam("limit", 200)
                .get("/api/v1/letters")
                .jsonPath()
                .getList("items");
        return items.stream()
                .map(item -> item.entrySet().stream()
                        .filter(field -> !Set.of("id", "dueAt", "settledAt").contains(field.getKey()))
                        .map(Map.Entry::toString)
                        .sorted()
                        .collect(Collectors.joining(" ")))
                .map(line -> line.replace(one.id().toString(), "case")
                        .replace(one.session().toString(), "session")
                        .replace(one.ada().id().toString(), "ada")
                        .replace(one.ben().id().toString(), "ben")
                        .replace(one.cleo().id().toString(), "cleo")
                        .replace(one.dan().id().toString(), "dan"))
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    @Test
    void nobodySpeaksForBothOffices() {
        SignIn.as("both", "staff", "ombuds")
                .get("/api/v1/letters")
                .then()
                .statusCode(403)
                .body("code", org.hamcrest.Matchers.is("two-offices"));
    }

    private ValidatableResponse list(String state) {
        return list(rosa(), state);
    }

    private ValidatableResponse list(RequestSpecification who, String state) {
        return who.queryParam("state", state)
                .queryParam("caseId", matter.id())
                .get("/api/v1/letters")
                .then()
                .statusCode(200);
    }

    private static RequestSpecification rosa() {
        return SignIn.as("staff-rosa", "staff");
    }

    private static RequestSpecification hale() {
        return SignIn.as("ombuds-hale", "ombuds");
    }

    private static RequestSpecification tomas() {
        return SignIn.withAddress("tomas@office.example", "staff");
    }
}

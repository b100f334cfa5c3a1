package parley.notification.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.notification.office.SmallOffice.eventually;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parley.events.Procedure;
import parley.events.cases.AskedBy;
import parley.events.letters.LetterKind;
import parley.notification.OnRealGround;
import parley.notification.office.Ledger;
import parley.notification.office.Matter;
import parley.notification.office.SignIn;
import parley.notification.office.SmallOffice;

/// Staff see what a letter says, and nothing by which they could act in its reader's place or learn of an answer.
@QuarkusTest
@OnRealGround
class PreviewTest {

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
    void itSaysWhatTheLetterSaysWithoutNameAndLink() {
        office.neighbours().plans(matter.ben(), Procedure.RESTORATIVE_CIRCLE, "HARMED_PARTY");
        office.announcer().announce(matter.invited(AskedBy.LETTER));
        var letter = office.awaitLetters(matter.ben(), 1).getFirst();
        eventually(() -> ledger.fail(matter.id()));

        var preview = preview(ledger.only(matter.id(), LetterKind.INVITATION).id(), "");

        assertThat(preview.statusCode()).isEqualTo(200);
        assertThat(preview.header("Cache-Control")).isEqualTo("no-store");
        assertThat(preview.<String>path("subject")).isEqualTo(letter.subject());
        assertThat(preview.<String>path("text"))
                .isEqualToNormalizingNewlines(letter.text()
                        .replace(" " + matter.ben().name() + ",", ",")
                        .replaceAll("https://\\S+", "http://localhost:8080/p/…"));
        assertThat(preview.asString())
                .doesNotContain(matter.ben().name(), matter.ben().email())
                .doesNotContain(letter.links(letter.text()).getFirst());
        assertThat(office.neighbours().claims())
                .as("only the letter that left asked for an address and a link")
                .filteredOn(claim -> matter.id().toString().equals(claim.get("caseId")))
                .hasSize(1);
    }

    @Test
    void itIsShownInTheLanguageThatIsAskedFor() {
        office.announcer().announce(matter.invited(AskedBy.VOICE));
        eventually(() -> assertThat(ledger.of(matter.id())).hasSize(1));
        var id = ledger.only(matter.id(), LetterKind.INVITATION).id();

        assertThat(preview(id, "?language=es").<String>path("subject")).isEqualTo("Una invitación para usted");
        assertThat(preview(id, "").<String>path("subject")).isEqualTo("An invitation for you");
        assertThat(preview(id, "?language=../en").statusCode()).isEqualTo(422);
    }

    /// Whoever said no is gone at intake; a look at their letter does not tell.
    @Test
    void itDoesNotDependOnWhatTheReaderHasAnswered() {
        office.announcer().announce(matter.invited(AskedBy.LETTER));
        office.awaitLetters(matter.ben(), 1);
        eventually(() -> ledger.fail(matter.id()));
        var id = ledger.only(matter.id(), LetterKind.INVITATION).id();
        var before = preview(id, "").asString();

        office.neighbours().hasForgotten(matter.ben());

        assertThat(preview(id, "").asString()).isEqualTo(before);
    }

    @Test
    void aLetterWhoseKindIsNotShownSaysNothing() {
        office.mail().goAway();
        try {
            office.announcer().announce(matter.withdrew(matter.ben()));
            eventually(() -> assertThat(ledger.of(matter.id())).hasSize(1));
            eventually(() -> ledger.fail(matter.id()));

            var refused = preview(
                    ledger.only(matter.id(), LetterKind.WITHDRAWAL_ACKNOWLEDGED).id(), "");

            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(refused.<String>path("code")).isEqualTo("letter-is-not-shown");
        } finally {
            office.mail().comeBack();
        }
    }

    @Test
    void theOtherOfficeSeesNothing() {
        office.announcer().announce(matter.invited(AskedBy.VOICE));
        eventually(() -> assertThat(ledger.of(matter.id())).hasSize(1));
        var id = ledger.only(matter.id(), LetterKind.INVITATION).id();

        assertThat(SignIn.as("olu", "ombuds")
                        .get("/api/v1/letters/{id}/preview", id)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aLetterToAPractitionerSaysWhereTheySignIn() {
        var session = matter.scheduled();
        office.neighbours().session(matter.session(), 0, "HELD", session);
        office.announcer().announce(matter.practitionerAsked(matter.cleo()));
        office.awaitLetters(matter.cleo(), 1);

        var preview =
                preview(ledger.only(matter.id(), LetterKind.PRACTITIONER_ASKED).id(), "");

        assertThat(preview.<String>path("text"))
                .contains("https://office.example/sign-in")
                .doesNotContain(matter.cleo().name());
    }

    /// Also those of which no real one may be looked at, since it would tell who has got it.
    @Test
    void staffCanReadEveryLetterThereIs() {
        var names = rosa().get("/api/v1/letter-samples")
                .then()
                .statusCode(200)
                .extract()
                .<List<String>>path("items");
        assertThat(names)
                .hasSizeGreaterThan(20)
                .contains("invitation", "not-arranged", "cancelled", "withdrawal-acknowledged", "staff-digest");

        for (var name : names) {
            var sample = rosa().get("/api/v1/letter-samples/" + name);
            assertThat(sample.statusCode()).as(name).isEqualTo(200);
            assertThat(sample.header("Cache-Control")).isEqualTo("no-store");
            assertThat(sample.<String>path("text")).contains("With kind regards");
            assertThat(sample.asString()).doesNotContainPattern("/p/[A-Za-z0-9]");
        }
    }

    @Test
    void aSampleIsInTheWordsOfTheOfficeTheHelpTheRoleAndTheLanguage() {
        var plain = sample("staff", "invitation", "");

        assertThat(sample("staff", "invitation", "?procedure=RESTORATIVE_CIRCLE&role=HARMED_PARTY"))
                .contains("Nobody asks you to forgive")
                .isNotEqualTo(plain);
        assertThat(sample("ombuds", "invitation", "")).contains("stands apart from all others");
        assertThat(plain).doesNotContain("stands apart from all others");
        assertThat(sample("staff", "not-arranged", "?procedure=COACHING&language=es"))
                .contains("la charla con usted");
        assertThat(rosa().get("/api/v1/letter-samples/no-such-letter").statusCode())
                .isEqualTo(404);
    }

    private static String sample(String role, String name, String query) {
        return SignIn.as("rosa", role)
                .get("/api/v1/letter-samples/" + name + query)
                .then()
                .statusCode(200)
                .extract()
                .path("text");
    }

    private static Response preview(UUID id, String query) {
        return rosa().get("/api/v1/letters/" + id + "/preview" + query);
    }

    private static RequestSpecification rosa() {
        return SignIn.as("rosa", "staff");
    }
}

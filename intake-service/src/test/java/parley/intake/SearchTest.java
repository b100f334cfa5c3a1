package parley.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.intake.Story.as;
import static parley.intake.Story.person;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import parley.intake.cases.DailyWork;

/// Staff find the cases of somebody who calls, by the whole of what is known of them and by no part of it.
@QuarkusTest
@OnRealGround
class SearchTest {

    private static final String STAFF = SignIn.staff("staff-rosa");

    @Inject
    MovableClock clock;

    @Inject
    DailyWork work;

    @AfterEach
    void backToTheMachinesTime() {
        clock.reset();
    }

    @Test
    void aPersonsCasesAreFoundByTheirAddressHoweverItIsSpelt() {
        var somebody = somebody();
        var first = Story.opened(STAFF, somebody);
        var second = Story.opened(STAFF, somebody);
        var address = String.valueOf(somebody.get("email"));

        assertThat(found("email", address))
                .containsExactly(second.caseId().toString(), first.caseId().toString());
        assertThat(found("email", address.toUpperCase(Locale.ROOT))).hasSize(2);
        assertThat(found("email", "x" + address)).isEmpty();
    }

    @Test
    void whoHasOnlyATelephoneIsFoundByIt() {
        var number = "617-555-" + UUID.randomUUID().toString().replaceAll("[^0-9]", "");
        var somebody = somebody();
        somebody.remove("email");
        somebody.put("phone", number);
        var story = Story.opened(STAFF, somebody);

        assertThat(found("phone", number.replace("-", " ")))
                .containsExactly(story.caseId().toString());
    }

    @Test
    void theOtherOfficeFindsNothing() {
        var somebody = somebody();
        Story.opened(STAFF, somebody);

        assertThat(as(SignIn.token("ombuds-hale", "ombuds"))
                        .body(Map.of("email", String.valueOf(somebody.get("email"))))
                        .post("/api/v1/cases/search")
                        .<List<String>>path("items.id"))
                .isEmpty();
    }

    @Test
    void whoIsAPartyDoesNotFindTheirOwnCase() {
        var tomas = new HashMap<>(person("tomas"));
        tomas.put("email", "staff-tomas@office.example");
        var story = Story.opened(STAFF, tomas);

        assertThat(found("email", "staff-tomas@office.example"))
                .contains(story.caseId().toString());
        assertThat(as(SignIn.tokenOf("staff-tomas", "staff-tomas@office.example", "staff"))
                        .body(Map.of("email", "staff-tomas@office.example"))
                        .post("/api/v1/cases/search")
                        .<List<String>>path("items.id"))
                .isEmpty();
    }

    /// A search that passed over those who have gone, and over nobody else, would tell who that is.
    @Test
    void onlyWhoTakesPartIsFound() {
        var one = somebody();
        var other = somebody();
        var story = Story.convening().names("first").saysYes(1).names(one).names(other);
        assertThat(found(one)).as("asked").isEmpty();

        story.saysNo(2).saysYes(3);
        assertThat(found(one)).as("said no").isEmpty();
        assertThat(found(other)).as("said yes").containsExactly(story.caseId().toString());
    }

    @Test
    void whoHasStoppedIsNotFoundAndNeitherIsACaseThatEnded() {
        var requester = somebody();
        var other = somebody();
        var story = Story.opened(STAFF, requester)
                .screened()
                .saysYes(0)
                .names("first")
                .names(other)
                .saysYes(1)
                .saysYes(2)
                .circleIsComplete();
        assertThat(found(other)).hasSize(1);

        story.withdraws(2).then().statusCode(204);
        assertThat(found(other)).isEmpty();
        assertThat(found(requester)).hasSize(1);

        story.closing(Map.of()).then().statusCode(200);
        assertThat(found(requester)).isEmpty();
    }

    @Test
    void withoutAMeetingOnlyTheRequesterIsFound() {
        var requester = somebody();
        var willing = somebody();
        var story = Story.opened(STAFF, requester)
                .screened()
                .saysYes(0)
                .names(willing)
                .names("unwilling")
                .saysYes(1)
                .saysNo(2);
        assertThat(found(willing)).hasSize(1);
        clock.advance(Duration.ofDays(2));
        work.now();

        assertThat(story.state()).isEqualTo("NOT_ACCEPTED");
        assertThat(found(willing)).isEmpty();
        assertThat(found(requester)).hasSize(1);
    }

    @Test
    void nothingToLookForIsRefused() {
        var refused = as(STAFF).body(Map.of()).post("/api/v1/cases/search");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.<String>path("code")).isEqualTo("contact-missing");
    }

    private static Map<String, Object> somebody() {
        return new HashMap<>(person("somebody"));
    }

    private static List<String> found(Map<String, Object> who) {
        return found("email", String.valueOf(who.get("email")));
    }

    private static List<String> found(String by, String what) {
        return as(STAFF).body(Map.of(by, what)).post("/api/v1/cases/search").path("items.id");
    }
}

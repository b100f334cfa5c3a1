package parley.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import parley.local.demo.Rest;

/// Tokens of the real sign-in at the doors that matter most; each service tests all of its doors with every role.
@Tag("edge")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RealTokensTest {

    private final TestOffice office = TestOffice.shared();
    private final Rest rest = new Rest(Duration.ofSeconds(5));
    private URI aCase;

    @BeforeAll
    void thereIsACase() {
        var created = rest.post(
                        office.address().intake().resolve("/api/v1/cases"),
                        office.address().token("staff-rosa"),
                        Map.of(
                                "channel", "PHONE",
                                "firstContactAt", Instant.now().toString(),
                                "issueKinds", List.of(),
                                "requester",
                                        Map.of(
                                                "phone",
                                                "617-555-0100-" + TestOffice.freshTag(),
                                                "language",
                                                "en",
                                                "zone",
                                                "America/New_York",
                                                "safeContact",
                                                Map.of(
                                                        "mayWrite", false,
                                                        "maySayWho", false,
                                                        "mayLeaveMessage", false))))
                .orFail("entering a case");
        aCase = office.address()
                .intake()
                .resolve("/api/v1/cases/" + created.body().path("id").asText());
    }

    private int reading(URI uri, String identity) {
        return rest.get(uri, office.address().token(identity)).status();
    }

    @Test
    void staffOfTheOfficeReadTheCase() {
        assertThat(reading(aCase, "staff-rosa")).isEqualTo(200);
        assertThat(reading(aCase, "staff-tomas")).isEqualTo(200);
    }

    @Test
    void theOtherOfficeCannotTellThatItExists() {
        var unknown = URI.create(aCase.toString().replaceFirst("[^/]+$", "00000000-0000-4000-8000-000000000000"));
        var token = office.address().token("ombuds-hale");
        var hidden = rest.get(aCase, token);
        var missing = rest.get(unknown, token);
        assertThat(hidden.status()).isEqualTo(404).isEqualTo(missing.status());
        assertThat(hidden.body().path("detail")).isEqualTo(missing.body().path("detail"));
        assertThat(hidden.body().path("code")).isEqualTo(missing.body().path("code"));
    }

    @Test
    void nobodyElseReadsIt() {
        for (String identity :
                List.of("practitioner-01", "chair-lindqvist", "director-obi", "ops-kim", "scheduling-service")) {
            assertThat(reading(aCase, identity)).as(identity).isEqualTo(403);
        }
        assertThat(rest.get(aCase, null).status()).isEqualTo(401);
        assertThat(rest.get(aCase, "not.a.token").status()).isEqualTo(401);
    }

    @Test
    void anotherServiceMayNotClaimAnAddress() {
        var claims = office.address().intake().resolve("/internal/v1/letter-claims");
        var claim = Map.of(
                "letterId", "00000000-0000-4000-8000-000000000001",
                "kind", "INVITATION",
                "caseId", "00000000-0000-4000-8000-000000000002",
                "participantId", "00000000-0000-4000-8000-000000000003");
        assertThat(rest.post(claims, office.address().token("catalog-service"), claim)
                        .status())
                .isEqualTo(403);
        assertThat(rest.post(claims, office.address().token("staff-rosa"), claim)
                        .status())
                .isEqualTo(403);
        assertThat(rest.post(claims, office.address().token("notification-service"), claim)
                        .status())
                .isEqualTo(410);
    }

    @Test
    void aPractitionerSeesOnlyTheirOwnAssignments() {
        var assignments = office.address().scheduling().resolve("/api/v1/assignments");
        assertThat(reading(assignments, "practitioner-01")).isEqualTo(200);
        assertThat(reading(assignments, "staff-rosa")).isEqualTo(403);
    }

    @Test
    void anybodyReadsTheCatalogueWithoutSigningIn() {
        var resources = office.address().catalog().resolve("/api/v1/resources");
        assertThat(rest.get(resources, null).status()).isEqualTo(200);
    }
}

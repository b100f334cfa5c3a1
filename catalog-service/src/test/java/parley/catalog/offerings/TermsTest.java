package parley.catalog.offerings;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.catalog.OnRealGround;

/// An office decides what it promises; no release is needed for it.
@QuarkusTest
@OnRealGround
class TermsTest {

    private static final Map<String, Object> AS_THEY_STAND = Map.of(
            "practitionersNeeded", 1,
            "role", "FACILITATOR",
            "sessionMinutes", 120,
            "targetDays", 5,
            "audience", "COMMUNITY");

    @Inject
    AgroalDataSource database;

    @Test
    @TestSecurity(user = "somebody", roles = "staff")
    void anOfficeChangesItsTermsAndEverybodyHears() throws SQLException {
        var before = given().get("/api/v1/offerings/facilitation");
        var wanted = with("sessionMinutes", 90);
        var changed = set("facilitation", before.header("ETag"), wanted);

        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(changed.<Integer>path("terms.sessionMinutes")).isEqualTo(90);
        assertThat(changed.<Integer>path("version")).isEqualTo(before.<Integer>path("version") + 1);
        assertThat(announced("facilitation")).isEqualTo(changed.<Integer>path("version"));
        assertThat(set("facilitation", before.header("ETag"), wanted).statusCode())
                .as("whoever has not seen the change")
                .isEqualTo(412);
        var etag = given().get("/api/v1/offerings/facilitation").header("ETag");
        assertThat(set("facilitation", etag, wanted).<Integer>path("version"))
                .as("saying the same again")
                .isEqualTo(changed.<Integer>path("version"));
        set("facilitation", etag, AS_THEY_STAND);
    }

    @Test
    @TestSecurity(user = "somebody", roles = "staff")
    void theOtherOfficesTermsAreItsOwn() {
        var etag = given().get("/api/v1/offerings/exploring-options").header("ETag");

        assertThat(set("exploring-options", etag, AS_THEY_STAND).statusCode()).isEqualTo(403);
    }

    @Test
    @TestSecurity(user = "somebody", roles = "staff")
    void anUnseenOfferingIsNotChanged() {
        assertThat(set("facilitation", null, AS_THEY_STAND).statusCode()).isEqualTo(428);
        assertThat(set("luck", "\"1\"", AS_THEY_STAND).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"practitionersNeeded,0", "sessionMinutes,50", "sessionMinutes,0", "targetDays,0", "targetDays,1000"})
    @TestSecurity(user = "somebody", roles = "staff")
    void termsThatNobodyCouldKeepAreRefused(String term, int value) {
        var refused = set("facilitation", "\"1\"", with(term, value));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.<String>path("errors[0].pointer")).isEqualTo("#/" + term);
    }

    private static Map<String, Object> with(String term, Object value) {
        var terms = new HashMap<>(AS_THEY_STAND);
        terms.put(term, value);
        return terms;
    }

    private static Response set(String code, @Nullable String ifMatch, Map<String, Object> terms) {
        var request = given().contentType(ContentType.JSON).body(terms);
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.put("/api/v1/offerings/{code}/terms", code);
    }

    private int announced(String code) throws SQLException {
        try (var connection = database.getConnection();
                var rows = connection
                        .createStatement()
                        .executeQuery("select announced_version from offering where code = '" + code + "'")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}

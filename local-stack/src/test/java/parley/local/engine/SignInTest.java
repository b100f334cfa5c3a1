package parley.local.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.local.OfficeAddress;
import parley.local.OfficeTime;

@Tag("edge")
class SignInTest {

    private static final URI NOWHERE = URI.create("http://localhost:1");
    private static final OfficeTime NO_TIME = new OfficeTime(Path.of("no-such-file"));

    @TempDir
    private static Path folder;

    private static SignIn signIn = new SignIn(Path.of("unused"), 0);

    @BeforeAll
    static void open() {
        signIn = new SignIn(folder.resolve("sign-in.log"), FreePorts.one());
        signIn.start();
    }

    @AfterAll
    static void close() {
        signIn.close();
    }

    @ParameterizedTest
    @CsvSource({
        "staff-rosa, staff",
        "chair-lindqvist, chair",
        "director-obi, director",
        "ombuds-hale, ombuds",
        "ops-kim, operator",
        "practitioner-01, practitioner",
        "practitioner-40, practitioner",
        "ombudsperson-01, practitioner",
        "ombudsperson-04, practitioner",
        "intake-service, service",
        "notification-service, service"
    })
    void aKnownNameGetsItsRoleForAnHour(String name, String role) throws IOException {
        JsonNode claims = claims(name);

        assertThat(claims.path("sub").asText()).isEqualTo(name);
        assertThat(claims.path("groups")).hasSize(1);
        assertThat(claims.path("groups").path(0).asText()).isEqualTo(role);
        assertThat(claims.path("email").asText()).isEqualTo(name + "@office.example");
        assertThat(claims.path("aud").path(0).asText(claims.path("aud").asText()))
                .isEqualTo("parley");
        assertThat(claims.path("iss").asText())
                .isEqualTo(signIn.issuer().toString())
                .endsWith("/development-sign-in");
        assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(3600);
    }

    @ParameterizedTest
    @CsvSource({"practitioner-00", "practitioner-41", "practitioner-1", "ombudsperson-05", "somebody", "staff-rosa2"})
    void anyOtherNameGetsNoRole(String name) throws IOException {
        assertThat(claims(name).path("groups").isMissingNode()).isTrue();
    }

    @Test
    void theSameTokenIsGivenAgainWhileItIsFresh() {
        assertThat(office().token("staff-tomas")).isEqualTo(office().token("staff-tomas"));
    }

    private static JsonNode claims(String name) throws IOException {
        String payload = office().token(name).split("\\.")[1];
        return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(payload));
    }

    private static OfficeAddress office() {
        return new OfficeAddress(
                NOWHERE, NOWHERE, NOWHERE, NOWHERE, NOWHERE, NOWHERE, NOWHERE, signIn.issuer(), NO_TIME);
    }
}

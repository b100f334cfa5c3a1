package parley.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The API's description is kept with the code, so that a change of the contract shows in review.
@QuarkusTest
@OnRealGround
class OpenApiTest {

    private static final Path KEPT = Path.of("openapi.yaml");
    private static final Path WRITTEN_BY_THE_BUILD = Path.of("target/openapi/openapi.yaml");

    @Test
    void theKeptDescriptionIsTheOneTheBuildWrites() throws IOException {
        assertThat(Files.readString(KEPT))
                .as("The API has changed. If that is meant, keep its new description:"
                        + " cp intake-service/target/openapi/openapi.yaml intake-service/openapi.yaml")
                .isEqualTo(Files.readString(WRITTEN_BY_THE_BUILD));
    }

    @Test
    void everyAnswerSaysWhatItHolds() throws IOException {
        assertThat(Files.readString(WRITTEN_BY_THE_BUILD)).doesNotContain("content: {}");
    }

    @Test
    void everyOperationHasANameOfItsOwn() throws IOException {
        var names = Pattern.compile("operationId: (\\S+)")
                .matcher(Files.readString(WRITTEN_BY_THE_BUILD))
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(names).isNotEmpty().doesNotHaveDuplicates();
    }
}

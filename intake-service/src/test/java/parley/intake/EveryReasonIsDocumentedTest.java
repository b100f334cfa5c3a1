package parley.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import parley.intake.refusals.Reason;

/// Whoever is refused can read what it means and what to do.
class EveryReasonIsDocumentedTest {

    private static final Path PROBLEMS = Path.of("..", "docs", "problems.md");

    @ParameterizedTest
    @EnumSource
    void hasASectionOfItsOwn(Reason reason) throws IOException {
        assertThat(Files.readAllLines(PROBLEMS)).contains("## " + reason.code());
    }

    @ParameterizedTest
    @EnumSource
    void isACodeThatCanStandInAnAddress(Reason reason) {
        assertThat(reason.code()).matches("[a-z]+(-[a-z]+)*");
        assertThat(reason.status()).isBetween(400, 599);
    }
}

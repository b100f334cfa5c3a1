package parley.outbox.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemTest {

    @ParameterizedTest
    @EnumSource
    void everyReasonIsDocumented(Problem problem) throws IOException {
        assertThat(Files.readAllLines(Path.of("../../docs/problems.md"))).contains("## " + problem.code());
    }
}

package parley.scheduling.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import parley.problems.Reason;

class EveryReasonIsDocumentedTest {

    @Test
    void everyCodeHasASection() throws IOException {
        var sections = Files.readAllLines(Path.of("../docs/problems.md"));

        assertThat(sections)
                .containsAll(Stream.of(SchedulingReason.values())
                        .map(Reason::code)
                        .map("## "::concat)
                        .toList());
    }
}

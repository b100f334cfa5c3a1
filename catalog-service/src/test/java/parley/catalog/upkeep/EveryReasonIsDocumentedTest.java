package parley.catalog.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EveryReasonIsDocumentedTest {

    @ParameterizedTest
    @EnumSource
    void whoMeetsItCanReadWhatToDo(UpkeepReason reason) throws IOException {
        assertThat(Files.readString(Path.of("../docs/problems.md"))).contains("\n## " + reason.code() + "\n");
    }
}

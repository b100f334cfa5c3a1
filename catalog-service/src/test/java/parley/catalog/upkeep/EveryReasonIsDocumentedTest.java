package parley.catalog.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import parley.catalog.drafts.DraftReason;

class EveryReasonIsDocumentedTest {

    @ParameterizedTest
    @EnumSource
    void whoMeetsItCanReadWhatToDo(UpkeepReason reason) throws IOException {
        assertThat(problems()).contains("\n## " + reason.code() + "\n");
    }

    @ParameterizedTest
    @EnumSource
    void soCanWhoHasADraft(DraftReason reason) throws IOException {
        assertThat(problems()).contains("\n## " + reason.code() + "\n");
    }

    private static String problems() throws IOException {
        return Files.readString(Path.of("../docs/problems.md"));
    }
}

package parley.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EveryGeneralReasonIsDocumentedTest {

    private List<String> documented = List.of();

    @BeforeEach
    void readTheHeadings() throws IOException {
        documented = Files.readAllLines(Path.of("../../docs/problems.md")).stream()
                .filter(line -> line.startsWith("## "))
                .map(line -> line.substring(3).strip())
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void everyCodeHasASection(GeneralReason reason) {
        assertThat(documented).contains(reason.code());
    }

    @Test
    void sectionsStandInOrderAndOnce() {
        assertThat(documented).isSorted().doesNotHaveDuplicates();
    }
}

package parley.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The table of events that people read is the one that the code has.
class EventTableTest {

    private static final Path DOCUMENT = Path.of("../../docs/architecture.md");
    private static final Pattern ROW = Pattern.compile("^\\| *`([A-Za-z]+)` *\\|(.*)$");

    @Test
    void theTableNamesEveryEventOnce() {
        assertThat(rows().stream().map(Row::event))
                .containsExactlyInAnyOrderElementsOf(
                        EventTypes.all().stream().map(Class::getSimpleName).collect(Collectors.toSet()));
    }

    @Test
    void theTableNamesTheTopicOfEach() {
        for (Event sample : Samples.all()) {
            var kind = sample.topic().replaceFirst("^parley\\.conflict-resolution\\.", "");

            assertThat(rows())
                    .filteredOn(row -> row.event().equals(sample.getClass().getSimpleName()))
                    .allSatisfy(row -> assertThat(row.rest()).contains(kind + "`"));
        }
    }

    private static List<Row> rows() {
        return Kept.read(DOCUMENT)
                .lines()
                .dropWhile(line -> !line.strip().equals("## Events"))
                .skip(1)
                .takeWhile(line -> !line.startsWith("## "))
                .map(ROW::matcher)
                .filter(Matcher::matches)
                .map(row -> new Row(row.group(1), row.group(2)))
                .toList();
    }

    private record Row(String event, String rest) {}
}

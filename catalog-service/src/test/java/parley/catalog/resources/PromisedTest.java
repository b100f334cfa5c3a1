package parley.catalog.resources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static parley.catalog.resources.Grade.ANONYMOUS;
import static parley.catalog.resources.Grade.COMPLETELY_CONFIDENTIAL;
import static parley.catalog.resources.Grade.CONFIDENTIAL;
import static parley.catalog.resources.Grade.NOT_STATED;
import static parley.catalog.resources.Grade.PRIVATE;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Where documents promise different things, nobody is told to count on more than the least of them.
class PromisedTest {

    private static final ObjectMapper JSON = new ObjectMapper().registerModules(new Jdk8Module(), new JavaTimeModule());

    static Stream<Arguments> documents() {
        return Stream.of(
                arguments(List.of(), List.of(NOT_STATED)),
                arguments(List.of(List.of(CONFIDENTIAL), List.of(PRIVATE)), List.of(PRIVATE)),
                arguments(List.of(List.of(COMPLETELY_CONFIDENTIAL), List.of(CONFIDENTIAL)), List.of(CONFIDENTIAL)),
                // What becomes of the words is one thing, whether anybody learns who said them is another.
                arguments(List.of(List.of(ANONYMOUS, PRIVATE), List.of(CONFIDENTIAL)), List.of(PRIVATE, ANONYMOUS)),
                arguments(
                        List.of(List.of(COMPLETELY_CONFIDENTIAL), List.of(ANONYMOUS)),
                        List.of(COMPLETELY_CONFIDENTIAL, ANONYMOUS)),
                arguments(List.of(List.of(CONFIDENTIAL, ANONYMOUS), List.of(CONFIDENTIAL)), List.of(CONFIDENTIAL)),
                arguments(List.of(List.of(ANONYMOUS)), List.of(ANONYMOUS)));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void theLeastIsShownWhicheverDocumentComesFirst(List<List<Grade>> documents, List<Grade> shown)
            throws JsonProcessingException {
        assertThat(promised(documents)).containsExactlyInAnyOrderElementsOf(shown);
        assertThat(promised(documents.reversed())).containsExactlyInAnyOrderElementsOf(shown);
    }

    private static List<Grade> promised(List<List<Grade>> documents) throws JsonProcessingException {
        var promises = new ArrayList<Map<String, String>>();
        for (var i = 0; i < documents.size(); i++) {
            for (var grade : documents.get(i)) {
                promises.add(Map.of("grade", grade.name(), "source", "document-" + i));
            }
        }
        var said = Map.of("kind", "OFFICE", "summary", "Helps.", "promises", promises);
        return JSON.readValue(JSON.writeValueAsString(said), Entry.class).promised();
    }
}

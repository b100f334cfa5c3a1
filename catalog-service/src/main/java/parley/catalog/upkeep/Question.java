package parley.catalog.upkeep;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import parley.catalog.resources.Contradiction;
import parley.catalog.resources.Entry;
import parley.catalog.resources.Fact;
import parley.catalog.resources.Phone;
import parley.catalog.resources.Promise;
import parley.catalog.resources.Published;
import parley.catalog.resources.Statement;

/// Something about an entry that only the office can settle.
///
/// @param name the entry's name of today, unless that is what is missing
/// @param statements what the documents say, each with its source
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(requiredProperties = {"code", "fact", "kind", "statements"})
record Question(String code, Optional<String> name, Fact fact, Trouble kind, List<Statement> statements) {

    /// What is wrong.
    enum Trouble {
        /// Documents say different things.
        CONTRADICTION,
        /// What the one document says cannot be all of it.
        INCOMPLETE
    }

    static List<Question> about(Published published) {
        var entry = published.entry();
        var questions = new ArrayList<Question>();
        if (entry.names().isEmpty()) {
            questions.add(question(published, Fact.NAME, Trouble.INCOMPLETE, List.of()));
        }
        for (Contradiction contradiction : entry.contradictions()) {
            questions.add(question(published, contradiction.fact(), Trouble.CONTRADICTION, contradiction.statements()));
        }
        for (Phone phone : entry.phones()) {
            if (phone.doubt().isPresent()) {
                questions.add(question(
                        published,
                        Fact.PHONE,
                        Trouble.INCOMPLETE,
                        List.of(new Statement(phone.number(), phone.source()))));
            }
        }
        if (entry.promisesDiffer()) {
            questions.add(question(published, Fact.CONFIDENTIALITY, Trouble.CONTRADICTION, promises(entry)));
        }
        return questions;
    }

    private static Question question(Published published, Fact fact, Trouble kind, List<Statement> statements) {
        return new Question(published.code(), published.entry().name(), fact, kind, statements);
    }

    private static List<Statement> promises(Entry entry) {
        return entry.promises().stream()
                .collect(Collectors.groupingBy(
                        Promise::source,
                        TreeMap::new,
                        Collectors.mapping(
                                promise -> promise.grade()
                                        .name()
                                        .toLowerCase(Locale.ROOT)
                                        .replace('_', ' '),
                                Collectors.joining(", "))))
                .entrySet()
                .stream()
                .map(said -> new Statement(said.getValue(), said.getKey()))
                .toList();
    }
}

package parley.catalog.documents;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import parley.catalog.institution.InstitutionFiles;
import parley.catalog.resources.Coverage;
import parley.catalog.resources.Grade;
import parley.catalog.resources.Reachable;

/// The few words of a page that are no document's, in the institution's language.
@ApplicationScoped
class PageWords {

    static final String FILE = "pages.yaml";

    private final Said said;

    PageWords(InstitutionFiles files) {
        this.said = files.one(FILE, Said.class);
    }

    Said said() {
        return said;
    }

    /// What is promised, in words; nothing if nothing is.
    String promised(List<Grade> grades) {
        var words = grades.stream()
                .filter(said.promises()::containsKey)
                .map(said.promises()::get)
                .collect(Collectors.joining(", "));
        return words.isEmpty() ? "" : said.promised() + " " + words;
    }

    /// @param from stands between a version and its date
    /// @param promised stands before what is promised
    /// @param promises each grade in words; one that is no promise has none
    /// @param reachable when a number is answered, in words
    /// @param coverage whom it does not reach, in words
    record Said(
            String version,
            String from,
            String phone,
            String askFor,
            String promised,
            Map<Grade, String> promises,
            Map<Reachable, String> reachable,
            Map<Coverage, String> coverage,
            String notEndorsed) {}
}

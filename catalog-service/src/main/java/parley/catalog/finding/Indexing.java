package parley.catalog.finding;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.catalog.institution.InstitutionFiles;
import parley.catalog.resources.Entry;
import parley.catalog.resources.Phone;
import parley.catalog.resources.Published;
import parley.catalog.resources.Versions;
import parley.catalog.resources.Withdrawn;
import parley.outbox.transactions.Sql;

/// Writes down by which words an entry is found, in the transaction that publishes it.
@ApplicationScoped
class Indexing {

    /// Rises when entries are to be written down in another way.
    private static final String HOW = "2";

    /// What is longer was not mistyped.
    private static final int LONGEST_WORD = 60;

    private final Sql sql;
    private final Versions versions;
    private final TopicWords topics;
    private final Locale language;

    private volatile @Nullable String dictionary;

    Indexing(Sql sql, Versions versions, TopicWords topics, InstitutionFiles files) {
        this.sql = sql;
        this.versions = versions;
        this.topics = topics;
        this.language = files.institution().language();
    }

    void published(@Observes Published published) {
        write(published.code(), published.entry());
    }

    void withdrawn(@Observes Withdrawn withdrawn) {
        sql.change("delete from finding where code = ?", withdrawn.code());
    }

    /// After the catalogue has begun, and before anybody is served.
    void atStart(@Observes @Priority(200) StartupEvent start) {
        makeAnew();
    }

    /// Makes anew what was made with other words.
    @Transactional
    void makeAnew() {
        sql.rows("""
                        select r.code from resource r left join finding f using (code)
                        where not r.withdrawn and f.made_with is distinct from ?
                        order by r.code for update of r""", row -> row.getString(1), madeWith())
                .forEach(code -> versions.standing(code).ifPresent(published -> write(code, published.entry())));
    }

    /// The name of the database's dictionary for the institution's language, or of the one for any.
    String dictionary() {
        var known = dictionary;
        if (known == null) {
            var name = language.getDisplayLanguage(Locale.ENGLISH).toLowerCase(Locale.ROOT);
            known = sql.row("select cfgname from pg_ts_config where cfgname = ?", row -> row.getString(1), name)
                    .orElse("simple");
            dictionary = known;
        }
        return known;
    }

    private void write(String code, Entry entry) {
        var names = Words.fold(entry.names().stream());
        var about = Words.fold(entry.topics().stream().flatMap(topics::of));
        var said = Words.fold(Stream.of(Stream.of(entry.summary()), entry.places().stream(), numbers(entry))
                .flatMap(texts -> texts));
        var spelling = dictionary();
        sql.change("""
                insert into finding (code, words, made_with)
                values (?, setweight(to_tsvector(?::regconfig, ?), 'A')
                           || setweight(to_tsvector(?::regconfig, ?), 'B')
                           || setweight(to_tsvector(?::regconfig, ?), 'C'), ?)
                on conflict (code) do update set words = excluded.words, made_with = excluded.made_with""", code, spelling, names, spelling, about, spelling, said, madeWith());
        sql.change(
                "insert into vocabulary (word) select distinct unnest(?::text[]) order by 1 on conflict do nothing",
                (Object) Stream.of(names, about, said)
                        .flatMap(text -> Words.of(text).stream())
                        .filter(word -> word.length() <= LONGEST_WORD)
                        .distinct()
                        .sorted()
                        .toArray(String[]::new));
    }

    /// Numbers as they are printed, and in one piece.
    private static Stream<String> numbers(Entry entry) {
        return entry.phones().stream()
                .map(Phone::number)
                .flatMap(number -> Stream.of(number, number.replaceAll("[^0-9]", "")));
    }

    private String madeWith() {
        return HOW + " " + language.toLanguageTag() + " " + topics.fingerprint();
    }
}

package parley.catalog.finding;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parley.catalog.resources.Guide;
import parley.catalog.resources.Published;
import parley.outbox.transactions.Sql;

/// Looks words up. One that the guide does not know is taken for those it knows that are written most alike.
@ApplicationScoped
public class Search {

    /// More words than anybody needs, and few enough for one question to cost little.
    static final int MOST_WORDS = 12;

    private static final String ALIKE = """
            select typed.word as typed, near.word as meant
            from unnest(?::text[]) with ordinality as typed (word, place)
            cross join lateral (
                select word from vocabulary
                where word % typed.word collate "C" and word !~ '[0-9]'
                  and levenshtein(word, typed.word) <= case when length(typed.word) < 5 then 1
                                                            when length(typed.word) < 9 then 2 else 3 end
                order by levenshtein(word, typed.word), similarity(word, typed.word) desc, word
                limit 3) near
            where length(typed.word) between 3 and 40 and typed.word !~ '[0-9]'
              and not exists (
                  select from vocabulary known
                  where known.word >= typed.word collate "C" and known.word < (typed.word || chr(1114111)) collate "C")
            order by typed.place, near.word""";

    private static final String FOUND = """
            select f.code, ts_rank('{0.05, 0.2, 0.5, 1.0}', f.words, asked) as rank
            from finding f, to_tsquery(?::regconfig, ?) asked
            where f.words @@ asked""";

    private static final String KNOWN = "select word from vocabulary where word = any (?::text[])";

    /// Words that are shorter than this are mostly what is left of others.
    private static final int SHORT = 3;

    private final Sql sql;
    private final Indexing indexing;

    Search(Sql sql, Indexing indexing) {
        this.sql = sql;
        this.indexing = indexing;
    }

    /// Entries that hold every word; if there are none, entries that hold any.
    public Matches matches(String typed) {
        var words =
                telling(Words.of(typed).stream().distinct().limit(MOST_WORDS).toList(), Words.contracted(typed));
        if (words.isEmpty()) {
            return new Matches(List.of(), true, Map.of());
        }
        var meant = meant(words);
        var beginnings = words.size() == 1;
        var terms = words.stream()
                .map(word -> term(word, beginnings || word.length() >= SHORT, meant))
                .toList();
        var dictionary = indexing.dictionary();
        var all = found(dictionary, String.join(" & ", terms));
        if (!all.isEmpty() || terms.size() == 1) {
            return new Matches(all, true, meant);
        }
        return new Matches(found(dictionary, String.join(" | ", terms)), false, meant);
    }

    /// Beside other words, a short one or what is left of "don't" counts only if the guide knows it, such as "S3".
    private List<String> telling(List<String> words, Set<String> contracted) {
        Predicate<String> tells = word -> word.length() >= SHORT && !contracted.contains(word);
        if (words.stream().noneMatch(tells) || words.stream().allMatch(tells)) {
            return words;
        }
        var known = sql.rows(KNOWN, row -> row.getString(1), (Object) words.toArray(String[]::new));
        return words.stream()
                .filter(word -> tells.test(word) || known.contains(word))
                .toList();
    }

    private Map<String, List<String>> meant(List<String> words) {
        var alike = sql.rows(ALIKE, row -> Map.entry(row.getString("typed"), row.getString("meant")), (Object)
                words.toArray(String[]::new));
        return alike.stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        LinkedHashMap::new,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /// Words hold letters and digits only, so nothing in them means anything to the database.
    private static String term(String word, boolean beginning, Map<String, List<String>> meant) {
        var any = Stream.concat(Stream.of(beginning ? word + ":*" : word), meant.getOrDefault(word, List.of()).stream())
                .toList();
        return "(" + String.join(" | ", any) + ")";
    }

    private List<Match> found(String dictionary, String asked) {
        return sql.rows(FOUND, row -> new Match(row.getString("code"), row.getDouble("rank")), dictionary, asked);
    }

    /// What was found.
    ///
    /// @param everyWord false if no entry holds all the words, and these hold some of them
    /// @param meant for each word that the guide does not know, those it was taken for
    public record Matches(List<Match> found, boolean everyWord, Map<String, List<String>> meant) {

        /// The same as entries of the guide: the better fit first; of two alike, the one that helps at once, then the
        /// one that comes first in the guide.
        public List<Published> in(Guide guide) {
            return found.stream()
                    .<Ranked>mapMulti((match, next) ->
                            guide.find(match.code()).ifPresent(one -> next.accept(Ranked.of(one, match.rank()))))
                    .sorted(Ranked::bestFirst)
                    .map(Ranked::entry)
                    .toList();
        }
    }

    /// An entry, with all that decides on its place: thousands may be compared.
    private record Ranked(Published entry, double rank, boolean urgent, int position) {

        static Ranked of(Published entry, double rank) {
            return new Ranked(entry, rank, entry.entry().urgent(), entry.position());
        }

        static int bestFirst(Ranked one, Ranked other) {
            if (one.rank != other.rank) {
                return Double.compare(other.rank, one.rank);
            }
            return one.urgent == other.urgent
                    ? Integer.compare(one.position, other.position)
                    : Boolean.compare(other.urgent, one.urgent);
        }
    }
}

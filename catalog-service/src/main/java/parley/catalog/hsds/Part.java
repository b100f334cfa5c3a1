package parley.catalog.hsds;

import java.util.List;
import java.util.function.Function;
import parley.catalog.resources.Checked;
import parley.catalog.resources.Entry;
import parley.catalog.resources.Week;

/// What belongs together in an entry and in a service: if the one has changed, the other is written anew.
enum Part {
    NAMES(Entry::names, "name", "alternate_name"),
    SUMMARY(Entry::summary, "description"),
    WEBSITE(Entry::website, "url"),
    EMAIL(Entry::email, "email"),
    COST(Entry::cost, "fees_description"),
    CHECKED(entry -> entry.checked().map(Checked::on), "assured_date"),
    PHONES(Entry::phones, "phones"),
    OPENING(Entry::opening, "schedules"),
    PLACES(Entry::places, "service_at_locations"),
    REST(
            entry -> List.of(
                    entry.kind(),
                    entry.audiences(),
                    entry.topics(),
                    entry.urgent(),
                    entry.coverage(),
                    entry.standing(),
                    entry.issued(),
                    entry.hours(),
                    entry.promises(),
                    entry.decided(),
                    entry.sources(),
                    entry.names().isEmpty(),
                    entry.opening().map(Week::keepsHolidays)),
            "attributes");

    private final Function<Entry, Object> facts;
    private final List<String> fields;

    Part(Function<Entry, Object> facts, String... fields) {
        this.facts = facts;
        this.fields = List.of(fields);
    }

    boolean isTheSame(Entry one, Entry other) {
        return facts.apply(one).equals(facts.apply(other));
    }

    List<String> fields() {
        return fields;
    }
}

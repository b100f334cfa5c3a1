package parley.intake.trends;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;
import parley.events.Office;
import parley.intake.cases.model.ConflictStage;
import parley.intake.cases.model.IssueKind;
import parley.intake.cases.model.Outcome;
import parley.intake.sealing.PublishedQuarters;
import parley.intake.trends.model.Published;
import parley.intake.trends.model.Quarter;
import parley.intake.trends.model.Table;
import parley.intake.trends.model.Waiting;

/// Publishes a quarter, once. What is published stays as it is, and the exact counts behind it are deleted.
///
/// The key server notes it, too: counts that a restored backup brings back are published by no second release, whose
/// numbers would be other ones.
@ApplicationScoped
public class Releases {

    private final EntityManager entities;
    private final PublishedQuarters elsewhere;
    private final ZoneId campus;

    Releases(
            EntityManager entities,
            PublishedQuarters elsewhere,
            @ConfigProperty(name = "parley.campus-zone") ZoneId campus) {
        this.entities = entities;
        this.elsewhere = elsewhere;
        this.campus = campus;
    }

    /// Publishes the quarter that was over last, and whatever older one still has counts. Call it when every case that
    /// ended in them is counted.
    public void publishWhatIsOver(Instant now) {
        var current = Quarter.of(now, campus);
        for (var office : Office.values()) {
            // First those: what is published meanwhile is then not taken for lost.
            var noted = elsewhere.of(office);
            var here = QuarkusTransaction.requiringNew().call(() -> quarters("trend_release", office));
            here.stream()
                    .filter(quarter -> !noted.contains(quarter))
                    .forEach(quarter -> elsewhere.add(office, quarter));
            var over = new TreeSet<>(QuarkusTransaction.requiringNew().call(() -> quarters("trend_count", office)));
            over.add(current.previous().toString());
            over.stream()
                    .filter(quarter -> quarter.compareTo(current.toString()) < 0)
                    .forEach(quarter -> {
                        if (noted.contains(quarter) && !here.contains(quarter)) {
                            QuarkusTransaction.requiringNew().run(() -> take(office, quarter));
                        } else {
                            QuarkusTransaction.requiringNew()
                                    .run(() -> publish(
                                            office, quarter, now.atZone(campus).toLocalDate()));
                            elsewhere.add(office, quarter);
                        }
                    });
        }
    }

    private void publish(Office office, String quarter, LocalDate today) {
        // Whoever writes this row publishes; another replica waits for it and finds it there.
        var first = entities.createNativeQuery("""
                        insert into trend_release (office, quarter, released_on) values (?1, ?2, ?3)
                        on conflict (office, quarter) do nothing""")
                .setParameter(1, office.name())
                .setParameter(2, quarter)
                .setParameter(3, Date.valueOf(today))
                .executeUpdate();
        if (first == 1) {
            var counts = take(office, quarter);
            write(
                    office,
                    quarter,
                    Published.of(
                            counts.getOrDefault(Codes.TOTAL, Map.of()).getOrDefault("", 0L), cells(office, counts)));
        }
    }

    private void write(Office office, String quarter, Published published) {
        entities.createNativeQuery("""
                update trend_release set total = cast(?3 as integer), median_waiting = cast(?4 as text)
                where office = ?1 and quarter = ?2""")
                .setParameter(1, office.name())
                .setParameter(2, quarter)
                .setParameter(
                        3,
                        published.total().isPresent()
                                ? String.valueOf(published.total().getAsInt())
                                : null)
                .setParameter(4, published.median().map(Waiting::name).orElse(null))
                .executeUpdate();
        published.tables().forEach((table, cells) -> {
            var place = 0;
            for (var cell : cells) {
                entities.createNativeQuery("""
                        insert into trend_cell (office, quarter, kind, place, code, shown)
                        values (?1, ?2, ?3, ?4, ?5, cast(?6 as integer))""")
                        .setParameter(1, office.name())
                        .setParameter(2, quarter)
                        .setParameter(3, table.name())
                        .setParameter(4, place++)
                        .setParameter(5, cell.code())
                        .setParameter(
                                6,
                                cell.shown().isPresent()
                                        ? String.valueOf(cell.shown().getAsInt())
                                        : null)
                        .executeUpdate();
            }
        });
    }

    private Set<String> quarters(String table, Office office) {
        return entities.unwrap(Session.class)
                .createNativeQuery("select distinct quarter from " + table + " where office = ?1", String.class)
                .setParameter(1, office.name())
                .getResultStream()
                .collect(Collectors.toSet());
    }

    private Map<String, Map<String, Long>> take(Office office, String quarter) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows = entities.createNativeQuery("""
                        delete from trend_count where office = ?1 and quarter = ?2
                        returning kind, code, cases""", Tuple.class)
                .setParameter(1, office.name())
                .setParameter(2, quarter)
                .getResultList();
        var counts = new LinkedHashMap<String, Map<String, Long>>();
        for (var row : rows) {
            counts.computeIfAbsent(row.get(0, String.class), _ -> new LinkedHashMap<>())
                    .put(row.get(1, String.class), row.get(2, Long.class));
        }
        return counts;
    }

    /// Every cell there is, so that one which is missing tells nothing.
    private Map<Table, Map<String, Long>> cells(Office office, Map<String, Map<String, Long>> counts) {
        var tables = new EnumMap<Table, Map<String, Long>>(Table.class);
        for (var table : Table.values()) {
            var counted = counts.getOrDefault(table.name(), Map.of());
            var cells = new LinkedHashMap<String, Long>();
            codes(table, office).forEach(code -> cells.put(code, counted.getOrDefault(code, 0L)));
            tables.put(table, cells);
        }
        return tables;
    }

    private Stream<String> codes(Table table, Office office) {
        return switch (table) {
            case ISSUE_KIND -> names(IssueKind.values());
            case STAGE -> names(ConflictStage.values());
            case OFFERING -> offerings(office);
            case WAITING -> names(Waiting.values());
            case OUTCOME -> names(Outcome.values());
        };
    }

    /// A column of what the office offers, or offered once.
    private Stream<String> offerings(Office office) {
        return entities.createNativeQuery("select code from offering where office = ?1 order by code", String.class)
                .setParameter(1, office.name())
                .getResultStream()
                .map(String.class::cast);
    }

    private static Stream<String> names(Enum<?>... values) {
        return Arrays.stream(values).map(Enum::name);
    }
}

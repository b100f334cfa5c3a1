package parley.intake.trends;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import parley.events.Office;
import parley.intake.trends.TrendsView.CellView;
import parley.intake.trends.TrendsView.TableView;
import parley.intake.trends.model.Quarter;

/// Reads what is published, and nothing else.
@ApplicationScoped
class TrendsDesk {

    private final EntityManager entities;

    TrendsDesk(EntityManager entities) {
        this.entities = entities;
    }

    /// A quarter of an office, or the latest; empty if it is not published.
    @Transactional
    Optional<TrendsView> find(Office office, Optional<Quarter> quarter) {
        return entities.unwrap(Session.class)
                .createNativeQuery("""
                        select quarter, released_on, total, median_waiting from trend_release
                        where office = ?1 and (quarter = cast(?2 as text) or cast(?2 as text) is null)
                        order by quarter desc limit 1""", Tuple.class)
                .addScalar("quarter", String.class)
                .addScalar("released_on", LocalDate.class)
                .addScalar("total", Integer.class)
                .addScalar("median_waiting", String.class)
                .setParameter(1, office.name())
                .setParameter(2, quarter.map(Quarter::toString).orElse(null), String.class)
                .getResultStream()
                .findFirst()
                .map(row -> new TrendsView(
                        row.get("quarter", String.class),
                        row.get("released_on", LocalDate.class),
                        row.get("total", Integer.class),
                        row.get("median_waiting", String.class),
                        tables(office, row.get("quarter", String.class))));
    }

    private List<TableView> tables(Office office, String quarter) {
        var tables = new LinkedHashMap<String, List<CellView>>();
        entities.unwrap(Session.class)
                .createNativeQuery("""
                        select kind, code, shown from trend_cell where office = ?1 and quarter = ?2
                        order by kind, place""", Tuple.class)
                .addScalar("kind", String.class)
                .addScalar("code", String.class)
                .addScalar("shown", Integer.class)
                .setParameter(1, office.name())
                .setParameter(2, quarter)
                .getResultList()
                .forEach(row -> tables.computeIfAbsent(row.get("kind", String.class), _ -> new ArrayList<>())
                        .add(new CellView(row.get("code", String.class), row.get("shown", Integer.class))));
        return tables.entrySet().stream()
                .map(table -> new TableView(table.getKey(), table.getValue()))
                .toList();
    }
}

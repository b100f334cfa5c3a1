package parley.intake.trends;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import parley.intake.cases.Ended;

/// Counts cases. The counters move once a month, for all cases together; nobody can watch one move for one case.
@ApplicationScoped
public class Counters {

    private final EntityManager entities;
    private final Clock clock;
    private final ZoneId campus;

    Counters(EntityManager entities, Clock clock, @ConfigProperty(name = "parley.campus-zone") ZoneId campus) {
        this.entities = entities;
        this.clock = clock;
        this.campus = campus;
    }

    /// Counts a case, unless its quarter is published already.
    @Transactional(Transactional.TxType.MANDATORY)
    public void count(Ended ended) {
        Codes.of(ended, campus).ifPresent(this::add);
    }

    /// Writes down under what a case will be counted at the turn of the month, without saying which case.
    @Transactional(Transactional.TxType.MANDATORY)
    public void keepForLater(Ended ended) {
        Codes.of(ended, campus).ifPresent(codes -> entities.createNativeQuery(
                        "insert into tally (id, month, office, quarter, codes) values (?1, ?2, ?3, ?4, ?5)")
                .setParameter(1, UUID.randomUUID())
                .setParameter(2, YearMonth.now(clock.withZone(campus)).toString())
                .setParameter(3, codes.office())
                .setParameter(4, codes.quarter())
                .setParameter(5, String.join(",", codes.counted()))
                .executeUpdate());
    }

    /// Counts what was kept for later in the months before this one.
    @Transactional(Transactional.TxType.MANDATORY)
    public void countKept(YearMonth thisMonth) {
        @SuppressWarnings("unchecked")
        List<Tuple> kept = entities.createNativeQuery(
                        "delete from tally where month < ?1 returning office, quarter, codes", Tuple.class)
                .setParameter(1, thisMonth.toString())
                .getResultList();
        for (var row : kept) {
            add(new Codes(
                    row.get(0, String.class),
                    row.get(1, String.class),
                    List.of(row.get(2, String.class).split(","))));
        }
    }

    private void add(Codes codes) {
        for (var code : codes.counted()) {
            var parts = code.split(":", 2);
            entities.createNativeQuery("""
                    insert into trend_count (office, quarter, kind, code, cases)
                    select ?1, ?2, ?3, ?4, 1
                    where not exists (select 1 from trend_release where office = ?1 and quarter = ?2)
                    on conflict (office, quarter, kind, code) do update set cases = trend_count.cases + 1""")
                    .setParameter(1, codes.office())
                    .setParameter(2, codes.quarter())
                    .setParameter(3, parts[0])
                    .setParameter(4, parts[1])
                    .executeUpdate();
        }
    }
}

package parley.intake.breakglass;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import parley.events.Office;
import parley.intake.breakglass.model.Chain;
import parley.intake.breakglass.model.Ground;
import parley.intake.breakglass.model.LogEntry;
import parley.intake.ids.model.CaseId;

/// The logs of openings, one for each office.
@ApplicationScoped
class LogRows implements PanacheRepositoryBase<LogRow, LogRow.Place> {

    /// An arbitrary number that no other lock of this database has.
    private static final int LOCK = 0x676c_6173;

    private final LogKeys keys;

    LogRows(LogKeys keys) {
        this.keys = keys;
    }

    /// Writes the next entry. Whoever comes at the same time waits, so that each entry has one before it.
    @Transactional(Transactional.TxType.MANDATORY)
    LogEntry append(Office office, String subject, CaseId caseId, Ground ground, Instant openedAt, Instant endsAt) {
        // In a statement of its own: the one that reads the last entry must begin after the lock is had.
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(?1, ?2)", Integer.class)
                .setParameter(1, LOCK)
                .setParameter(2, office.ordinal())
                .getSingleResult();
        var last = of(office).stream().reduce((_, later) -> later);
        var entry = LogEntry.after(
                last.map(LogEntry::number).orElse(0) + 1,
                last.map(LogEntry::hash).orElse(LogEntry.BEGINNING),
                keys.person(office, subject),
                keys.matter(office, caseId),
                ground,
                openedAt,
                endsAt,
                keys.signing(office));
        persist(new LogRow(office, entry));
        return entry;
    }

    List<LogEntry> of(Office office) {
        return list("place.office = ?1 order by place.entry", office).stream()
                .map(LogRow::toEntry)
                .toList();
    }

    Chain chain(Office office) {
        return new Chain(of(office));
    }
}

package parley.scheduling.matching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.function.Supplier;
import parley.outbox.transactions.Sql;

/// Reads the database as it was at one moment, however many questions that takes.
@ApplicationScoped
public class OneMoment {

    private final Sql sql;

    OneMoment(Sql sql) {
        this.sql = sql;
    }

    /// Does what only reads.
    @Transactional(TxType.REQUIRES_NEW)
    public <T> T read(Supplier<T> reading) {
        sql.change("set transaction isolation level repeatable read, read only");
        return reading.get();
    }
}

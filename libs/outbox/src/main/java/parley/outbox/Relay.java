package parley.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import javax.sql.DataSource;
import parley.outbox.Publisher.Failure;

/// Carries rows of the outbox to the broker, and deletes those it has acknowledged.
///
/// Every replica has one; the database lets one at a time lead. Rows go at least once: a relay that dies between the
/// broker's acknowledgement and its own commit leaves at most one batch to be sent again. There is no cursor, because
/// ids become visible in another order than they were drawn in.
final class Relay {

    /// How a round went.
    enum Round {
        /// Some rows went.
        PROGRESS,
        /// There was nothing to send.
        EMPTY,
        /// Another replica leads.
        FOLLOWING,
        /// There are rows, and none could be sent.
        STALLED
    }

    private final DataSource dataSource;
    private final Publisher publisher;
    private final Clock clock;
    private final String source;
    private final RelaySettings settings;

    Relay(DataSource dataSource, Publisher publisher, Clock clock, String source, RelaySettings settings) {
        this.dataSource = dataSource;
        this.publisher = publisher;
        this.clock = clock;
        this.source = source;
        this.settings = settings;
    }

    /// One batch, in one transaction.
    Round round() throws SQLException, InterruptedException {
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            var finished = false;
            try {
                var round = carry(new Backlog(connection, source));
                connection.commit();
                finished = true;
                return round;
            } finally {
                if (!finished) {
                    rollBack(connection);
                }
            }
        }
    }

    private Round carry(Backlog backlog) throws SQLException, InterruptedException {
        backlog.fenceAfter(settings.fence());
        if (!backlog.lead()) {
            return Round.FOLLOWING;
        }
        var batch = backlog.next(settings.batch());
        if (batch.isEmpty()) {
            return Round.EMPTY;
        }
        var result = publisher.publish(batch);
        backlog.delete(result.delivered());
        var brokerIsWell = !result.delivered().isEmpty();
        for (var failure : result.failed()) {
            if (failure.forGood() || brokerIsWell) {
                note(backlog, failure);
            }
        }
        return brokerIsWell ? Round.PROGRESS : Round.STALLED;
    }

    private void note(Backlog backlog, Failure failure) throws SQLException {
        var row = failure.row();
        Instant now = clock.instant();
        var since = row.firstFailedAt().orElse(now);
        var attempts = failure.forGood() ? row.attempts() + 1 : row.attempts();
        backlog.noteFailure(row, attempts, since);
        if (attempts >= settings.attempts() || since.plus(settings.patience()).isBefore(now)) {
            backlog.park(row, failure.cause(), now);
        }
    }

    private static void rollBack(Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException _) {
            // The session is gone, and its transaction with it.
        }
    }
}

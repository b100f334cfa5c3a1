package parley.intake.sealing;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/// Sees to it that the key server holds the keys that are needed, and no trace of others.
@ApplicationScoped
public class KeyCare {

    private static final Logger LOG = Logger.getLogger(KeyCare.class);

    /// No request takes that long to write the row its key was made for.
    private static final Duration UNUSED = Duration.ofHours(24);

    private static final int AT_ONCE = 1000;

    private final Keyring keyring;
    private final DataSource cases;
    private final Clock clock;

    KeyCare(Keyring keyring, DataSource cases, Clock clock) {
        this.keyring = keyring;
        this.cases = cases;
        this.clock = clock;
    }

    /// Those among the owners whose key is there.
    public Set<UUID> withKey(Collection<UUID> owners) {
        return keyring.existing(owners);
    }

    /// Whether the server holds any key at all.
    public boolean holdsAny() {
        return keyring.holdsAny();
    }

    /// Destroys keys that were made for something which then was not written.
    ///
    /// A key is wanted as long as its owner's id stands in any row of the cases' database. So a feature that seals
    /// something new need not register anywhere for its keys to be spared.
    @Scheduled(every = "24h", delayed = "10m", concurrentExecution = ConcurrentExecution.SKIP)
    void sweepUnused() {
        var owners = new ArrayList<>(keyring.madeBefore(clock.instant().minus(UNUSED)));
        for (var from = 0; from < owners.size(); from += AT_ONCE) {
            var some = owners.subList(from, Math.min(owners.size(), from + AT_ONCE));
            var wanted = mentioned(some);
            some.stream().filter(owner -> !wanted.contains(owner)).forEach(owner -> {
                keyring.destroy(new KeyOwner(owner));
                LOG.info("Destroyed a key that nothing was sealed with");
            });
        }
    }

    /// A deleted row stays in the server's files until they are written anew.
    @Scheduled(every = "1h", delayed = "5m", concurrentExecution = ConcurrentExecution.SKIP)
    public void rewrite() {
        keyring.rewrite();
    }

    private Set<UUID> mentioned(List<UUID> owners) {
        var found = new HashSet<UUID>();
        try (var connection = cases.getConnection()) {
            var columns = new ArrayList<String>();
            // The catalogue of the server itself: other lists leave out what a role may not read, and with it keys.
            try (var query = connection.prepareStatement("""
                            select format('select %I from %I where %I = any (?)', a.attname, c.relname, a.attname)
                            from pg_attribute a
                            join pg_class c on c.oid = a.attrelid
                            join pg_namespace n on n.oid = c.relnamespace
                            where n.nspname = current_schema() and c.relkind = 'r' and a.attnum > 0
                            and a.atttypid = 'uuid'::regtype and not a.attisdropped
                            and c.relname not in ('doomed_key', 'forgetting')""");
                    var row = query.executeQuery()) {
                while (row.next()) {
                    columns.add(row.getString(1));
                }
            }
            for (var column : columns) {
                try (var query = connection.prepareStatement(column)) {
                    query.setArray(1, connection.createArrayOf("uuid", owners.toArray(UUID[]::new)));
                    try (var row = query.executeQuery()) {
                        while (row.next()) {
                            found.add(row.getObject(1, UUID.class));
                        }
                    }
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("It cannot be told which keys are wanted, SQL state " + e.getSQLState());
        }
    }
}

package parley.intake.sealing;

import com.google.crypto.tink.Aead;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The keys, on a server of their own so that a destroyed one does not live on in the journal of the cases' server.
///
/// A data key is wrapped by the key of the month, and that by the master key. Each statement on the key server stands
/// by itself, whatever becomes of the caller's transaction: a key too many opens nothing.
@ApplicationScoped
class Keyring {

    private static final int VERSION = 1;
    private static final String WRAPPED = "select wrapped from epoch_key where epoch = ?";
    private static final String SEALED = "select sealed from master_key_proof";
    private static final byte[] PROOF = bound("these keys are wrapped with this master key");

    private final javax.sql.DataSource keys;
    private final MasterKey master;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Keyring(@DataSource("keys") javax.sql.DataSource keys, MasterKey master, Clock clock) {
        this.keys = keys;
        this.master = master;
        this.clock = clock;
    }

    /// Refuses a master key other than the one that the keys here are wrapped with. The first one leaves a proof.
    ///
    /// @throws IllegalStateException if it is another one; nothing is written then
    void prove() {
        var _ = onServer(connection -> {
            prove(connection);
            return true;
        });
    }

    /// The key of an owner, made now if there is none. Two callers at once get the same one.
    DataKey obtain(KeyOwner owner) {
        return onServer(connection -> {
            var known = read(connection, owner);
            if (known != null) {
                return known;
            }
            var month = YearMonth.now(clock.withZone(ZoneOffset.UTC)).toString();
            var epoch = epochKey(connection, month);
            var wrapped = epoch.encrypt(fresh(), bound(owner.value() + "|" + month));
            try (var insert = connection.prepareStatement("""
                    insert into data_key (owner, version, epoch, wrapped, made_at) values (?, ?, ?, ?, ?)
                    on conflict (owner) do nothing""")) {
                insert.setObject(1, owner.value());
                insert.setInt(2, VERSION);
                insert.setString(3, month);
                insert.setBytes(4, wrapped);
                insert.setTimestamp(5, Timestamp.from(clock.instant()));
                insert.executeUpdate();
            }
            var stored = read(connection, owner);
            if (stored == null) {
                throw new IllegalStateException("A key was destroyed while it was being made");
            }
            return stored;
        });
    }

    /// The key of an owner; empty once it is destroyed.
    Optional<DataKey> find(KeyOwner owner) {
        return Optional.ofNullable(onServer(connection -> read(connection, owner)));
    }

    /// Destroys the key of an owner. Doing it twice is harmless.
    void destroy(KeyOwner owner) {
        onServer(connection -> {
            try (var delete = connection.prepareStatement("delete from data_key where owner = ?")) {
                delete.setObject(1, owner.value());
                return delete.executeUpdate();
            }
        });
    }

    /// Those among the owners whose key is there.
    Set<UUID> existing(Collection<UUID> owners) {
        return onServer(connection -> {
            try (var select = connection.prepareStatement("select owner from data_key where owner = any (?)")) {
                select.setArray(1, connection.createArrayOf("uuid", owners.toArray(UUID[]::new)));
                return ids(select);
            }
        });
    }

    /// The owners of all keys.
    Set<UUID> owners() {
        return onServer(connection -> {
            try (var select = connection.prepareStatement("select owner from data_key")) {
                return ids(select);
            }
        });
    }

    /// The owners of keys that were made before the given instant.
    Set<UUID> madeBefore(Instant instant) {
        return onServer(connection -> {
            try (var select = connection.prepareStatement("select owner from data_key where made_at < ?")) {
                select.setTimestamp(1, Timestamp.from(instant));
                return ids(select);
            }
        });
    }

    boolean holdsAny() {
        return onServer(connection -> {
            try (var select = connection.prepareStatement("select 1 from data_key limit 1")) {
                return select.executeQuery().next();
            }
        });
    }

    /// Has the server write its tables anew, without the rows that are deleted.
    void rewrite() {
        var _ = onServer(connection -> {
            try (var statement = connection.createStatement()) {
                statement.execute("vacuum full data_key");
                statement.execute("vacuum full epoch_key");
                return true;
            }
        });
    }

    /// Wraps every living key by the key of this month, and destroys the keys of earlier months.
    ///
    /// @return how many keys were wrapped anew
    int turnOfTheMonth() {
        var month = YearMonth.now(clock.withZone(ZoneOffset.UTC)).toString();
        return onServer(connection -> {
            var epoch = epochKey(connection, month);
            var turned = 0;
            for (var old : olderThan(connection, month)) {
                turned += rewrap(connection, old, month, epoch) ? 1 : 0;
            }
            try (var delete = connection.prepareStatement("""
                    delete from epoch_key e where e.epoch < ?
                    and not exists (select 1 from data_key d where d.epoch = e.epoch)""")) {
                delete.setString(1, month);
                delete.executeUpdate();
            }
            return turned;
        });
    }

    private boolean rewrap(Connection connection, Wrapped old, String month, Aead epoch)
            throws SQLException, GeneralSecurityException {
        var plain = epochKey(connection, old.epoch()).decrypt(old.key(), bound(old.owner() + "|" + old.epoch()));
        try (var update = connection.prepareStatement(
                "update data_key set epoch = ?, wrapped = ? where owner = ? and epoch = ?")) {
            update.setString(1, month);
            update.setBytes(2, epoch.encrypt(plain, bound(old.owner() + "|" + month)));
            update.setObject(3, old.owner());
            update.setString(4, old.epoch());
            return update.executeUpdate() == 1;
        }
    }

    private static List<Wrapped> olderThan(Connection connection, String month) throws SQLException {
        try (var select = connection.prepareStatement("select owner, epoch, wrapped from data_key where epoch < ?")) {
            select.setString(1, month);
            var rows = select.executeQuery();
            var found = new ArrayList<Wrapped>();
            while (rows.next()) {
                found.add(new Wrapped(rows.getObject(1, UUID.class), rows.getString(2), rows.getBytes(3)));
            }
            return found;
        }
    }

    private @Nullable DataKey read(Connection connection, KeyOwner owner)
            throws SQLException, GeneralSecurityException {
        try (var select = connection.prepareStatement("select version, epoch, wrapped from data_key where owner = ?")) {
            select.setObject(1, owner.value());
            var rows = select.executeQuery();
            if (!rows.next()) {
                return null;
            }
            var epoch = rows.getString(2);
            var plain = epochKey(connection, epoch).decrypt(rows.getBytes(3), bound(owner.value() + "|" + epoch));
            return new DataKey(rows.getInt(1), MasterKey.aead(plain));
        }
    }

    private Aead epochKey(Connection connection, String epoch) throws SQLException, GeneralSecurityException {
        var wrapped = bytes(connection, WRAPPED, epoch);
        if (wrapped.isEmpty()) {
            prove(connection);
            try (var insert = connection.prepareStatement(
                    "insert into epoch_key (epoch, wrapped) values (?, ?) on conflict do nothing")) {
                insert.setString(1, epoch);
                insert.setBytes(2, master.wrapping().encrypt(fresh(), bound(epoch)));
                insert.executeUpdate();
            }
            wrapped = bytes(connection, WRAPPED, epoch);
        }
        return MasterKey.aead(master.wrapping()
                .decrypt(
                        wrapped.orElseThrow(() ->
                                new IllegalStateException("The key of a month is gone while keys of it are in use")),
                        bound(epoch)));
    }

    private void prove(Connection connection) throws SQLException {
        try {
            if (bytes(connection, SEALED).isEmpty()) {
                leaveProof(connection);
            }
            // Whoever came first has left it, and that may have been another replica with another key.
            var _ = master.proving().decrypt(bytes(connection, SEALED).orElseThrow(), PROOF);
        } catch (GeneralSecurityException _) {
            throw new IllegalStateException("PARLEY_MASTER_KEY is not the one that the keys on the key server are"
                    + " wrapped with: nothing can be read with it. Set PARLEY_MASTER_KEY to that one. Nothing was"
                    + " written.");
        }
    }

    private void leaveProof(Connection connection) throws SQLException, GeneralSecurityException {
        // Keys from before there was a proof are one.
        try (var select = connection.prepareStatement("select epoch, wrapped from epoch_key order by epoch");
                var rows = select.executeQuery()) {
            while (rows.next()) {
                var _ = master.wrapping().decrypt(rows.getBytes(2), bound(rows.getString(1)));
            }
        }
        try (var insert = connection.prepareStatement(
                "insert into master_key_proof (sealed) values (?) on conflict do nothing")) {
            insert.setBytes(1, master.proving().encrypt(PROOF, PROOF));
            insert.executeUpdate();
        }
    }

    private static Optional<byte[]> bytes(Connection connection, String sql, String... values) throws SQLException {
        try (var select = connection.prepareStatement(sql)) {
            for (var at = 0; at < values.length; at++) {
                select.setString(at + 1, values[at]);
            }
            var rows = select.executeQuery();
            return rows.next() ? Optional.of(rows.getBytes(1)) : Optional.empty();
        }
    }

    private static Set<UUID> ids(PreparedStatement select) throws SQLException {
        try (var rows = select.executeQuery()) {
            var found = new HashSet<UUID>();
            while (rows.next()) {
                found.add(rows.getObject(1, UUID.class));
            }
            return found;
        }
    }

    private byte[] fresh() {
        var key = new byte[32];
        random.nextBytes(key);
        return key;
    }

    private static byte[] bound(String words) {
        return words.getBytes(StandardCharsets.UTF_8);
    }

    private <T extends @Nullable Object> T onServer(KeyWork<T> work) {
        try (var connection = keys.getConnection()) {
            return work.with(connection);
        } catch (SQLException e) {
            throw new KeyServerAway(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A key cannot be unwrapped with this master key", e);
        }
    }

    private record Wrapped(UUID owner, String epoch, byte[] key) {}

    private interface KeyWork<T extends @Nullable Object> {
        T with(Connection connection) throws SQLException, GeneralSecurityException;
    }
}

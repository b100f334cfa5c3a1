package parley.intake.limits;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import parley.intake.sealing.MasterKey;

/// Turns an address into a number that tells one caller from another for an hour at most.
///
/// The number takes two secrets: one made from the master key, which never stands in a database, and a salt of the
/// hour that all replicas share and that is deleted when the hour is over. After that nobody can say whose it was, not
/// even with the master key and by trying every address there is.
@ApplicationScoped
class Callers {

    private static final int SALT = 32;

    private final MasterKey master;
    private final EntityManager entities;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private volatile @Nullable Hour current;

    Callers(MasterKey master, EntityManager entities, Clock clock) {
        this.master = master;
        this.entities = entities;
        this.clock = clock;
    }

    long number(Door door, Address address) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(master.derived("limits"), "HmacSHA256"));
            mac.update(salt());
            mac.update(door.name().getBytes(StandardCharsets.US_ASCII));
            return ByteBuffer.wrap(mac.doFinal(address.bytes())).getLong();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This machine cannot hash", e);
        }
    }

    /// Deletes the salts of hours that are over.
    void forget() {
        entities.createNativeQuery("delete from limit_hour where hour < ?1")
                .setParameter(1, Timestamp.from(thisHour()))
                .executeUpdate();
    }

    private byte[] salt() {
        var hour = thisHour();
        var known = current;
        if (known == null || !known.start().equals(hour)) {
            known = new Hour(hour, shared(hour));
            current = known;
        }
        return known.salt();
    }

    private byte[] shared(Instant hour) {
        var fresh = new byte[SALT];
        random.nextBytes(fresh);
        return QuarkusTransaction.requiringNew().call(() -> {
            entities.createNativeQuery("insert into limit_hour (hour, salt) values (?1, ?2) on conflict do nothing")
                    .setParameter(1, Timestamp.from(hour))
                    .setParameter(2, fresh)
                    .executeUpdate();
            return (byte[]) entities.createNativeQuery("select salt from limit_hour where hour = ?1", byte[].class)
                    .setParameter(1, Timestamp.from(hour))
                    .getSingleResult();
        });
    }

    private Instant thisHour() {
        return clock.instant().truncatedTo(ChronoUnit.HOURS);
    }

    private record Hour(Instant start, byte[] salt) {}
}

package parley.catalog.limits;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicIntegerArray;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Counts requests without knowing whose they are.
///
/// There is no list of callers: there are so many numbers, each shared by whoever a secret of the minute sends to it.
/// When the minute is over, numbers and secret are gone. Whoever looked into this memory would learn how much was read,
/// and could try out for a minute at most whether a certain address was among those that share a number.
final class Crowd {

    private static final int NUMBERS = 4096;
    private static final int SECRET = 32;

    private final int atMost;
    private final SecureRandom random = new SecureRandom();

    private volatile Minute current = new Minute(Instant.MIN, new byte[SECRET], new AtomicIntegerArray(NUMBERS));

    /// @param atMost how many requests of one number are let pass in a minute
    Crowd(int atMost) {
        this.atMost = atMost;
    }

    /// Counts a request. Returns whether it may pass.
    ///
    /// @param address where it came from
    /// @param price how many requests this one counts for
    boolean letsPass(byte[] address, Instant now, int price) {
        var minute = minute(now);
        return minute.counts().accumulateAndGet(number(minute.secret(), address), price, Crowd::add) <= atMost;
    }

    /// Nobody who goes on asking comes out at the other end of the numbers.
    private static int add(int count, int price) {
        return count > Integer.MAX_VALUE - price ? Integer.MAX_VALUE : count + price;
    }

    private Minute minute(Instant now) {
        var start = now.truncatedTo(ChronoUnit.MINUTES);
        var known = current;
        return known.start().equals(start) ? known : turn(start);
    }

    private synchronized Minute turn(Instant start) {
        var known = current;
        if (!known.start().equals(start)) {
            var secret = new byte[SECRET];
            random.nextBytes(secret);
            known = new Minute(start, secret, new AtomicIntegerArray(NUMBERS));
            current = known;
        }
        return known;
    }

    private static int number(byte[] secret, byte[] address) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            var hash = mac.doFinal(address);
            return (((hash[0] & 0xff) << 8) | (hash[1] & 0xff)) % NUMBERS;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This machine cannot hash", e);
        }
    }

    private static final class Minute {

        private final Instant start;
        private final byte[] secret;
        private final AtomicIntegerArray counts;

        Minute(Instant start, byte[] secret, AtomicIntegerArray counts) {
            this.start = start;
            this.secret = secret;
            this.counts = counts;
        }

        Instant start() {
            return start;
        }

        byte[] secret() {
            return secret;
        }

        AtomicIntegerArray counts() {
            return counts;
        }
    }
}

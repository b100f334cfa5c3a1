package parley.intake.links;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/// Something only its holder knows: 256 random bits. Only a hash of it is ever stored, and printing it shows nothing.
public record Secret(String value) {

    private static final SecureRandom RANDOM = new SecureRandom();

    static Secret fresh() {
        var bits = new byte[32];
        RANDOM.nextBytes(bits);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This machine cannot hash", e);
        }
    }

    @Override
    public String toString() {
        return "Secret[***]";
    }
}

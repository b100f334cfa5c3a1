package parley.web.sealing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Seals small values for a time. What was sealed for one purpose opens for no other, and not a moment too late.
@ApplicationScoped
public class Seal {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final String secret;
    private final Clock clock;
    private final ObjectMapper json;
    private final SecureRandom random = new SecureRandom();

    Seal(@ConfigProperty(name = "parley.web.session-secret") String secret, Clock clock, ObjectMapper json) {
        this.secret = secret;
        this.clock = clock;
        this.json = json;
    }

    /// A word for a cookie.
    public String close(String purpose, Object value, Duration lasts) {
        try {
            var nonce = new byte[NONCE];
            random.nextBytes(nonce);
            var plain = json.writeValueAsBytes(value);
            var inside = ByteBuffer.allocate(Long.BYTES + plain.length)
                    .putLong(clock.instant().plus(lasts).getEpochSecond())
                    .put(plain)
                    .array();
            var sealed = cipher(Cipher.ENCRYPT_MODE, purpose, nonce).doFinal(inside);
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(ByteBuffer.allocate(NONCE + sealed.length)
                            .put(nonce)
                            .put(sealed)
                            .array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What was sealed, unless it was changed, is from somewhere else, or is too old.
    public <T> Optional<T> open(String purpose, String word, Class<T> type) {
        try {
            var all = ByteBuffer.wrap(Base64.getUrlDecoder().decode(word));
            if (all.remaining() <= NONCE) {
                return Optional.empty();
            }
            var nonce = new byte[NONCE];
            all.get(nonce);
            var sealed = new byte[all.remaining()];
            all.get(sealed);
            var inside =
                    ByteBuffer.wrap(cipher(Cipher.DECRYPT_MODE, purpose, nonce).doFinal(sealed));
            if (clock.instant().getEpochSecond() >= inside.getLong()) {
                return Optional.empty();
            }
            var plain = new byte[inside.remaining()];
            inside.get(plain);
            return Optional.of(json.readValue(plain, type));
        } catch (GeneralSecurityException | IllegalArgumentException | IOException _) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, String purpose, byte[] nonce) throws GeneralSecurityException {
        var key =
                MessageDigest.getInstance("SHA-256").digest((purpose + "\n" + secret).getBytes(StandardCharsets.UTF_8));
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }
}

package parley.intake.sealing;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Hkdf;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The one key that is handed in from outside and never stored; every use has a key of its own derived from it.
@ApplicationScoped
public class MasterKey {

    private static final int BYTES = 32;

    private final byte[] key;

    MasterKey(@ConfigProperty(name = "parley.master-key") String base64) {
        this.key = decoded(base64);
    }

    /// A secret for one purpose; the same purpose always gives the same secret, and no two are related.
    public byte[] derived(String purpose) {
        try {
            return Hkdf.computeHkdf("HMACSHA256", key, new byte[0], purpose.getBytes(StandardCharsets.UTF_8), BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This machine cannot derive keys", e);
        }
    }

    Aead wrapping() {
        return aead(derived("wrapping of epoch keys"));
    }

    Aead proving() {
        return aead(derived("proof of the master key"));
    }

    static Aead aead(byte[] key) {
        try {
            return new AesGcmJce(key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This machine cannot encrypt", e);
        }
    }

    private static byte[] decoded(String base64) {
        byte[] key;
        try {
            key = Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException e) {
            // The cause would quote a character of the key.
            throw new IllegalStateException("PARLEY_MASTER_KEY is not base64");
        }
        if (key.length != BYTES) {
            throw new IllegalStateException("PARLEY_MASTER_KEY must hold 32 bytes in base64");
        }
        return key;
    }

    @Override
    public String toString() {
        return "MasterKey[***]";
    }
}

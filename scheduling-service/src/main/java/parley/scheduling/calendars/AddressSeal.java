package parley.scheduling.calendars;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Hkdf;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import parley.scheduling.roster.model.PractitionerId;

/// Seals addresses of calendars, for whoever has one can read the whole calendar.
///
/// AES-256-GCM with a key made from a secret of this service, bound to the practitioner and the column. The secret is
/// handed in from outside and never stored; with another one, addresses have to be given again.
@ApplicationScoped
class AddressSeal {

    private static final int BYTES = 32;

    private final String secret;

    AddressSeal(@ConfigProperty(name = "parley.calendar-secret") String secret) {
        this.secret = secret;
    }

    byte[] seal(PractitionerId owner, Column column, String plain) {
        try {
            return key().encrypt(plain.getBytes(StandardCharsets.UTF_8), bound(owner, column));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This machine cannot encrypt", e);
        }
    }

    /// Empty if it was sealed with another secret, for somebody else or for another column.
    Optional<String> open(PractitionerId owner, Column column, byte[] sealed) {
        try {
            return Optional.of(new String(key().decrypt(sealed, bound(owner, column)), StandardCharsets.UTF_8));
        } catch (GeneralSecurityException _) {
            return Optional.empty();
        }
    }

    private Aead key() throws GeneralSecurityException {
        var purpose = "addresses of calendars".getBytes(StandardCharsets.UTF_8);
        return new AesGcmJce(Hkdf.computeHkdf("HMACSHA256", decoded(), new byte[0], purpose, BYTES));
    }

    private byte[] decoded() {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(secret.strip());
        } catch (IllegalArgumentException _) {
            // The cause would quote a character of the secret.
            throw new IllegalStateException("PARLEY_CALENDAR_SECRET is not base64");
        }
        if (bytes.length != BYTES) {
            throw new IllegalStateException("PARLEY_CALENDAR_SECRET must hold 32 bytes in base64");
        }
        return bytes;
    }

    private static byte[] bound(PractitionerId owner, Column column) {
        return ("practitioner_calendar|" + column + "|" + owner.value()).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "AddressSeal[***]";
    }

    /// What is sealed.
    enum Column {
        ADDRESS,
        ENTITY_TAG,
        LAST_MODIFIED
    }
}

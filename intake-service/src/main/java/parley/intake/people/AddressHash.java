package parley.intake.people;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import parley.events.Office;
import parley.intake.sealing.MasterKey;

/// Turns an address into something that finds it again and tells nothing without the key.
///
/// Each office has a key of its own, so that one person looks different in each.
@ApplicationScoped
class AddressHash {

    private final MasterKey master;

    AddressHash(MasterKey master) {
        this.master = master;
    }

    byte[] of(Office office, EmailAddress address) {
        return hash(office, "email:" + address.value());
    }

    byte[] ofPhone(Office office, String phone) {
        return hash(office, "phone:" + phone.replaceAll("[^0-9]", ""));
    }

    /// What is left of a hash when its owner is forgotten: it answers whether somebody at hand is the one, and does not
    /// lead to them from their address.
    byte[] forgotten(Office office, byte[] hash) {
        return hash("shielding of " + office, hash);
    }

    private byte[] hash(Office office, String words) {
        return hash("address hashing of " + office, words.getBytes(StandardCharsets.UTF_8));
    }

    private byte[] hash(String key, byte[] bytes) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(master.derived(key), "HmacSHA256"));
            return mac.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This machine cannot hash", e);
        }
    }
}

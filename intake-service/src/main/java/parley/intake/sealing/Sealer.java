package parley.intake.sealing;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.util.Optional;

/// Closes and opens what is personal or was said in confidence.
///
/// AES-256-GCM, with a key per owner and bound to the place. Once the owner's key is destroyed, opening finds nothing.
@ApplicationScoped
public class Sealer {

    private final Keyring keyring;
    private final DoomedKeys doomed;

    Sealer(Keyring keyring, DoomedKeys doomed) {
        this.keyring = keyring;
        this.doomed = doomed;
    }

    /// Seals for an owner, with a new key if the owner has none yet.
    public Sealed seal(KeyOwner owner, Place place, byte[] plain) {
        var key = keyring.obtain(owner);
        try {
            return new Sealed(key.version(), key.aead().encrypt(plain, place.bound(key.version())));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Sealing failed", e);
        }
    }

    /// Opens what was sealed for this owner at this place; empty once the key is gone, or should be.
    ///
    /// @throws IllegalStateException if it was sealed for another place or has been changed
    public Optional<byte[]> open(KeyOwner owner, Place place, Sealed sealed) {
        if (doomed.isDue(owner)) {
            return Optional.empty();
        }
        return keyring.find(owner).map(key -> {
            try {
                return key.aead().decrypt(sealed.bytes(), place.bound(sealed.keyVersion()));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("A sealed value does not belong where it was found", e);
            }
        });
    }
}

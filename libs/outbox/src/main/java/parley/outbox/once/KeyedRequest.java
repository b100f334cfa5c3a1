package parley.outbox.once;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/// What the request's filter found, for the interceptor.
@RequestScoped
class KeyedRequest {

    private Optional<Key> key = Optional.empty();

    Optional<Key> key() {
        return key;
    }

    void has(Key found) {
        key = Optional.of(found);
    }

    /// @param caller who asks
    /// @param hash of the key; the key itself is not kept
    /// @param fingerprint of method, path and content, made with the key as secret so that nobody can guess the
    ///     content from what is kept
    record Key(String caller, byte[] hash, byte[] fingerprint) {}
}

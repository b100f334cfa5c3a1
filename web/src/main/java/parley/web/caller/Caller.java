package parley.web.caller;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Set;

/// Whoever is signed in. What they ask of a service, the pages ask with their token and with no other.
@RequestScoped
public class Caller {

    private final SecurityIdentity identity;

    Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /// The name they sign in with.
    public String name() {
        return identity.getPrincipal().getName();
    }

    public Set<String> roles() {
        return identity.getRoles();
    }

    /// What a request to a service carries as `Authorization`.
    public String bearer() {
        var token = identity.getCredential(AccessTokenCredential.class);
        return "Bearer " + (token == null ? "" : token.getToken());
    }
}

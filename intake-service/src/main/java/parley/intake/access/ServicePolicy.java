package parley.intake.access;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import parley.problems.GeneralReason;
import parley.problems.Refusal;

/// Which service may ask what.
@RequestScoped
public class ServicePolicy {

    /// The role of every service.
    public static final String SERVICE = "service";

    private final SecurityIdentity identity;

    ServicePolicy(SecurityIdentity identity) {
        this.identity = identity;
    }

    /// Lets only the named service through.
    public void only(String service) {
        if (!identity.getPrincipal().getName().equals(service)) {
            throw Refusal.because(GeneralReason.NOT_ALLOWED);
        }
    }
}

package parley.intake.access;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Set;
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

    /// Lets only the named services through.
    public void only(String... services) {
        if (!Set.of(services).contains(identity.getPrincipal().getName())) {
            throw Refusal.because(GeneralReason.NOT_ALLOWED);
        }
    }
}

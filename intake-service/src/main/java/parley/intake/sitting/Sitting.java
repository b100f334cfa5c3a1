package parley.intake.sitting;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import parley.intake.ids.model.CaseId;
import parley.problems.GeneralReason;
import parley.problems.Refusal;

/// Keeps those who are to sit with people from saying for them what they want. It asks scheduling each time, and never
/// within a transaction: a slow answer must not hold locks.
@ApplicationScoped
public class Sitting {

    private final SittingClient scheduling;
    private final SecurityIdentity caller;

    Sitting(@RestClient SittingClient scheduling, SecurityIdentity caller) {
        this.scheduling = scheduling;
        this.caller = caller;
    }

    /// Refuses whoever was asked to sit in this case, whatever they answered.
    public void requireNotAsked(CaseId id) {
        if (caller.getPrincipal() instanceof JsonWebToken token && wasAsked(id, token)) {
            throw Refusal.because(GeneralReason.NOT_ALLOWED);
        }
    }

    /// In a case that scheduling has not heard of, or shows to them as little as we do, nobody was.
    private boolean wasAsked(CaseId id, JsonWebToken token) {
        try {
            return scheduling.mine(id.value(), "Bearer " + token.getRawToken()).asked();
        } catch (WebApplicationException refused) {
            if (refused.getResponse().getStatus() == 404) {
                return false;
            }
            throw away();
        } catch (ProcessingException unreachable) {
            throw away();
        }
    }

    private static Refusal away() {
        return Refusal.because(GeneralReason.UNAVAILABLE).withHeader("Retry-After", "2");
    }
}

package parley.scheduling.access;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import parley.events.Office;
import parley.problems.GeneralReason;
import parley.problems.Refusal;
import parley.scheduling.problems.SchedulingReason;

/// Who is calling, and what of an office's cases they may see. Roles come from the token; a case of the other office
/// does not exist for the caller.
@ApplicationScoped
public class Callers {

    private final SecurityIdentity identity;

    Callers(SecurityIdentity identity) {
        this.identity = identity;
    }

    /// Refuses as if there were nothing, unless the case belongs to the caller's office.
    public void requireOffice(Office office) {
        if (office() != office) {
            throw Refusal.because(GeneralReason.NOT_FOUND);
        }
    }

    /// Whether the caller plans cases at all.
    public boolean isOfAnOffice() {
        return identity.hasRole("staff") || identity.hasRole("ombuds");
    }

    /// The office whose cases the caller plans.
    public Office office() {
        var staff = identity.hasRole("staff");
        var ombuds = identity.hasRole("ombuds");
        if (staff && ombuds) {
            throw Refusal.because(SchedulingReason.TWO_OFFICES);
        }
        if (!staff && !ombuds) {
            throw Refusal.because(GeneralReason.NOT_ALLOWED);
        }
        return staff ? Office.CONFLICT_RESOLUTION : Office.OMBUDS;
    }

    /// Refuses unless the caller is the service of this name.
    public void requireService(String name) {
        if (!subject().equals(name)) {
            throw Refusal.because(GeneralReason.NOT_ALLOWED);
        }
    }

    /// The caller as the sign-in knows them.
    public String subject() {
        return identity.getPrincipal().getName();
    }
}

package parley.catalog.http;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import parley.events.Office;
import parley.problems.GeneralReason;
import parley.problems.Refusal;

/// Who changes something, and for which office.
@ApplicationScoped
public class Editor {

    public static final String STAFF = "staff";
    public static final String OMBUDS = "ombuds";

    private final SecurityIdentity caller;

    Editor(SecurityIdentity caller) {
        this.caller = caller;
    }

    /// The one office they belong to.
    public Office office() {
        var staff = caller.hasRole(STAFF);
        if (staff && caller.hasRole(OMBUDS)) {
            throw Refusal.because(GeneralReason.NOT_ALLOWED);
        }
        return staff ? Office.CONFLICT_RESOLUTION : Office.OMBUDS;
    }

    /// Their sign-in name.
    public String name() {
        return caller.getPrincipal().getName();
    }
}

package parley.intake.access;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import org.eclipse.microprofile.jwt.JsonWebToken;
import parley.events.Office;
import parley.intake.refusals.Reason;
import parley.problems.Refusal;

/// Who of the office is asking.
@RequestScoped
public class CurrentStaff {

    /// Works for the office of conflict resolution.
    public static final String STAFF = "staff";

    /// Works for the ombuds office.
    public static final String OMBUDS = "ombuds";

    /// Leads the office of conflict resolution.
    public static final String DIRECTOR = "director";

    private final SecurityIdentity identity;

    CurrentStaff(SecurityIdentity identity) {
        this.identity = identity;
    }

    /// The member of staff behind this request; a token of both offices is refused, and so is one without an address.
    public StaffMember member() {
        return new StaffMember(identity.getPrincipal().getName(), office(), OwnAddress.of(identity));
    }

    /// When this sign-in ends.
    public Instant signedInUntil() {
        return identity.getPrincipal() instanceof JsonWebToken token
                ? Instant.ofEpochSecond(token.getExpirationTime())
                : Instant.EPOCH;
    }

    private Office office() {
        var staff = identity.hasRole(STAFF) || identity.hasRole(DIRECTOR);
        if (staff && identity.hasRole(OMBUDS)) {
            throw Refusal.because(Reason.TWO_OFFICES);
        }
        return staff ? Office.CONFLICT_RESOLUTION : Office.OMBUDS;
    }
}

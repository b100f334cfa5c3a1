package parley.scheduling.access;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import parley.events.Office;
import parley.problems.GeneralReason;
import parley.problems.Refusal;
import parley.scheduling.problems.SchedulingReason;

/// Who is calling, and what of an office's cases they may see. Roles come from the token; a case of the other office,
/// or one that the caller is in, does not exist for them.
@ApplicationScoped
public class Callers {

    private final SecurityIdentity identity;
    private final Visibility visibility;
    private final ShownLately lately;

    Callers(SecurityIdentity identity, Visibility visibility, ShownLately lately) {
        this.identity = identity;
        this.visibility = visibility;
        this.lately = lately;
    }

    /// Refuses as if there were nothing, unless the case belongs to the caller's office and they are not in it
    /// themselves. Intake is asked, so this is never done within a transaction.
    public void requireCase(UUID caseId, Office office) {
        if (!sees(caseId, office)) {
            throw Refusal.because(GeneralReason.NOT_FOUND);
        }
    }

    /// The same for who only reads: what intake has said of them and the case a moment ago is enough, unless anything
    /// has been heard of the case since.
    ///
    /// @param heard how often anything has been heard of it
    public void requireCaseToRead(UUID caseId, Office office, long heard) {
        if (office() != office || !lately.isShown(caseId, planner(), heard)) {
            throw Refusal.because(GeneralReason.NOT_FOUND);
        }
    }

    /// Whether the case belongs to the caller's office and they are not in it themselves. Intake is asked.
    public boolean sees(UUID caseId, Office office) {
        return office() == office && visibility.isShown(caseId, planner());
    }

    /// The caller as somebody who plans for their office.
    public Planner planner() {
        return new Planner(subject(), office(), address());
    }

    /// When the sign-in ends.
    public Instant signedInUntil() {
        return identity.getPrincipal() instanceof JsonWebToken token
                ? Instant.ofEpochSecond(token.getExpirationTime())
                : Instant.EPOCH;
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

    /// The caller's own address. It alone tells whether they are in a case, so a sign-in that does not say it is
    /// refused.
    private String address() {
        if (identity.getPrincipal() instanceof JsonWebToken token
                && token.getClaim("email") instanceof String address
                && !address.isBlank()) {
            return address;
        }
        throw Refusal.because(SchedulingReason.ADDRESS_NOT_SAID);
    }
}

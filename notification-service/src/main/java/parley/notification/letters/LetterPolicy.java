package parley.notification.letters;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import parley.events.Office;
import parley.problems.Refusal;

/// Whose letters somebody may see: those of the one office their role belongs to.
@ApplicationScoped
class LetterPolicy {

    private final SecurityIdentity caller;

    LetterPolicy(SecurityIdentity caller) {
        this.caller = caller;
    }

    Office office() {
        var staff = caller.hasRole("staff");
        var ombuds = caller.hasRole("ombuds");
        if (staff && ombuds) {
            throw Refusal.because(Reason.TWO_OFFICES);
        }
        return ombuds ? Office.OMBUDS : Office.CONFLICT_RESOLUTION;
    }
}

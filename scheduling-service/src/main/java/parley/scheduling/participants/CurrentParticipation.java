package parley.scheduling.participants;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import parley.problems.GeneralReason;
import parley.problems.Refusal;
import parley.scheduling.neighbours.Participation;

/// Whose session the request came with.
@RequestScoped
public class CurrentParticipation {

    private Optional<Participation> participation = Optional.empty();

    void set(Participation found) {
        participation = Optional.of(found);
    }

    public Participation get() {
        return participation.orElseThrow(() -> Refusal.because(GeneralReason.NOT_SIGNED_IN));
    }
}

package parley.scheduling.sessions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import parley.scheduling.roster.model.PractitionerId;
import parley.scheduling.time.model.Window;

/// The sessions that a practitioner sits in and that are not over, for their own calendar.
@ApplicationScoped
@Transactional
public class StandingSessions {

    private final AssignmentRows assignments;
    private final Clock clock;

    StandingSessions(AssignmentRows assignments, Clock clock) {
        this.assignments = assignments;
        this.clock = clock;
    }

    /// In the order of their beginnings. What is only held is not among them.
    public List<Standing> of(PractitionerId practitioner) {
        return assignments.standing(practitioner.value(), clock.instant()).stream()
                .map(row -> new Standing(row.id(), row.revision(), row.during()))
                .toList();
    }

    /// A session that stands: when it is, and how often it has changed.
    public record Standing(UUID id, int revision, Window during) {}
}

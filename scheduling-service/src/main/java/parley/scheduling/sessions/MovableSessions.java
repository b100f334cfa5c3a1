package parley.scheduling.sessions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import parley.events.Office;
import parley.problems.Refusal;
import parley.scheduling.cases.model.CaseId;
import parley.scheduling.matching.model.Place;
import parley.scheduling.problems.SchedulingReason;
import parley.scheduling.roster.model.PractitionerId;
import parley.scheduling.sessions.model.Session;
import parley.scheduling.sessions.model.SessionId;
import parley.scheduling.time.model.Window;

/// The sessions that stand and could stand at another time, for whoever plans.
@ApplicationScoped
@Transactional
public class MovableSessions {

    private final SessionRows rows;
    private final Sessions sessions;
    private final Replacing replacing;

    MovableSessions(SessionRows rows, Sessions sessions, Replacing replacing) {
        this.rows = rows;
        this.sessions = sessions;
        this.replacing = replacing;
    }

    /// Those of an office from then on, the next one first. Where each person has a session of their own, these depend
    /// on one another and stay; so does one that is about to be changed.
    public List<Movable> of(Office office, Instant from, int most) {
        return rows.standing(office, from, most).stream()
                .map(id -> sessions.require(new SessionId(id)))
                .filter(file -> file.session() instanceof Session.Scheduled)
                .map(file -> new Movable(
                        file.plan().id(),
                        file.plan().caseId(),
                        file.session().revision(),
                        file.plan().during(),
                        file.plan().place(),
                        file.plan().practitioners()))
                .toList();
    }

    /// Moves one as staff would: what it becomes is held beside it until its practitioners have accepted.
    ///
    /// @param revision as it was when this was proposed; one that has changed since stays as it is
    public SessionId move(SessionId id, int revision, Wish wish) {
        if (sessions.require(id).session().revision() != revision) {
            throw Refusal.because(SchedulingReason.OPTION_DOES_NOT_FIT)
                    .with("options", "/api/v1/sessions/" + id.value() + "/replacements");
        }
        return replacing.change(id, wish);
    }

    /// A session that stands.
    public record Movable(
            SessionId id, CaseId caseId, int revision, Window during, Place place, List<PractitionerId> practitioners) {

        public Movable {
            practitioners = List.copyOf(practitioners);
        }
    }
}

package parley.scheduling.sessions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import parley.scheduling.availability.Sitting;
import parley.scheduling.cases.model.CaseId;
import parley.scheduling.roster.Roster;

@ApplicationScoped
@Transactional
class AskedToSit implements Sitting {

    private final Roster roster;
    private final AssignmentRows assignments;

    AskedToSit(Roster roster, AssignmentRows assignments) {
        this.roster = roster;
        this.assignments = assignments;
    }

    @Override
    public boolean wasAsked(CaseId id, String subject) {
        return roster.signedInAs(subject)
                .filter(me -> assignments.count(
                                "practitionerId = ?1 and sessionId in (select id from SessionRow where caseId = ?2)",
                                me.id().value(),
                                id.value())
                        > 0)
                .isPresent();
    }
}

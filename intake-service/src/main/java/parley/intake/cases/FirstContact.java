package parley.intake.cases;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import parley.events.cases.Channel;
import parley.intake.cases.model.ConflictStage;
import parley.intake.cases.model.IssueKind;
import parley.intake.people.Contact;

/// What is known when somebody first turns to the office.
///
/// @param words what they said, sealed with the key of the case
record FirstContact(
        Channel channel,
        Instant at,
        Set<IssueKind> issueKinds,
        Optional<ConflictStage> stage,
        Contact requester,
        Optional<String> words) {

    @Override
    public String toString() {
        return "FirstContact[***]";
    }
}

package parley.intake.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import parley.events.Office;
import parley.events.cases.Channel;
import parley.intake.cases.model.ConflictStage;
import parley.intake.cases.model.IssueKind;
import parley.intake.ids.model.CaseId;
import parley.intake.ids.model.ParticipantId;
import parley.intake.offerings.Offerings;
import parley.intake.people.Contact;
import parley.intake.refusals.Reason;
import parley.problems.Refusal;

/// Opens a case for somebody who asks for help by themselves, and not through a member of staff.
@ApplicationScoped
public class RequestDesk {

    private final CaseDesk desk;
    private final Offerings offerings;
    private final Clock clock;

    RequestDesk(CaseDesk desk, Offerings offerings, Clock clock) {
        this.desk = desk;
        this.offerings = offerings;
        this.clock = clock;
    }

    @Transactional
    public Received open(Request request) {
        request.wish()
                .filter(wish -> offerings.terms(request.office(), wish).isEmpty())
                .ifPresent(_ -> {
                    throw Refusal.because(Reason.OFFERING_UNKNOWN);
                });
        var contact = new FirstContact(
                Channel.WEB,
                clock.instant(),
                request.issueKinds(),
                request.stage(),
                request.requester(),
                request.words());
        var matter = desk.open(request.office(), contact, request.wish()).toCase();
        return new Received(
                matter.file().id(),
                matter.participants().getFirst().id(),
                matter.file().reference());
    }

    /// A request that has become a case.
    public record Received(CaseId caseId, ParticipantId requester, String reference) {}

    /// What somebody wrote who asks for help. Everything but a way to reach them may be missing.
    ///
    /// @param wish the offering they would like
    public record Request(
            Office office,
            Optional<String> wish,
            Set<IssueKind> issueKinds,
            Optional<ConflictStage> stage,
            Contact requester,
            Optional<String> words) {

        /// Out of what somebody asked before they gave a name.
        public static Request after(Office office, Contact requester, String question) {
            return new Request(office, Optional.empty(), Set.of(), Optional.empty(), requester, Optional.of(question));
        }

        @Override
        public String toString() {
            return "Request[***]";
        }
    }
}

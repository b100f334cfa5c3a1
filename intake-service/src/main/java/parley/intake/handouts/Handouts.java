package parley.intake.handouts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import parley.intake.access.StaffMember;
import parley.intake.cases.Cases;
import parley.intake.cases.Handed;
import parley.intake.cases.HandedOut;
import parley.intake.cases.model.Case;
import parley.intake.cases.model.Participant;
import parley.intake.ids.model.CaseId;
import parley.intake.ids.model.ParticipantId;
import parley.intake.remains.HangsOnCase;
import parley.problems.GeneralReason;
import parley.problems.Refusal;

/// Hands people what the catalogue has for them. It goes to one person and not to the case: what fits somebody tells
/// something about them, which is nobody else's affair.
@ApplicationScoped
class Handouts implements HandedOut, HangsOnCase {

    private final Cases cases;
    private final HandoutRows rows;
    private final String catalogue;

    Handouts(Cases cases, HandoutRows rows, @ConfigProperty(name = "parley.catalog-public-url") String catalogue) {
        this.cases = cases;
        this.rows = rows;
        this.catalogue = catalogue.replaceAll("/+$", "");
    }

    @Override
    @Transactional
    public List<Handed> to(ParticipantId who) {
        return rows.codesOf(who).stream()
                .map(code -> new Handed(code, URI.create(catalogue + "/api/v1/resources/" + code)))
                .toList();
    }

    /// What somebody was handed so far.
    @Transactional
    List<Handed> read(StaffMember staff, CaseId id, Optional<ParticipantId> whom) {
        return to(recipient(cases.toRead(staff, id), whom).id());
    }

    /// Replaces what somebody was handed.
    @Transactional
    List<Handed> hand(StaffMember staff, CaseId id, Optional<ParticipantId> whom, List<String> codes) {
        var who = recipient(cases.toChange(staff, id), whom);
        rows.replace(id, who.id(), codes.stream().distinct().toList());
        return to(who.id());
    }

    @Override
    @Transactional
    public void forget(CaseId caseId) {
        rows.delete("caseId", caseId.value());
    }

    /// The person who turned to the office, unless another is named. Whoever was ever in the case has a list, also when
    /// they have gone and it reaches nobody: a list that was missing would tell who said no.
    private static Participant recipient(Case matter, Optional<ParticipantId> whom) {
        return matter.participant(whom.orElseGet(() -> matter.requester().id()))
                .orElseThrow(() -> Refusal.because(GeneralReason.NOT_FOUND));
    }
}

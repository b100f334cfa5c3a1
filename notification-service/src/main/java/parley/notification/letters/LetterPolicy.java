package parley.notification.letters;

import static java.util.stream.Collectors.toSet;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import parley.events.Office;
import parley.notification.neighbours.Intake;
import parley.notification.neighbours.Looker;
import parley.notification.neighbours.NeighbourAway;
import parley.problems.GeneralReason;
import parley.problems.Refusal;

/// Whose letters somebody may see: those of the one office their role belongs to, and of no case they are in
/// themselves. Only intake knows who is in a case, so it is asked each time.
@ApplicationScoped
class LetterPolicy implements WhoLooks {

    private final SecurityIdentity caller;
    private final Intake intake;

    LetterPolicy(SecurityIdentity caller, Intake intake) {
        this.caller = caller;
        this.intake = intake;
    }

    @Override
    public Looker looker() {
        return new Looker(caller.getPrincipal().getName(), office(), address());
    }

    /// Those among the letters that somebody may see.
    List<LetterRow> visible(Looker looker, List<LetterRow> letters) {
        var shown = visible(looker, letters.stream().map(LetterRow::caseId).collect(toSet()));
        return letters.stream()
                .filter(letter -> shown.contains(letter.caseId()))
                .toList();
    }

    /// Those who wrote and may be seen: of no case, or of one that may be seen.
    List<ReplyRow> visibleReplies(Looker looker, List<ReplyRow> replies) {
        var shown = visible(
                looker, replies.stream().flatMap(one -> one.caseId().stream()).collect(toSet()));
        return replies.stream()
                .filter(one -> one.caseId().map(shown::contains).orElse(true))
                .toList();
    }

    /// Refuses as if there were nothing, unless they may see letters of this case.
    void require(Looker looker, UUID caseId) {
        if (!visible(looker, Set.of(caseId)).contains(caseId)) {
            throw Refusal.because(GeneralReason.NOT_FOUND);
        }
    }

    private Set<UUID> visible(Looker looker, Collection<UUID> cases) {
        try {
            return cases.isEmpty() ? Set.of() : intake.visible(looker, cases);
        } catch (NeighbourAway _) {
            throw Refusal.because(GeneralReason.UNAVAILABLE).withHeader("Retry-After", "2");
        }
    }

    private Office office() {
        var staff = caller.hasRole("staff");
        var ombuds = caller.hasRole("ombuds");
        if (staff && ombuds) {
            throw Refusal.because(Reason.TWO_OFFICES);
        }
        return ombuds ? Office.OMBUDS : Office.CONFLICT_RESOLUTION;
    }

    private String address() {
        if (caller.getPrincipal() instanceof JsonWebToken token
                && token.getClaim("email") instanceof String address
                && !address.isBlank()) {
            return address;
        }
        throw Refusal.because(Reason.ADDRESS_NOT_SAID);
    }
}

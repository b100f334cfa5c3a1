package parley.intake.cases.model;

import java.util.List;
import java.util.Optional;
import parley.intake.ids.model.ParticipantId;

/// A conflict brought to the office. Its state decides what may be done with it.
public sealed interface Case permits Screening, Underway, NotAccepted, Closed {

    /// What is true of it in every state.
    CaseFile file();

    /// What it is about to be, if it came that far.
    Optional<CaseTerms> agreedTerms();

    /// Everybody who is or was in it.
    List<Participant> participants();

    /// Somebody in it.
    default Optional<Participant> participant(ParticipantId id) {
        return participants().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /// Those who have not gone.
    default List<Participant> present() {
        return participants().stream().filter(one -> !one.isGone()).toList();
    }

    /// Who turned to the office: the first in it, whatever they are called once it is screened.
    default Participant requester() {
        return participants().getFirst();
    }

    /// Whether somebody is the one who turned to the office.
    default boolean isRequester(Participant who) {
        return requester().id().equals(who.id());
    }

    /// Everybody, with one of them changed.
    default List<Participant> with(Participant changed) {
        return participants().stream()
                .map(one -> one.id().equals(changed.id()) ? changed : one)
                .toList();
    }
}

package parley.scheduling.options;

import java.util.List;
import java.util.Optional;
import parley.problems.GeneralReason;
import parley.problems.Refusal;
import parley.scheduling.cases.CaseFile;
import parley.scheduling.cases.model.Attending;
import parley.scheduling.cases.model.ParticipantId;
import parley.scheduling.problems.SchedulingReason;

/// Whose session is looked for: everybody's together, or one person's own.
public final class WhoMeets {

    private WhoMeets() {}

    /// The people of one session of a case in which an option may be held.
    ///
    /// @param onlyFor whose own session it is; needed where each person has one, and nowhere else
    public static List<Attending> in(CaseFile file, Optional<ParticipantId> onlyFor) {
        var people = OptionDesk.requireReady(file).people();
        if (onlyFor.isPresent() != file.terms().oneByOne()) {
            throw Refusal.because(SchedulingReason.WHOSE_SESSION);
        }
        var guests = onlyFor.map(
                        id -> people.stream().filter(one -> one.id().equals(id)).toList())
                .orElse(people);
        if (guests.isEmpty()) {
            throw Refusal.because(GeneralReason.NOT_FOUND);
        }
        if (!guests.stream().allMatch(Attending::isToPlan)) {
            throw Refusal.because(SchedulingReason.SESSION_EXISTS);
        }
        return guests;
    }

    /// Every session that still has to be found, by whose it is.
    static List<Optional<ParticipantId>> toPlan(CaseFile file) {
        return file.terms().oneByOne()
                ? OptionDesk.requireReady(file).people().stream()
                        .filter(Attending::isToPlan)
                        .map(one -> Optional.of(one.id()))
                        .toList()
                : List.of(Optional.empty());
    }
}

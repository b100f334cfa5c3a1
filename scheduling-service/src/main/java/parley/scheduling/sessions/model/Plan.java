package parley.scheduling.sessions.model;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.List;
import java.util.Set;
import parley.scheduling.cases.model.CaseId;
import parley.scheduling.cases.model.ParticipantId;
import parley.scheduling.matching.model.Place;
import parley.scheduling.roster.model.PractitionerId;
import parley.scheduling.time.model.Window;

/// Who meets when and where.
public record Plan(
        SessionId id,
        CaseId caseId,
        Window during,
        Place place,
        List<Guest> guests,
        List<PractitionerId> practitioners) {

    public Plan {
        guests = List.copyOf(guests);
        practitioners = List.copyOf(practitioners);
    }

    /// Who sits in this one and not in the other.
    public List<PractitionerId> practitionersNotIn(Plan other) {
        return practitioners.stream()
                .filter(one -> !other.practitioners.contains(one))
                .toList();
    }

    /// Whose session it is.
    public Set<ParticipantId> guestIds() {
        return guests.stream().map(Guest::id).collect(toUnmodifiableSet());
    }
}

package parley.scheduling.options;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import parley.scheduling.availability.Answer;
import parley.scheduling.cases.CaseFile;
import parley.scheduling.cases.model.Attending;
import parley.scheduling.matching.OfficeSide;
import parley.scheduling.matching.model.Needs;
import parley.scheduling.matching.model.Participant;
import parley.scheduling.reservations.Booking;
import parley.scheduling.roster.model.PractitionerId;
import parley.scheduling.time.model.Window;

/// What a case brings to the question of its options, the office's side left out.
///
/// @param starts the starts to look at, in order
/// @param guests who is to come
/// @param given what each of them said about times
/// @param notEligible who must not meet the people of the case
/// @param staying who stays with the case, so that nobody else comes into question; empty if nobody does
public record CaseSide(
        CaseFile file,
        Needs needs,
        List<Instant> starts,
        List<Attending> guests,
        List<Answer> given,
        Set<PractitionerId> notEligible,
        Set<PractitionerId> staying) {

    public CaseSide {
        starts = List.copyOf(starts);
        guests = List.copyOf(guests);
        given = List.copyOf(given);
        notEligible = Set.copyOf(notEligible);
        staying = Set.copyOf(staying);
    }

    /// From the first start to the end of the last; empty if there is no start.
    public Optional<Window> window() {
        return starts.isEmpty()
                ? Optional.empty()
                : Optional.of(new Window(starts.getFirst(), starts.getLast().plus(needs.length())));
    }

    /// The people who are to come, by the ids that are theirs over all cases.
    public List<UUID> persons() {
        return guests.stream().map(one -> one.person().value()).toList();
    }

    /// Whether a practitioner who is trained for it may sit in it.
    public boolean isFor(PractitionerId practitioner) {
        return !notEligible.contains(practitioner) && (staying.isEmpty() || staying.contains(practitioner));
    }

    /// What people said, beside what they are taken for.
    ///
    /// @param taken what they are held or booked for, by person
    public List<Participant> participants(Map<UUID, List<Booking>> taken) {
        var persons = persons();
        return IntStream.range(0, persons.size())
                .mapToObj(i -> new Participant(
                        given.get(i).ticked(),
                        given.get(i).windows(),
                        OfficeSide.windows(taken.getOrDefault(persons.get(i), List.of()))))
                .toList();
    }
}

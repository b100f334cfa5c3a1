package parley.scheduling.options;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import parley.scheduling.availability.Answer;
import parley.scheduling.cases.model.Attending;
import parley.scheduling.cases.model.ParticipantId;
import parley.scheduling.neighbours.Ties;
import parley.scheduling.reservations.Booking;
import parley.scheduling.roster.model.PractitionerId;

/// What is known of a case beside the case itself, read at one go.
///
/// @param ties what intake derived and still holds, with whom it must not be beside; empty if it has to be asked
/// @param answers what people said about times; who said nothing is missing
/// @param offered whatever anybody was offered
/// @param staying who stays with the case
/// @param taken what its people are held or booked for from a month ago on, by person
record Known(
        Optional<Ties> ties,
        Map<ParticipantId, Answer> answers,
        Set<Instant> offered,
        Set<PractitionerId> staying,
        Map<UUID, List<Booking>> taken) {

    private static final Answer NOTHING = new Answer(Set.of(), List.of());

    Known {
        answers = Map.copyOf(answers);
        offered = Set.copyOf(offered);
        staying = Set.copyOf(staying);
        taken = Map.copyOf(taken);
    }

    /// What each of these said, in their order.
    List<Answer> of(List<Attending> guests) {
        return guests.stream()
                .map(one -> answers.getOrDefault(one.id(), NOTHING))
                .toList();
    }
}

package parley.scheduling.sessions;

import java.util.List;
import java.util.Optional;
import parley.events.MeetingFormat;
import parley.scheduling.matching.model.Needs;
import parley.scheduling.matching.model.Place;
import parley.scheduling.matching.model.Question;
import parley.scheduling.matching.model.Question.Spread;
import parley.scheduling.matching.model.Room;

/// Narrows a case's question to one wished-for option, so that the search itself says whether it is one.
public final class WishedFor {

    private WishedFor() {}

    /// Empty if the wish names a start, practitioners or a place that are no part of the question.
    public static Optional<Question> in(Question question, Wish wish) {
        var practitioners = question.practitioners().stream()
                .filter(one -> wish.practitioners().contains(one.id()))
                .toList();
        var exact = question.starts().contains(wish.start())
                && practitioners.size() == wish.practitioners().size()
                && practitioners.size() == question.needs().practitioners()
                && question.needs().format() != otherThan(wish.place());
        return exact
                ? Optional.of(new Question(
                        at(wish.place(), question.needs()),
                        question.opening(),
                        List.of(wish.start()),
                        question.participants(),
                        practitioners,
                        rooms(question, wish.place()),
                        Spread.EVERY_COMBINATION))
                : Optional.empty();
    }

    private static List<Room> rooms(Question question, Place place) {
        return switch (place) {
            case Place.InRoom in ->
                question.rooms().stream()
                        .filter(room -> room.id().equals(in.room())
                                || in.second().filter(room.id()::equals).isPresent())
                        .toList();
            case Place.Online _ -> List.of();
        };
    }

    private static MeetingFormat otherThan(Place place) {
        return switch (place) {
            case Place.InRoom _ -> MeetingFormat.ONLINE;
            case Place.Online _ -> MeetingFormat.IN_PERSON;
        };
    }

    private static Needs at(Place place, Needs needs) {
        var format =
                switch (place) {
                    case Place.InRoom _ -> MeetingFormat.IN_PERSON;
                    case Place.Online _ -> MeetingFormat.ONLINE;
                };
        return new Needs(
                needs.practitioners(),
                needs.length(),
                format,
                needs.heads(),
                needs.features(),
                needs.secondRoom(),
                needs.languages(),
                needs.firstContactAt(),
                needs.targetAt());
    }
}

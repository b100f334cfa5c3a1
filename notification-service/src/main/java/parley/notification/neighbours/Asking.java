package parley.notification.neighbours;

import jakarta.ws.rs.WebApplicationException;
import java.util.function.Supplier;

/// Asks a neighbour and tells an answer from its absence. A neighbour that is away, slow, refuses us or answers
/// nonsense is asked again later.
final class Asking {

    private Asking() {}

    /// What a neighbour said: an answer, or a status that means something.
    sealed interface Said<T> {
        record Answer<T>(T body) implements Said<T> {}

        record Gone<T>() implements Said<T> {}

        record Conflict<T>() implements Said<T> {}
    }

    static <T> Said<T> ask(String neighbour, Supplier<T> question) {
        try {
            return new Said.Answer<>(question.get());
        } catch (WebApplicationException refused) {
            return switch (refused.getResponse().getStatus()) {
                case 404, 410 -> new Said.Gone<>();
                case 409 -> new Said.Conflict<>();
                default ->
                    throw new NeighbourAway(neighbour, refused.getResponse().getStatus());
            };
        } catch (RuntimeException away) {
            throw new NeighbourAway(neighbour, 0);
        }
    }

    /// The same where nothing but an answer means anything.
    static <T> T answer(String neighbour, Supplier<T> question) {
        return switch (ask(neighbour, question)) {
            case Said.Answer(var body) -> body;
            case Said.Gone<?> _ -> throw new NeighbourAway(neighbour, 404);
            case Said.Conflict<?> _ -> throw new NeighbourAway(neighbour, 409);
        };
    }
}

package parley.scheduling.planning.model;

import java.util.List;
import java.util.stream.IntStream;

/// A session of a plan, by places in the lists.
///
/// @param index which case
/// @param start the quarter at which it begins
/// @param first the practitioner, or of two the one who comes first in the list
/// @param second the other one, or [#NOBODY]
/// @param room which room, or [#ONLINE]
public record Session(int index, int start, int first, int second, int room) {

    public static final int NOBODY = -1;
    public static final int ONLINE = -1;

    public Session {
        if (second != NOBODY && second <= first) {
            throw new IllegalArgumentException("Practitioners come in the order of the list");
        }
    }

    public List<Integer> practitioners() {
        return second == NOBODY ? List.of(first) : List.of(first, second);
    }

    boolean seats(int practitioner) {
        return IntStream.of(first, second).anyMatch(one -> one == practitioner);
    }
}

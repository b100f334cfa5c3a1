package parley.scheduling.matching.model;

import java.util.Comparator;

/// How good an option is, level by level: a lower level counts only between equals on the higher one.
///
/// @param late whether the session begins after the target; nothing outweighs it
/// @param ifNeedBe how many of the practitioners would rather not be asked for this time
/// @param soft everything else in points: days of waiting, languages, learning, load, room
public record Levels(boolean late, int ifNeedBe, long soft) implements Comparable<Levels> {

    private static final Comparator<Levels> ORDER =
            Comparator.comparing(Levels::late).thenComparing(Levels::ifNeedBe).thenComparing(Levels::soft);

    @Override
    public int compareTo(Levels other) {
        return ORDER.compare(this, other);
    }
}

package parley.scheduling.matching.model;

import java.util.AbstractList;
import java.util.List;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.Set;
import parley.scheduling.roster.model.PractitionerId;
import parley.scheduling.time.model.Window;

/// Practitioners in the order that breaks ties, laid out so that a search looks at all of them together. What is laid
/// out is shared by all questions about the same people, whoever is tied in them.
public final class LineUp extends AbstractList<Practitioner> implements RandomAccess {

    private final Roll roll;
    private final long[] untied;

    private LineUp(Roll roll, long[] untied) {
        this.roll = roll;
        this.untied = untied;
    }

    /// For one question.
    static LineUp of(List<Practitioner> practitioners) {
        if (practitioners instanceof LineUp already) {
            return already;
        }
        var roll = new Roll(List.copyOf(practitioners), Optional.empty(), Optional.empty());
        var untied = roll.rowOf(one -> !one.tied());
        return new LineUp(roll, untied);
    }

    /// For many questions about times within a window. None of them is tied.
    ///
    /// @param before those before a change; what is laid out of whoever stayed the same is taken over
    public static LineUp over(List<Practitioner> practitioners, Window window, Optional<LineUp> before) {
        var roll = new Roll(List.copyOf(practitioners), Optional.of(Diary.grid(window)), before.map(each -> each.roll));
        return new LineUp(roll, roll.rowOf(_ -> true));
    }

    /// The same, of whom these are tied.
    public LineUp tied(Set<PractitionerId> those) {
        var row = untied.clone();
        for (var one : those) {
            var m = roll.placeOf(one);
            if (m >= 0) {
                row[m >> 6] &= ~(1L << m);
            }
        }
        return new LineUp(roll, row);
    }

    /// About how much memory it takes to have them laid out.
    public long bytes() {
        return roll.bytes();
    }

    Roll roll() {
        return roll;
    }

    /// A bit for everybody who may meet the people of the case.
    long[] untied() {
        return untied;
    }

    @Override
    public Practitioner get(int index) {
        var free = (untied[index >> 6] >>> index & 1L) != 0;
        return roll.practitioners().get(index).tied(!free);
    }

    @Override
    public int size() {
        return roll.practitioners().size();
    }
}

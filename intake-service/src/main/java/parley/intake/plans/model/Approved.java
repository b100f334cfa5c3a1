package parley.intake.plans.model;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import parley.intake.ids.model.PlanId;

/// It binds. The Chair follows it through to its last day, and then it goes.
///
/// @param note what the Chair wrote about it
/// @param done the numbers of the items that are done, from 1
public record Approved(PlanId id, PlanContent content, int revision, Optional<String> note, Set<Integer> done)
        implements Plan {

    public Approved {
        done = Set.copyOf(done);
    }

    /// Whether there is an item of this number.
    public boolean has(int number) {
        return number >= 1 && number <= content.items().size();
    }

    /// An item is done, or is not after all.
    public Approved marking(int number, boolean isDone) {
        if (!has(number)) {
            throw new IllegalArgumentException("There is no such item");
        }
        var next = new HashSet<>(done);
        if (isDone) {
            next.add(number);
        } else {
            next.remove(number);
        }
        return new Approved(id, content, revision, note, next);
    }

    /// When nobody needs it any more: as the day after the last one begins.
    public Instant goesAt(ZoneId campus) {
        return content.lastDueOn().plusDays(1).atStartOfDay(campus).toInstant();
    }

    @Override
    public String toString() {
        return "Approved[***]";
    }
}

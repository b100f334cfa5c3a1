package parley.scheduling.planning;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// How a case stands in a run, without what is planned for it.
///
/// @param scheduled whether something is proposed
/// @param moves whether it has a session that stands, which would move
record Standing(UUID item, UUID caseId, boolean scheduled, boolean late, boolean accepted, boolean moves) {

    /// Whether there is nothing to say of it: its session stays.
    boolean stays() {
        return moves && !scheduled;
    }

    /// The numbers of a run, over the cases that somebody may see. Nobody can tell from them that there is another.
    ///
    /// @param scheduled cases for which the plan has a session
    /// @param onTime those of them whose session begins before the target
    /// @param moved sessions that stand and would move
    /// @param accepted those of which a session has come
    record Tally(int cases, int scheduled, int onTime, int moved, int accepted) {

        /// A bound on cases on time, among those counted here.
        int atMost(int onTime) {
            return Math.min(onTime, cases);
        }

        static Tally of(List<Standing> all, Set<UUID> shown) {
            var both = all.stream().filter(one -> shown.contains(one.caseId())).toList();
            var seen = both.stream().filter(one -> !one.moves()).toList();
            return new Tally(
                    seen.size(),
                    (int) seen.stream().filter(Standing::scheduled).count(),
                    (int) seen.stream()
                            .filter(one -> one.scheduled() && !one.late())
                            .count(),
                    (int) both.stream()
                            .filter(Standing::moves)
                            .filter(Standing::scheduled)
                            .count(),
                    (int) both.stream().filter(Standing::accepted).count());
        }
    }

    static Collection<UUID> cases(List<Standing> all) {
        return all.stream().map(Standing::caseId).toList();
    }
}

package parley.scheduling.planning;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// How a case stands in a run, without what is planned for it.
record Standing(UUID item, UUID caseId, boolean scheduled, boolean late, boolean accepted) {

    /// The numbers of a run, over the cases that somebody may see. Nobody can tell from them that there is another.
    ///
    /// @param scheduled cases for which the plan has a session
    /// @param onTime those of them whose session begins before the target
    /// @param accepted those of which a session has come
    record Tally(int cases, int scheduled, int onTime, int accepted) {

        /// A bound on cases on time, among those counted here.
        int atMost(int onTime) {
            return Math.min(onTime, cases);
        }

        static Tally of(List<Standing> all, Set<UUID> shown) {
            var seen = all.stream().filter(one -> shown.contains(one.caseId())).toList();
            return new Tally(
                    seen.size(),
                    (int) seen.stream().filter(Standing::scheduled).count(),
                    (int) seen.stream()
                            .filter(one -> one.scheduled() && !one.late())
                            .count(),
                    (int) seen.stream().filter(Standing::accepted).count());
        }
    }

    static Collection<UUID> cases(List<Standing> all) {
        return all.stream().map(Standing::caseId).toList();
    }
}

package parley.scheduling.planning.model;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Why a case has no more options, and the least that would give it more. For staff of the case only: repairs say whom
/// to ask, and nobody else may know.
///
/// @param lookedAt how many starts lie within the opening hours between the earliest start and the deadline, of those
/// that people were asked about if they were
/// @param lost those of them without an option, each counted once, under the first thing that was missing
/// @param repairs what opens most starts comes first
public record WhyNot(int lookedAt, Map<Lack, Integer> lost, List<Repair> repairs) {

    public WhyNot {
        lost = Collections.unmodifiableMap(new TreeMap<>(lost));
        repairs = List.copyOf(repairs);
    }

    /// What was missing.
    public enum Lack {
        PARTICIPANTS,
        PRACTITIONERS,
        PLACE
    }

    /// Something that would open starts which have no option now.
    public sealed interface Repair {

        int starts();

        /// Somebody who leads, whenever they are needed that day.
        record OneMorePractitioner(int day, int starts) implements Repair {}

        /// Half an hour more from one participant, from this quarter on: of all half hours that open starts of
        /// that day, the one that opens most.
        record HalfAnHourMore(int participant, int day, int from, int starts) implements Repair {}

        /// One room more, as large as needed and with what is needed, in opening hours.
        record OneMoreRoom(int day, int starts) implements Repair {}

        /// Meeting online instead of in person.
        record OnlineInstead(int starts) implements Repair {}
    }
}

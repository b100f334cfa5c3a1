package parley.benchmarks.checking;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.benchmarks.instances.Instance.Case;
import parley.benchmarks.instances.Instance.Participant;
import parley.benchmarks.instances.Instance.Practitioner;
import parley.benchmarks.instances.Instance.Room;

/// A line of a plan with everything that it names.
///
/// @param room none if online
record Sitting(
        Case of,
        int start,
        List<Practitioner> practitioners,
        List<Participant> participants,
        @Nullable Room room) {

    int end() {
        return start + of.quarters();
    }
}

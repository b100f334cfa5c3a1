package parley.scheduling.matching.model;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import parley.events.sessions.Blocker;

/// The best options, and what took the other starts away.
///
/// @param best best first
/// @param lookedAt how many starts were looked at
/// @param lost starts without an option, each counted once, under the first thing that was missing
public record Findings(List<Option> best, int lookedAt, Map<Blocker, Integer> lost) {

    public Findings {
        best = List.copyOf(best);
        lost = Collections.unmodifiableMap(new TreeMap<>(lost));
    }
}

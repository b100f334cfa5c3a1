package parley.benchmarks.plans;

import java.util.List;

/// A case that was given a start, one or two practitioners, and a room or `ONLINE`.
public record Placed(String caseId, int start, List<String> practitioners, String room) {}

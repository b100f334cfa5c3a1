package parley.outbox.trial;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Compares what was delivered with what was announced, subject by subject.
public final class Audit {

    private final Map<String, List<Long>> firsts = new HashMap<>();
    private final Map<String, Set<Long>> seen = new HashMap<>();
    private int duplicates;

    public synchronized void delivered(String subject, long sequence) {
        if (seen.computeIfAbsent(subject, _ -> new HashSet<>()).add(sequence)) {
            firsts.computeIfAbsent(subject, _ -> new ArrayList<>()).add(sequence);
        } else {
            duplicates++;
        }
    }

    public synchronized int distinct() {
        return seen.values().stream().mapToInt(Set::size).sum();
    }

    /// What went wrong, given how many events were announced for each subject.
    public synchronized Verdict against(Map<String, Long> announced) {
        var lost = 0L;
        var inversions = 0;
        for (var subject : announced.entrySet()) {
            var arrived = firsts.getOrDefault(subject.getKey(), List.of());
            lost += subject.getValue() - arrived.size();
            for (var i = 1; i < arrived.size(); i++) {
                if (arrived.get(i) < arrived.get(i - 1)) {
                    inversions++;
                }
            }
        }
        return new Verdict(lost, inversions, duplicates);
    }

    /// @param lost announced and never delivered
    /// @param inversions first deliveries that came after a later one of their subject
    /// @param duplicates deliveries after the first
    public record Verdict(long lost, int inversions, int duplicates) {}
}

package parley.intake.breakglass.model;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;

/// The entries of one office's log, as they are found.
public record Chain(List<LogEntry> entries) {

    public Chain {
        entries = entries.stream()
                .sorted(Comparator.comparingInt(LogEntry::number))
                .toList();
    }

    /// Compares the log with a letter. Nobody without the key can change an entry, and nobody at all can change a
    /// letter that was sent. A letter says nothing of entries that came after it; the newest letter says most.
    public Verdict against(Anchor anchor, Signing signing) {
        if (!entries.stream().allMatch(entry -> entry.isGenuine(signing)) || anyIsThereTwice()) {
            return Verdict.EDITED;
        }
        if (!isInOrder()) {
            return isComplete() ? Verdict.REORDERED : Verdict.TRUNCATED;
        }
        if (entries.size() < anchor.entry()) {
            return Verdict.TRUNCATED;
        }
        return entries.get(anchor.entry() - 1).hash().equals(anchor.head()) ? Verdict.INTACT : Verdict.REWRITTEN;
    }

    private boolean isInOrder() {
        var previous = LogEntry.BEGINNING;
        var number = 0;
        for (var entry : entries) {
            number++;
            if (entry.number() != number || !entry.previous().equals(previous)) {
                return false;
            }
            previous = entry.hash();
        }
        return true;
    }

    /// Whether one leads to the next from the beginning through all of them, in whatever order they stand.
    private boolean isComplete() {
        var next = new HashMap<String, LogEntry>();
        entries.forEach(entry -> next.put(entry.previous(), entry));
        var reached = 0;
        for (var entry = next.get(LogEntry.BEGINNING); entry != null; entry = next.get(entry.hash())) {
            reached++;
        }
        return reached == entries.size();
    }

    private boolean anyIsThereTwice() {
        return entries.stream().map(LogEntry::previous).distinct().count() < entries.size();
    }
}

package parley.scheduling.neighbours;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import parley.scheduling.neighbours.IntakeApi.Candidate;
import parley.scheduling.roster.RosterEntry;

/// A roster in requests that intake takes: none may be longer than 16 KiB, and people differ in what they belong to.
final class Portions {

    private static final int MOST_BYTES = 12 * 1024;
    /// Names of fields, an id, and what separates it all.
    private static final int FRAME = 100;

    private Portions() {}

    /// At least one, for a case needs something though nobody is on the roster.
    static List<List<Candidate>> of(List<RosterEntry> practitioners) {
        var all = new ArrayList<List<Candidate>>();
        var some = new ArrayList<Candidate>();
        var bytes = 0;
        for (var one : practitioners) {
            var candidate = new Candidate(
                    one.id().value(),
                    one.email(),
                    one.affiliations().stream().sorted().toList());
            var its = size(candidate);
            if (!some.isEmpty() && bytes + its > MOST_BYTES) {
                all.add(List.copyOf(some));
                some.clear();
                bytes = 0;
            }
            some.add(candidate);
            bytes += its;
        }
        all.add(List.copyOf(some));
        return all;
    }

    private static int size(Candidate one) {
        return FRAME
                + one.email().getBytes(StandardCharsets.UTF_8).length
                + one.affiliations().stream()
                        .mapToInt(each -> each.length() + 3)
                        .sum();
    }
}

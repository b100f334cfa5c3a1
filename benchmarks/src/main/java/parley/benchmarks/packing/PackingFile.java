package parley.benchmarks.packing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.StringTokenizer;
import parley.benchmarks.instances.Instance;
import parley.benchmarks.instances.Instance.Case;
import parley.benchmarks.instances.Instance.Level;
import parley.benchmarks.instances.Instance.Mode;
import parley.benchmarks.instances.Instance.Participant;
import parley.benchmarks.instances.Instance.Practitioner;
import parley.benchmarks.instances.Malformed;
import parley.benchmarks.instances.Span;

/// Reads a set packing instance in the format of the OR-Library as a waiting list.
///
/// Each set becomes a case that can begin at one moment only, each element a participant: two sets that share an
/// element cannot both be chosen, for nobody sits in two cases at once. Each has a practitioner of its own. So the
/// cases on time are the sets chosen. Sets with different weights cannot be told to a planner for which all people
/// count the same.
public final class PackingFile {

    private static final int MOST = 100_000;

    private PackingFile() {}

    /// @throws Malformed if it is no such instance, or its sets have different weights
    public static Instance read(Path file) throws IOException {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw Malformed.at(file.toString(), "there is no file that can be read");
        }
        var name = file.getFileName().toString();
        var numbers = new StringTokenizer(Files.readString(file, StandardCharsets.ISO_8859_1));
        var elements = next(name, numbers);
        var sets = next(name, numbers);
        for (var i = 0; i < sets; i++) {
            if (next(name, numbers) != 1) {
                throw Malformed.at(name, "its sets have different weights, which no waiting list has");
            }
        }
        var members = new ArrayList<List<String>>();
        for (var i = 0; i < sets; i++) {
            members.add(new ArrayList<>());
        }
        for (var element = 0; element < elements; element++) {
            var size = next(name, numbers);
            for (var k = 0; k < size; k++) {
                var set = next(name, numbers);
                if (set < 1 || set > sets) {
                    throw Malformed.at(name, "there is no set " + set);
                }
                members.get(set - 1).add("e" + element);
            }
        }
        return list(name, elements, members);
    }

    private static int next(String name, StringTokenizer numbers) {
        try {
            var number = numbers.hasMoreTokens() ? Integer.parseInt(numbers.nextToken()) : -1;
            if (number >= 0 && number <= MOST) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Told below, as every other number that is missing.
        }
        throw Malformed.at(name, "ends early, or holds something that is no number of a set packing instance");
    }

    private static Instance list(String name, int elements, List<List<String>> members) {
        var once = List.of(new Span(36, 40));
        var participants = new ArrayList<Participant>();
        for (var i = 0; i < elements; i++) {
            participants.add(new Participant("e" + i, null, null, once));
        }
        // A set without elements is everybody's: one participant of its own keeps it a case.
        var practitioners = new ArrayList<Practitioner>();
        var cases = new ArrayList<Case>();
        for (var i = 0; i < members.size(); i++) {
            var people = members.get(i);
            if (people.isEmpty()) {
                participants.add(new Participant("own" + i, null, null, once));
                people = List.of("own" + i);
            }
            practitioners.add(new Practitioner(
                    "m" + i, Set.of("SET" + i), Level.EXPERIENCED, null, null, Set.of(0), Set.of(0), 1, 1, 0, once));
            cases.add(new Case(
                    "s" + i,
                    "SET" + i,
                    1,
                    4,
                    List.copyOf(people),
                    Set.of(),
                    people.size() + 1,
                    false,
                    Mode.ONLINE,
                    0,
                    0,
                    0,
                    36,
                    37,
                    37));
        }
        return new Instance(
                name,
                Instant.parse("2026-10-19T00:00:00Z"),
                ZoneOffset.UTC,
                96,
                1,
                once,
                once,
                practitioners,
                participants,
                List.of(),
                cases);
    }
}

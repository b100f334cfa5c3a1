package parley.benchmarks.plans;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import parley.benchmarks.instances.Instance;
import parley.benchmarks.instances.Malformed;

/// The file of a plan: a line per scheduled case, its four fields apart by tabs.
///
/// `case  start  practitioner[,practitioner]  room|ONLINE`
public final class PlanFile {

    private PlanFile() {}

    public static void write(Path file, List<Placed> plan) throws IOException {
        var text = new StringBuilder();
        for (var one : plan) {
            text.append(line(one)).append('\n');
        }
        Files.writeString(file, text);
    }

    public static String line(Placed one) {
        return one.caseId() + '\t' + one.start() + '\t' + String.join(",", one.practitioners()) + '\t' + one.room();
    }

    /// @throws Malformed if a line is none of a plan for this list
    public static List<Placed> read(Path file, Instance instance) throws IOException {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw Malformed.at(file.toString(), "there is no file that can be read");
        }
        List<String> lines;
        try {
            lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            throw new Malformed(file.getFileName() + ": is not text", e);
        }
        var cases = new HashSet<String>();
        instance.cases().forEach(one -> cases.add(one.id()));
        var practitioners = new HashSet<String>();
        instance.practitioners().forEach(one -> practitioners.add(one.id()));
        var rooms = new HashSet<>(Set.of(Instance.ONLINE));
        instance.rooms().forEach(one -> rooms.add(one.id()));
        var plan = new ArrayList<Placed>();
        for (var i = 0; i < lines.size(); i++) {
            var at = file.getFileName() + ", line " + (i + 1);
            var fields = lines.get(i).split("\t", -1);
            if (fields.length != 4) {
                throw Malformed.at(at, "expected four fields apart by tabs");
            }
            plan.add(new Placed(
                    known(at, fields[0], cases, "case"),
                    start(at, fields[1]),
                    List.of(fields[2].split(",", -1)).stream()
                            .map(id -> known(at, id, practitioners, "practitioner"))
                            .toList(),
                    known(at, fields[3], rooms, "room")));
        }
        return plan;
    }

    private static int start(String at, String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw Malformed.at(at, "a start is a whole number of quarters");
        }
    }

    private static String known(String at, String id, Set<String> ids, String what) {
        if (!ids.contains(id)) {
            throw Malformed.at(at, "there is no " + what + " \"" + id + "\"");
        }
        return id;
    }
}

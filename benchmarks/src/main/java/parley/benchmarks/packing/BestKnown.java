package parley.benchmarks.packing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import parley.benchmarks.instances.Malformed;

/// The most sets that anybody is known to have found, by the name of the instance's file.
final class BestKnown {

    static final BestKnown NONE = new BestKnown(Map.of());

    private final Map<String, Integer> values;

    private BestKnown(Map<String, Integer> values) {
        this.values = values;
    }

    /// @throws Malformed if a line is not a name and a number, apart by a tab
    static BestKnown read(Path file) throws IOException {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw Malformed.at(file.toString(), "there is no file that can be read");
        }
        var values = new HashMap<String, Integer>();
        var lines = Files.readAllLines(file);
        for (var i = 0; i < lines.size(); i++) {
            var fields = lines.get(i).split("\t", -1);
            if (fields.length != 2 || !fields[1].matches("[1-9]\\d{0,6}")) {
                throw Malformed.at(file.getFileName() + ", line " + (i + 1), "expected a name, a tab and a number");
            }
            values.put(fields[0], Integer.valueOf(fields[1]));
        }
        return new BestKnown(values);
    }

    /// 0 if nobody said.
    int of(String name) {
        return values.getOrDefault(name, 0);
    }
}

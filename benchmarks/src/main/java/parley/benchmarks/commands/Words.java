package parley.benchmarks.commands;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The words of a command line: plain ones, `--switches` and `--options value`.
public final class Words {

    private final List<String> plain = new ArrayList<>();
    private final Map<String, String> options = new HashMap<>();
    private final Set<String> switches;

    public Words(List<String> words, Set<String> switches, Set<String> valued) {
        this.switches = switches;
        for (var i = 0; i < words.size(); i++) {
            var word = words.get(i);
            if (!word.startsWith("--")) {
                plain.add(word);
            } else if (switches.contains(word)) {
                options.put(word, "");
            } else if (!valued.contains(word)) {
                throw new Misused("\"" + word + "\" is not an option of this command");
            } else if (i + 1 == words.size()) {
                throw new Misused(word + " needs a value");
            } else {
                options.put(word, words.get(++i));
            }
        }
    }

    public List<Path> files(int least, int most) {
        if (plain.size() < least || plain.size() > most) {
            throw new Misused(least == most ? "expected " + least + " file(s)" : "expected a file");
        }
        return plain.stream().map(Path::of).toList();
    }

    public boolean has(String name) {
        if (!switches.contains(name)) {
            throw new IllegalArgumentException(name);
        }
        return options.containsKey(name);
    }

    public Optional<String> value(String name) {
        return Optional.ofNullable(options.get(name));
    }

    public Optional<Path> file(String name) {
        return value(name).map(Path::of);
    }

    /// Where something is to be written, refused before minutes of work and not after them.
    public Optional<Path> target(String name) {
        var file = file(name);
        file.ifPresent(path -> {
            var folder = path.toAbsolutePath().getParent();
            if (folder == null || !Files.isWritable(folder) || Files.isDirectory(path)) {
                throw new Misused("\"" + path + "\", which " + name + " names, cannot be written");
            }
        });
        return file;
    }

    public double seconds(String name, double otherwise) {
        var text = options.get(name);
        if (text == null) {
            return otherwise;
        }
        try {
            var seconds = Double.parseDouble(text);
            if (seconds > 0 && seconds <= 86_400) {
                return seconds;
            }
        } catch (NumberFormatException e) {
            // Told below, as every other value that is no time.
        }
        throw new Misused(name + " takes seconds, up to a day");
    }

    public int number(String name, int otherwise, int least, int most) {
        var text = options.get(name);
        if (text == null) {
            return otherwise;
        }
        try {
            var number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Told below, as every other value that is no such number.
        }
        throw new Misused(name + " takes a whole number from " + least + " to " + most);
    }
}

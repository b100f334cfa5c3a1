package parley.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/// A program of this machine that a check wants. Where it is missing, the check says so loudly and is skipped.
record Tool(Path program) {

    static Optional<Tool> find(String name) {
        return Stream.of(System.getenv("PATH").split(":"))
                .map(folder -> Path.of(folder).resolve(name))
                .filter(Files::isExecutable)
                .findFirst()
                .map(Tool::new);
    }

    static Tool findOrSkip(String name, String unchecked) {
        return find(name).orElseGet(() -> {
            String sentence = "NOT CHECKED: " + unchecked + " (" + name + " is not on the PATH)";
            System.err.println("\n!!!\n!!! " + sentence + "\n!!!");
            return Assumptions.abort(sentence);
        });
    }

    /// What the program printed; it must end well, within a minute.
    String output(Path folder, Map<String, String> environment, List<String> arguments) {
        try {
            Path printed = Files.createTempFile("tool", ".out");
            Path complained = Files.createTempFile("tool", ".err");
            try {
                ProcessBuilder builder = new ProcessBuilder(
                                Stream.concat(Stream.of(program.toString()), arguments.stream())
                                        .toList())
                        .directory(folder.toFile())
                        .redirectOutput(printed.toFile())
                        .redirectError(complained.toFile());
                builder.environment().putAll(environment);
                Process process = builder.start();
                if (!process.waitFor(1, TimeUnit.MINUTES)) {
                    process.destroyForcibly();
                    throw new AssertionError(program.getFileName() + " did not end within a minute");
                }
                if (process.exitValue() != 0) {
                    throw new AssertionError(program.getFileName() + " failed: " + Files.readString(complained));
                }
                return Files.readString(printed);
            } finally {
                Files.delete(printed);
                Files.delete(complained);
            }
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(program + " could not be run", e);
        }
    }
}

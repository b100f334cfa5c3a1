package parley.local.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Lets programs start in about half the time, from what the JDK learned when they were started once before.
///
/// What is learned lies in `target/fast-start`, one cache per program, and counts only while it is younger
/// than every jar of that program. A program without one simply starts more slowly.
public final class FastStart {

    /// Set to `record` in the process that teaches, and nowhere else.
    public static final String PROPERTY = "parley.fast-start";

    private static final Duration LONG_GOODBYE = Duration.ofMinutes(3);

    private FastStart() {}

    /// What to tell the JDK when it starts this program.
    static List<String> flags(String name, List<String> classpath) {
        Path folder = folder();
        if (recording()) {
            return List.of(
                    "-XX:AOTMode=record",
                    "-XX:AOTConfiguration=" + folder.resolve(name + ".learned"),
                    "-Dparley.goodbye=" + LONG_GOODBYE.toSeconds());
        }
        if ("no".equals(System.getenv("PARLEY_FAST_START"))) {
            return List.of();
        }
        Path cache = folder.resolve(name + ".aot");
        // The JDK tells at length what it could not use; a log is no place for that.
        return Files.exists(cache) && isYoungest(cache, classpath)
                ? List.of("-XX:AOTCache=" + cache, "-Xlog:aot*=error")
                : List.of();
    }

    /// How long to wait for a program that was asked to end: one that teaches writes down a lot.
    static Duration goodbye(Duration usual) {
        return recording() ? LONG_GOODBYE : usual;
    }

    static boolean recording() {
        return "record".equals(System.getProperty(PROPERTY));
    }

    /// Remembers how a program was started, for a cache fits that one way of starting it only.
    static void note(String name, List<String> command) {
        try {
            Files.createDirectories(folder());
            Files.write(folder().resolve(name + ".command"), command);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The programs that have been started in this process's recording, in alphabetical order.
    public static List<String> learned() {
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder(), "*.learned")) {
            files.forEach(file -> names.add(file.getFileName().toString().replace(".learned", "")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names.stream().sorted().toList();
    }

    /// Makes the cache of one program from what was learned; the program itself does not run.
    public static void keep(String name) {
        Path folder = folder();
        Path learned = folder.resolve(name + ".learned");
        Path fresh = folder.resolve(name + ".fresh");
        try {
            List<String> command = new ArrayList<>();
            for (String word : Files.readAllLines(folder.resolve(name + ".command"))) {
                if (word.equals("-XX:AOTMode=record")) {
                    command.addAll(List.of("-XX:AOTMode=create", "-XX:AOTCache=" + fresh));
                } else {
                    command.add(word);
                }
            }
            Child.run("keep what was learned of " + name, command);
            Files.delete(learned);
            Files.delete(folder.resolve(name + ".command"));
            Files.move(fresh, folder.resolve(name + ".aot"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Removes what a recording left that was not kept.
    public static void forgetTheRest() {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder(), "*.{learned,command,fresh}")) {
            for (Path file : files) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder() {
        return ProjectHome.path().resolve("target/fast-start");
    }

    private static boolean isYoungest(Path cache, List<String> classpath) {
        try {
            FileTime made = Files.getLastModifiedTime(cache);
            for (String entry : classpath) {
                // An entry with a star stands for the jars of a folder, whose own time changes with them.
                Path path = Path.of(entry.endsWith("/*") ? entry.substring(0, entry.length() - 2) : entry);
                if (Files.getLastModifiedTime(path).compareTo(made) > 0) {
                    return false;
                }
            }
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}

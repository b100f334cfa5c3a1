package parley.local.engine;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import parley.local.child.Tethered;

/// A Java program to be run as a tethered child on the JDK that runs us.
///
/// Small heaps, one collector thread and the first compiler only: many of these share a small machine. Nothing is
/// finalized, as in the images: a closed connection to the mail server, which has a finalizer, would keep the last
/// letter in memory until then.
public record JavaProgram(
        String name,
        List<String> classpath,
        String mainClass,
        List<String> arguments,
        List<String> flags,
        Map<String, String> environment) {

    private static final List<String> SMALL = List.of(
            "-XX:+UseSerialGC",
            "--finalization=disabled",
            "-XX:TieredStopAtLevel=1",
            "-Xss512k",
            "-XX:-UsePerfData",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    public JavaProgram {
        classpath = List.copyOf(classpath);
        arguments = List.copyOf(arguments);
        flags = List.copyOf(flags);
        environment = Map.copyOf(environment);
    }

    /// Starts the program in `folder`; everything it prints is appended to `log`.
    public Child start(Path folder, Path log) {
        ProcessBuilder builder = new ProcessBuilder(command())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        return Child.start(name, builder);
    }

    private List<String> command() {
        List<String> whole = new ArrayList<>(classpath);
        whole.add(ourClasses());
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(SMALL);
        command.addAll(flags);
        command.addAll(FastStart.flags(name, whole));
        command.add("-cp");
        command.add(String.join(File.pathSeparator, whole));
        command.add(Tethered.class.getName());
        command.add(mainClass);
        command.addAll(arguments);
        if (FastStart.recording()) {
            FastStart.note(name, command);
        }
        return command;
    }

    private static String ourClasses() {
        try {
            return Path.of(Tethered.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}

package parley.local.office;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import parley.local.engine.Trouble;

/// Finds out, before anything is started, whether a port is taken and by whom.
final class TakenPort {

    private static final String LISTENING = "0A";

    private TakenPort() {}

    static void refuseAny(Ports ports) {
        ports.byName().forEach((name, port) -> {
            if (isTaken(port)) {
                throw new Trouble("Port " + port + ", meant for " + name + ", is taken"
                        + holder(port).map(who -> " by " + who).orElse("")
                        + "; end that, or set PARLEY_BASE_PORT to another block of ports.");
            }
        });
    }

    static boolean isTaken(int port) {
        try (ServerSocket _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    private static Optional<String> holder(int port) {
        OptionalLong pid = Files.exists(Path.of("/proc/net/tcp")) ? fromProc(port) : fromLsof(port);
        return pid.isEmpty() ? Optional.empty() : Optional.of(named(pid.getAsLong()));
    }

    private static String named(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().command())
                .map(command -> Path.of(command).getFileName() + " (process " + pid + ")")
                .orElse("process " + pid);
    }

    private static OptionalLong fromLsof(int port) {
        try {
            Process lsof = new ProcessBuilder("lsof", "-nP", "-t", "-iTCP:" + port, "-sTCP:LISTEN")
                    .redirectErrorStream(true)
                    .start();
            String answer = lsof.inputReader().lines().findFirst().orElse("");
            return answer.matches("\\d+") ? OptionalLong.of(Long.parseLong(answer)) : OptionalLong.empty();
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }

    /// Linux: the socket's number from the table of sockets, then the process that holds it, if we may look.
    private static OptionalLong fromProc(int port) {
        try {
            for (String table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
                if (!Files.exists(Path.of(table))) {
                    continue;
                }
                for (String line : Files.readAllLines(Path.of(table))) {
                    String[] fields = line.strip().split("\\s+");
                    if (fields.length > 9
                            && fields[3].equals(LISTENING)
                            && fields[1].endsWith(String.format(":%04X", port))) {
                        return holderOfSocket("socket:[" + fields[9] + "]");
                    }
                }
            }
        } catch (IOException e) {
            // Then we do not know, and say so by leaving it out.
        }
        return OptionalLong.empty();
    }

    private static OptionalLong holderOfSocket(String socket) throws IOException {
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
            for (Path process : processes) {
                if (holds(process, socket)) {
                    return OptionalLong.of(Long.parseLong(process.getFileName().toString()));
                }
            }
        }
        return OptionalLong.empty();
    }

    private static boolean holds(Path process, String socket) {
        try (DirectoryStream<Path> open = Files.newDirectoryStream(process.resolve("fd"))) {
            for (Path link : open) {
                if (Files.isSymbolicLink(link)
                        && Files.readSymbolicLink(link).toString().equals(socket)) {
                    return true;
                }
            }
        } catch (IOException notOurs) {
            return false;
        }
        return false;
    }
}

package parley.local.engine;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The shell that stands between us and PostgreSQL: it starts the server, and stops it when our pipe closes.
///
/// `pg_ctl` puts the server into a session of its own, so Ctrl-C reaches neither of them.
final class PostgresGuard {

    private static final String SCRIPT = """
            trap '' INT HUP TERM
            "$1/pg_ctl" start --silent --wait --timeout=60 --pgdata="$2" --options="$3" || exit 1
            echo ready >&2
            cat >/dev/null
            exec "$1/pg_ctl" stop --silent --wait --mode=fast --pgdata="$2"
            """;

    private PostgresGuard() {}

    static Child start(String name, Path programs, Path data, String options, Path log) {
        ProcessBuilder builder = new ProcessBuilder(Account.withoutRights(
                        List.of("/bin/sh", "-c", SCRIPT, "guard", programs.toString(), data.toString(), options)))
                .directory(Path.of("/").toFile())
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        return Child.start(name, builder);
    }

    /// Nothing when the server is ready, else what it said.
    static @Nullable String awaitReady(Child guard) {
        StringBuilder said = new StringBuilder();
        BufferedReader reader = guard.process().errorReader();
        try {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.equals("ready")) {
                    return null;
                }
                said.append(line.strip()).append(' ');
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return said.toString();
    }
}

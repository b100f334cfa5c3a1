package parley.local.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A PostgreSQL server in processes of its own, on the loopback.
///
/// It keeps its port and its data when stopped or killed, and goes on with them when started again. Each
/// database belongs to a role of the same name whose password is that name again.
public final class LocalPostgres implements AutoCloseable {

    private static final Duration LONGEST_STOP = Duration.ofSeconds(20);
    private static final int ATTEMPTS = 40;

    /// A destroyed key stands in the write-ahead log until that is written over, so little of it is kept.
    private static final String LITTLE_LOG = " -c wal_recycle=off -c min_wal_size=32MB -c max_wal_size=64MB";

    private final String name;
    private final Path folder;
    private final Path log;
    private final int port;
    private final boolean durable;
    private final boolean temporary;
    private final String more;
    private @Nullable Child guard;

    /// A server that keeps its data in `folder`, safe against a power cut.
    public LocalPostgres(String name, Path folder, Path log, int port) {
        this(name, folder, log, port, true, false, "");
    }

    private LocalPostgres(
            String name, Path folder, Path log, int port, boolean durable, boolean temporary, String more) {
        this.name = name;
        this.folder = folder;
        this.log = log;
        this.port = port;
        this.durable = durable;
        this.temporary = temporary;
        this.more = more;
    }

    /// The same for keys, of which nothing may be left soon after they are destroyed.
    public static LocalPostgres forKeys(Path folder, Path log, int port) {
        return new LocalPostgres("The key server", folder, log, port, true, false, LITTLE_LOG);
    }

    /// A server for tests on a free port; safe against `kill -9` but not a power cut, and gone when closed.
    public static LocalPostgres inTemporaryFolder() {
        return inTemporaryFolder("");
    }

    /// The same for keys.
    public static LocalPostgres forKeysInTemporaryFolder() {
        return inTemporaryFolder(LITTLE_LOG);
    }

    private static LocalPostgres inTemporaryFolder(String more) {
        Path folder = TemporaryFolders.create("postgres");
        return new LocalPostgres(
                "PostgreSQL", folder, folder.resolve("postgres.log"), FreePorts.one(), false, true, more);
    }

    public int port() {
        return port;
    }

    public Path log() {
        return log;
    }

    public String jdbcUrl(String database) {
        return server().jdbcUrl(database);
    }

    /// Where the server keeps its files.
    public Path data() {
        return folder.resolve("data");
    }

    /// Returns when the server accepts connections.
    public void start() {
        Path programs = PostgresBinaries.programs();
        try {
            if (!Files.exists(data())) {
                initialise(programs);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        endWhatAnotherRunLeft(programs);
        for (int attempt = 1; guard == null || !guard.isAlive(); attempt++) {
            Child started = PostgresGuard.start(name, programs, data(), options(), log);
            String refusal = PostgresGuard.awaitReady(started);
            if (refusal == null) {
                guard = started;
            } else if (attempt == ATTEMPTS) {
                throw new Trouble(name + " did not start: " + refusal + " Its log is " + log + ".");
            } else {
                // After a kill the orphaned backends need a moment to let go of the shared memory.
                Child.pause(250);
            }
        }
    }

    /// The process id of the server itself.
    public long pid() {
        try {
            return Long.parseLong(
                    Files.readAllLines(data().resolve("postmaster.pid")).getFirst());
        } catch (IOException e) {
            throw new Trouble(name + " is not running.", e);
        }
    }

    /// Creates the database and its role unless they are there already.
    public void createDatabase(String database) {
        server().createDatabase(database);
    }

    /// A connection as the named role.
    public Connection connect(String database, String role) throws SQLException {
        return server().connect(database, role);
    }

    /// Where clients find the server.
    public DatabaseServer server() {
        return new DatabaseServer("127.0.0.1", port);
    }

    /// Whether the server is still there.
    public boolean isAlive() {
        try {
            return guard != null && Processes.lives(pid());
        } catch (Trouble gone) {
            return false;
        }
    }

    /// Ends the server in order.
    public void stop() {
        if (guard != null) {
            guard.stop(LONGEST_STOP);
            guard = null;
        }
    }

    /// Ends the server as `kill -9` does; its backends notice and end too.
    public void kill() {
        ProcessHandle server = ProcessHandle.of(pid()).orElseThrow();
        List<ProcessHandle> all =
                Stream.concat(Stream.of(server), server.descendants()).toList();
        server.destroyForcibly();
        Processes.awaitTheEndOf(all, Duration.ofSeconds(10));
        stop();
    }

    @Override
    public void close() {
        stop();
        if (temporary) {
            TemporaryFolders.remove(folder);
        }
    }

    private void initialise(Path programs) throws IOException {
        Files.createDirectories(folder);
        Account.letOthersPass(folder);
        Path fresh = folder.resolve("data.new");
        TemporaryFolders.remove(fresh);
        Files.createDirectory(
                fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Path password = Files.writeString(folder.resolve("password.new"), DatabaseServer.SUPERUSER);
        Account.handOver(fresh);
        Account.handOver(password);
        Child.run(
                "set up " + name,
                Account.withoutRights(List.of(
                        programs.resolve("initdb").toString(),
                        "--pgdata=" + fresh,
                        "--username=" + DatabaseServer.SUPERUSER,
                        "--pwfile=" + password,
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale=C",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        durable ? "--sync-method=fsync" : "--no-sync")));
        Files.delete(password);
        Files.move(fresh, data(), StandardCopyOption.ATOMIC_MOVE);
    }

    /// A killed launcher whose guard was killed too leaves a server on our data.
    private void endWhatAnotherRunLeft(Path programs) {
        if (Files.exists(data().resolve("postmaster.pid")) && guard == null) {
            if (!Processes.lives(pid())) {
                forgetTheUnburied();
                return;
            }
            boolean ours = ProcessHandle.of(pid())
                    .flatMap(process -> process.info().command())
                    .filter(command -> command.startsWith(programs.toString()))
                    .isPresent();
            if (ours) {
                Child.run(
                        "stop the " + name + " of an earlier run",
                        Account.withoutRights(List.of(
                                programs.resolve("pg_ctl").toString(),
                                "stop",
                                "--silent",
                                "--wait",
                                "--mode=fast",
                                "--pgdata=" + data())));
            }
        }
    }

    /// PostgreSQL takes the number of an unburied process for a running server.
    private void forgetTheUnburied() {
        try {
            if (ProcessHandle.of(pid()).isPresent()) {
                Files.delete(data().resolve("postmaster.pid"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String options() {
        String always = "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories="
                + " -c shared_buffers=64MB -c max_connections=200 -c timezone=UTC -c log_timezone=UTC"
                // What a statement carried must not come to light in a log.
                + " -c log_statement=none -c log_min_error_statement=panic -c log_error_verbosity=terse"
                + " -c log_parameter_max_length_on_error=0"
                + more;
        return durable ? always : always + " -c fsync=off -c full_page_writes=off";
    }
}

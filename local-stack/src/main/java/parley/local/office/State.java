package parley.local.office;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import parley.local.OfficeTime;
import parley.local.engine.DataFolders;
import parley.local.engine.ProjectHome;
import parley.local.engine.Trouble;

/// What an office keeps between two starts: databases, Kafka's log, the master key; and the logs of the last run.
public final class State {

    private static final Set<Path> TAKEN_HERE = ConcurrentHashMap.newKeySet();

    private final Path folder;

    public State(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /// The folder that PARLEY_STATE names, else `.parley` in the project.
    public static State fromEnvironment() {
        String given = System.getenv("PARLEY_STATE");
        return new State(given == null || given.isBlank() ? ProjectHome.path().resolve(".parley") : Path.of(given));
    }

    public Path folder() {
        return folder;
    }

    public boolean exists() {
        return Files.exists(folder);
    }

    /// Takes the office for this process, or says who has it. The system gives it back when the process ends.
    public FileLock take() {
        FileLock lock = tryToTake();
        if (lock == null) {
            throw new Trouble("An office is already running"
                    + RunningOffice.read(note())
                            .map(office ->
                                    " at http://localhost:" + office.basePort() + " (process " + office.pid() + ")")
                            .orElse(" on " + folder)
                    + ".");
        }
        return lock;
    }

    private @Nullable FileLock tryToTake() {
        // Closing any channel on a locked file gives up the lock, so one process must not open it twice.
        if (!TAKEN_HERE.add(folder)) {
            return null;
        }
        try {
            Files.createDirectories(folder.resolve("logs"));
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            FileChannel channel = FileChannel.open(
                    folder.resolve("office.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                TAKEN_HERE.remove(folder);
            }
            return lock;
        } catch (IOException e) {
            TAKEN_HERE.remove(folder);
            throw new UncheckedIOException(e);
        }
    }

    void release(FileLock lock) {
        try {
            lock.acquiredBy().close();
            TAKEN_HERE.remove(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The office that runs on this state, if one does; a note that a killed office left behind does not count.
    public Optional<RunningOffice> running() {
        if (!exists()) {
            return Optional.empty();
        }
        FileLock free = tryToTake();
        if (free != null) {
            release(free);
            return Optional.empty();
        }
        return RunningOffice.read(note());
    }

    private Path note() {
        return folder.resolve("office.json");
    }

    void note(RunningOffice office) {
        office.write(note());
    }

    void forgetRunning() {
        try {
            Files.deleteIfExists(note());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A fresh log for one process; that of the run before is kept beside it.
    public Path log(String name) {
        Path log = folder.resolve("logs").resolve(name + ".log");
        try {
            Files.createDirectories(log.getParent());
            if (Files.exists(log)) {
                Files.move(log, log.resolveSibling(name + ".previous.log"), StandardCopyOption.REPLACE_EXISTING);
            }
            return log;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path kafka() {
        return folder.resolve("kafka");
    }

    /// By what time an office on this state lives.
    public OfficeTime time() {
        return new OfficeTime(folder.resolve("clock-offset"));
    }

    Path postgres(String server) {
        return DataFolders.create(DataFolders.forPostgres(folder)).resolve(server);
    }

    /// The key that wraps all case keys: 32 random bytes, made once, readable by its owner alone.
    String masterKey() {
        Path file = folder.resolve("master-key");
        try {
            if (!Files.exists(file)) {
                byte[] key = new byte[32];
                new SecureRandom().nextBytes(key);
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(file, Base64.getEncoder().encodeToString(key));
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Removes everything; refuses while an office runs.
    public void remove() {
        if (exists()) {
            FileLock lock = take();
            DataFolders.remove(DataFolders.forPostgres(folder));
            DataFolders.remove(folder);
            release(lock);
        }
    }
}

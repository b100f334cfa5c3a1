package parley.local.office;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.local.engine.DataFolders;
import parley.local.engine.ProjectHome;
import parley.local.engine.Trouble;

/// What an office keeps between two starts: databases, Kafka's log, the master key; and the logs of the last run.
public final class State {

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
        try {
            Files.createDirectories(folder.resolve("logs"));
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            FileChannel channel = FileChannel.open(
                    folder.resolve("office.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = lockIfFree(channel);
            if (lock == null) {
                channel.close();
                throw new Trouble("An office is already running"
                        + running()
                                .map(office ->
                                        " at http://localhost:" + office.basePort() + " (process " + office.pid() + ")")
                                .orElse(" on " + folder)
                        + ".");
            }
            return lock;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable FileLock lockIfFree(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException takenByThisProcess) {
            return null;
        }
    }

    static void release(FileLock lock) {
        try {
            lock.acquiredBy().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The office that runs on this state, if one does.
    public Optional<RunningOffice> running() {
        return RunningOffice.read(folder.resolve("office.json"));
    }

    void note(RunningOffice office) {
        office.write(folder.resolve("office.json"));
    }

    void forgetRunning() {
        try {
            Files.deleteIfExists(folder.resolve("office.json"));
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
            take();
            DataFolders.remove(DataFolders.forPostgres(folder));
            DataFolders.remove(folder);
        }
    }
}

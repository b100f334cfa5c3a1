package parley.local.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Where database files may lie: below the state folder, except for root.
public final class DataFolders {

    private DataFolders() {}

    /// For root a folder of its own that the account without rights can reach, named after the state folder.
    public static Path forPostgres(Path state) {
        return Account.root() ? Path.of("/var/tmp/parley-" + hash(state)) : state.resolve("postgres");
    }

    /// Makes the folder; refuses one that somebody else laid there first.
    public static Path create(Path folder) {
        try {
            Files.createDirectories(folder);
            if (Account.root()
                    && !Integer.valueOf(0).equals(Files.getAttribute(folder, "unix:uid", LinkOption.NOFOLLOW_LINKS))) {
                throw new Trouble(folder + " belongs to another account; remove it, then start again.");
            }
            Account.letOthersPass(folder);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Removes the folder and all that is in it; a missing one is fine.
    public static void remove(Path folder) {
        TemporaryFolders.remove(folder);
    }

    private static String hash(Path path) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(path.toAbsolutePath().toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

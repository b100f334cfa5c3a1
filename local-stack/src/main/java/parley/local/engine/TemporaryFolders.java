package parley.local.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Folders of one test run, named after its process so that the next run can clear away what a killed one left.
final class TemporaryFolders {

    private static final String PREFIX = "parley-test-";

    private TemporaryFolders() {}

    static Path create(String purpose) {
        Path root = Account.root() ? Path.of("/var/tmp") : Path.of(System.getProperty("java.io.tmpdir"));
        clearAwayTheDead(root);
        try {
            Path folder = Files.createTempDirectory(
                    root, PREFIX + ProcessHandle.current().pid() + "-" + purpose + "-");
            Account.letOthersPass(folder);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void remove(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(folder)) {
            List<Path> deepestFirst = tree.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void clearAwayTheDead(Path root) {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(root, PREFIX + "*")) {
            for (Path folder : folders) {
                if (!runnerLives(folder)) {
                    remove(folder);
                }
            }
        } catch (IOException | UncheckedIOException e) {
            // Old data is a nuisance, not a reason to refuse to test.
        }
    }

    private static boolean runnerLives(Path folder) {
        String pid = folder.getFileName().toString().substring(PREFIX.length()).split("-")[0];
        return pid.matches("\\d+") && ProcessHandle.of(Long.parseLong(pid)).isPresent();
    }
}

package parley.local.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/// Who runs us. PostgreSQL refuses root, so as root it runs under an account without any rights.
final class Account {

    private static final int NOBODY = 65534;

    private Account() {}

    static boolean root() {
        return uid() == 0;
    }

    static int uid() {
        try {
            return (int) Files.getAttribute(Path.of("/proc/self"), "unix:uid");
        } catch (IOException notLinux) {
            return "root".equals(System.getProperty("user.name")) ? 0 : -1;
        }
    }

    /// The command, made to run without root's rights when we are root.
    static List<String> withoutRights(List<String> command) {
        if (!root()) {
            return command;
        }
        if (!Files.isExecutable(Path.of("/usr/bin/setpriv")) && !Files.isExecutable(Path.of("/bin/setpriv"))) {
            throw new Trouble(
                    "PostgreSQL does not run as root, and setpriv (package util-linux) is missing; use an ordinary account.");
        }
        List<String> whole = new ArrayList<>(
                List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups", "--inh-caps=-all"));
        whole.addAll(command);
        return whole;
    }

    /// Hands a folder to the account that [#withoutRights] uses.
    static void handOver(Path folder) throws IOException {
        if (root()) {
            Files.setAttribute(folder, "unix:uid", NOBODY);
            Files.setAttribute(folder, "unix:gid", NOBODY);
        }
    }

    /// Lets that account through to what lies below, without letting it list the folder.
    static void letOthersPass(Path folder) throws IOException {
        if (root()) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        }
    }
}

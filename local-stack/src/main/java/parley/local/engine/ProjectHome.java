package parley.local.engine;

import java.nio.file.Files;
import java.nio.file.Path;

/// Where the project lies: the `parley.home` property, else the nearest folder above with `mvnw` and `libs`.
public final class ProjectHome {

    private ProjectHome() {}

    public static Path path() {
        String given = System.getProperty("parley.home");
        if (given != null) {
            return Path.of(given).toAbsolutePath().normalize();
        }
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.isRegularFile(at.resolve("mvnw")) && Files.isDirectory(at.resolve("libs"))) {
                return at;
            }
        }
        throw new Trouble("Run this inside the project, or name its folder with -Dparley.home=FOLDER.");
    }

    /// The jars of one engine, as its Maven module left them.
    static Path jarsOf(String engine) {
        Path jars = path().resolve("local-stack").resolve(engine).resolve("target/lib");
        if (!Files.isDirectory(jars)) {
            throw new Trouble("The programs of local-stack/" + engine + " are missing; run ./mvnw -pl local-stack/"
                    + engine + " generate-resources.");
        }
        return jars;
    }
}

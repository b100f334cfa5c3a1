package parley.local.office;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import parley.local.engine.ProjectHome;
import parley.local.engine.Trouble;

/// The folder of files that says whose office this is: the one that comes with Parley, or another.
///
/// @param path where it lies
public record InstitutionFolder(Path path) {

    private static final String USUAL = "catalog-service/src/main/resources/institutions/mit";
    private static final String SETTINGS = "services.env";

    /// The folder that `PARLEY_INSTITUTION` names, or the usual one.
    public static InstitutionFolder fromEnvironment() {
        String named = System.getenv("PARLEY_INSTITUTION");
        return new InstitutionFolder(
                named == null || named.isBlank()
                        ? ProjectHome.path().resolve(USUAL)
                        : Path.of(named).toAbsolutePath());
    }

    /// What all services are told of the institution: a line for each setting, as in a file for Compose.
    Map<String, String> settings() {
        Map<String, String> all = new LinkedHashMap<>();
        try {
            for (String line : Files.readAllLines(path.resolve(SETTINGS))) {
                int equals = line.indexOf('=');
                if (!line.startsWith("#") && equals > 0) {
                    all.put(line.substring(0, equals), line.substring(equals + 1));
                }
            }
        } catch (IOException e) {
            throw new Trouble(path.resolve(SETTINGS) + " cannot be read; is PARLEY_INSTITUTION right?", e);
        }
        return all;
    }
}

package parley.catalog.institution;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// The files that describe an institution: a folder of this machine, or one that comes with the service.
///
/// They are read when a catalogue begins, and a word in them that nobody understands keeps the service from starting.
@ApplicationScoped
public class InstitutionFiles {

    private final String folder;
    private final ObjectMapper yaml = YAMLMapper.builder()
            .addModules(new Jdk8Module(), new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private volatile @Nullable Institution institution;

    InstitutionFiles(@ConfigProperty(name = "parley.institution") String folder) {
        this.folder = folder;
    }

    /// The institution itself.
    public Institution institution() {
        var known = institution;
        if (known == null) {
            known = one("institution.yaml", Institution.class);
            institution = known;
        }
        return known;
    }

    /// What one file says.
    public <T> T one(String name, Class<T> type) {
        try (var file = open(name)) {
            return yaml.readValue(file, type);
        } catch (IOException e) {
            throw new ConfigurationException(name + " of the institution cannot be read: " + e.getMessage(), e);
        }
    }

    /// What a file says of things of one kind, by their codes and in its order.
    public <T> Map<String, T> byCode(String name, Class<T> type) {
        try (var file = open(name)) {
            return yaml.readValue(
                    file, yaml.getTypeFactory().constructMapType(LinkedHashMap.class, String.class, type));
        } catch (IOException e) {
            throw new ConfigurationException(name + " of the institution cannot be read: " + e.getMessage(), e);
        }
    }

    /// The bytes of one file.
    public byte[] bytes(String name) {
        try (var file = open(name)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new ConfigurationException(name + " of the institution cannot be read: " + e.getMessage(), e);
        }
    }

    private InputStream open(String name) throws IOException {
        var here = Path.of(folder, name);
        if (Files.isDirectory(Path.of(folder))) {
            return Files.newInputStream(here);
        }
        var within = Thread.currentThread().getContextClassLoader().getResourceAsStream(folder + "/" + name);
        if (within == null) {
            throw new NoSuchFileException(here.toString());
        }
        return within;
    }
}

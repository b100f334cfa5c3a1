package parley.local.office;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import parley.local.OfficeAddress;
import parley.local.engine.Identities;

/// The note that a running office leaves in its state folder, so that others find it.
public record RunningOffice(long pid, int basePort, boolean ready) {

    /// Where its parts are.
    public OfficeAddress address(State state) {
        Ports ports = new Ports(basePort);
        return new OfficeAddress(
                local(ports.service(Service.WEB)),
                local(ports.front()),
                local(ports.service(Service.CATALOG)),
                local(ports.service(Service.INTAKE)),
                local(ports.service(Service.SCHEDULING)),
                local(ports.service(Service.NOTIFICATION)),
                local(ports.mailRest()),
                URI.create(local(ports.signIn()) + "/" + Identities.ISSUER),
                state.time());
    }

    private static URI local(int port) {
        return URI.create("http://localhost:" + port);
    }

    /// What the note says, if there is one.
    static Optional<RunningOffice> read(Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            JsonNode note = new ObjectMapper().readTree(file.toFile());
            return Optional.of(new RunningOffice(
                    note.path("pid").asLong(),
                    note.path("basePort").asInt(),
                    note.path("ready").asBoolean()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(Path file) {
        try {
            Files.write(
                    file,
                    new ObjectMapper().writeValueAsBytes(Map.of("pid", pid, "basePort", basePort, "ready", ready)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package parley.local.testing;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// Asks a container engine two cheap questions: are you there, and do you hold these images?
///
/// The container library's own question downloads an image first, and where it cannot it hangs.
final class ContainerProbe {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final @Nullable SocketAddress engine;
    private final String place;

    private ContainerProbe(@Nullable SocketAddress engine, String place) {
        this.engine = engine;
        this.place = place;
    }

    static ContainerProbe ofThisMachine() {
        String host = System.getenv("DOCKER_HOST");
        return at(host == null || host.isBlank() ? "unix:///var/run/docker.sock" : host);
    }

    static ContainerProbe at(String host) {
        URI uri = URI.create(host);
        if ("tcp".equals(uri.getScheme()) && uri.getPort() > 0) {
            return new ContainerProbe(new InetSocketAddress(uri.getHost(), uri.getPort()), host);
        }
        Path socket = Path.of("unix".equals(uri.getScheme()) ? uri.getPath() : "/nonexistent");
        return new ContainerProbe(Files.exists(socket) ? UnixDomainSocketAddress.of(socket) : null, host);
    }

    /// Why containers will not do, or nothing.
    Optional<String> obstacle(List<String> images) {
        if (engine == null) {
            return Optional.of("no container engine at " + place);
        }
        if (!succeeds("/_ping")) {
            return Optional.of("the container engine at " + place + " does not answer");
        }
        return images.stream()
                .filter(image -> !succeeds("/images/" + image + "/json"))
                .findFirst()
                .map(image -> "the container engine does not hold " + image);
    }

    private boolean succeeds(String path) {
        CompletableFuture<Boolean> answer = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> answer.complete(ask(path)));
        try {
            return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private boolean ask(String path) {
        try (SocketChannel channel = SocketChannel.open(java.util.Objects.requireNonNull(engine))) {
            String request = "GET " + path + " HTTP/1.0\r\nHost: engine\r\n\r\n";
            channel.write(ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII)));
            ByteBuffer head = ByteBuffer.allocate(12);
            while (head.hasRemaining() && channel.read(head) != -1) {
                // An answer may come in pieces.
            }
            return new String(head.array(), StandardCharsets.US_ASCII).matches("HTTP/1\\.[01] 200");
        } catch (IOException e) {
            return false;
        }
    }
}

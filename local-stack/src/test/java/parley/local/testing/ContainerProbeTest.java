package parley.local.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import parley.local.engine.Trouble;

class ContainerProbeTest {

    private static final List<String> IMAGES = List.of("postgres:18.6", "apache/kafka:4.1.1");

    @TempDir
    private Path folder;

    @Test
    void anAbsentEngineIsAnObstacle() {
        assertThat(ContainerProbe.at("unix://" + folder + "/none.sock").obstacle(IMAGES))
                .hasValueSatisfying(why -> assertThat(why).startsWith("no container engine at"));
    }

    @Test
    void anEngineWithAllImagesIsNoObstacle() throws IOException {
        Set<String> known = new HashSet<>(ContainerInfrastructure.images(System.getenv()));
        known.add("_ping");
        try (ServerSocketChannel _ = engine(known)) {
            assertThat(probe().obstacle(IMAGES)).isEmpty();
            assertThat(InfraMode.AUTO.infrastructure(probe())).isInstanceOf(ContainerInfrastructure.class);
        }
    }

    @Test
    void aMissingImageIsAnObstacleAndIsNamed() throws IOException {
        try (ServerSocketChannel _ = engine(Set.of("_ping", "postgres:18.6"))) {
            assertThat(probe().obstacle(IMAGES)).contains("the container engine does not hold apache/kafka:4.1.1");
            assertThat(InfraMode.AUTO.infrastructure(probe())).isInstanceOf(EmbeddedInfrastructure.class);
        }
    }

    @Test
    void anEngineThatRefusesIsAnObstacle() throws IOException {
        try (ServerSocketChannel _ = engine(Set.of())) {
            assertThat(probe().obstacle(IMAGES))
                    .hasValueSatisfying(why -> assertThat(why).endsWith("does not answer"));
        }
    }

    @Test
    @Timeout(10)
    void anEngineThatNeverAnswersIsAnObstacleSoon() throws IOException {
        try (ServerSocketChannel silent = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            silent.bind(UnixDomainSocketAddress.of(folder.resolve("engine.sock")));
            long begun = System.nanoTime();

            assertThat(probe().obstacle(IMAGES)).isPresent();

            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
        }
    }

    @Test
    void whatTheLibraryItselfWouldDownloadCountsToo() {
        assertThat(ContainerInfrastructure.images(Map.of())).contains("testcontainers/ryuk:0.13.0");
        assertThat(ContainerInfrastructure.images(
                        Map.of("TESTCONTAINERS_RYUK_DISABLED", "true", "TESTCONTAINERS_HOST_OVERRIDE", "127.0.0.1")))
                .isEqualTo(IMAGES);
    }

    @Test
    void whoInsistsIsNotAsked() {
        ContainerProbe none = ContainerProbe.at("unix://" + folder + "/none.sock");

        assertThat(InfraMode.CONTAINERS.infrastructure(none)).isInstanceOf(ContainerInfrastructure.class);
        assertThat(InfraMode.EMBEDDED.infrastructure(none)).isInstanceOf(EmbeddedInfrastructure.class);
    }

    @Test
    void anUnknownModeIsRefusedWithTheKnownOnes() {
        assertThatThrownBy(() -> InfraMode.parse("docker"))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("auto, embedded or containers");
    }

    private ContainerProbe probe() {
        return ContainerProbe.at("unix://" + folder + "/engine.sock");
    }

    /// A stand-in that knows the given things and answers 404 to everything else.
    private ServerSocketChannel engine(Set<String> known) throws IOException {
        ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        server.bind(UnixDomainSocketAddress.of(folder.resolve("engine.sock")));
        Thread.ofVirtual().start(() -> serve(server, known));
        return server;
    }

    private static void serve(ServerSocketChannel server, Set<String> known) {
        try {
            while (true) {
                try (SocketChannel client = server.accept()) {
                    ByteBuffer request = ByteBuffer.allocate(512);
                    client.read(request);
                    String path = new String(request.array(), StandardCharsets.US_ASCII).split(" ")[1];
                    boolean found = known.stream()
                            .anyMatch(thing -> path.equals("/" + thing) || path.equals("/images/" + thing + "/json"));
                    String answer = found ? "HTTP/1.0 200 OK\r\n\r\n" : "HTTP/1.0 404 Not Found\r\n\r\n";
                    client.write(ByteBuffer.wrap(answer.getBytes(StandardCharsets.US_ASCII)));
                }
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }
}

package parley.local.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;
import parley.local.child.TopicSetup;
import parley.local.engine.DatabaseServer;
import parley.local.engine.TopicDefinitions;

/// Containers; the container library removes them when this JVM has ended.
final class ContainerInfrastructure implements Infrastructure {

    static final String POSTGRES = "postgres:18.6";
    static final String KAFKA = "apache/kafka:4.1.1";

    /// The library's own: one that clears up, and one by which it finds its host when it runs in a container itself.
    private static final String CLEARER = "testcontainers/ryuk:0.13.0";

    private static final String SCOUT = "alpine:3.17";

    /// All images that would have to be downloaded if they were not there.
    static List<String> images(Map<String, String> environment) {
        List<String> images = new ArrayList<>(List.of(POSTGRES, KAFKA));
        if (!Boolean.parseBoolean(environment.get("TESTCONTAINERS_RYUK_DISABLED"))) {
            images.add(CLEARER);
        }
        if (Files.exists(Path.of("/.dockerenv")) && !environment.containsKey("TESTCONTAINERS_HOST_OVERRIDE")) {
            images.add(SCOUT);
        }
        return images;
    }

    @Override
    public String postgres() {
        return postgres("fsync=off", "max_connections=200");
    }

    @Override
    public String keys() {
        return postgres(
                "fsync=off", "max_connections=200", "wal_recycle=off", "min_wal_size=32MB", "max_wal_size=64MB");
    }

    private static String postgres(String... settings) {
        String command =
                Stream.of(settings).map(setting -> " -c " + setting).collect(Collectors.joining("", "postgres", ""));
        PostgreSQLContainer container = new PostgreSQLContainer(POSTGRES)
                .withUsername(DatabaseServer.SUPERUSER)
                .withPassword(DatabaseServer.SUPERUSER)
                .withCommand(command);
        container.start();
        return container.getHost() + ":" + container.getFirstMappedPort();
    }

    @Override
    public String kafka() {
        KafkaContainer container = new KafkaContainer(KAFKA).withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");
        container.start();
        try {
            TopicSetup.apply(TopicDefinitions.ofTheProject(), container.getBootstrapServers());
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return container.getBootstrapServers().replaceFirst("^[A-Z]+://", "");
    }
}

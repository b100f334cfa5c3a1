package parley.local.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A Kafka broker of one node in a process of its own, on the loopback, with the topics it is given.
///
/// It keeps its ports and its data when stopped or killed, and goes on with them when started again.
public final class LocalKafka implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofSeconds(90);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(20);

    private final Path folder;
    private final Path log;
    private final int port;
    private final int controllerPort;
    private final boolean durable;
    private final List<Topic> topics;
    private final boolean temporary;
    private @Nullable Child child;

    /// A broker that keeps its data in `folder` and writes to disk before it acknowledges.
    public LocalKafka(Path folder, Path log, int port, int controllerPort, List<Topic> topics) {
        this(folder, log, port, controllerPort, topics, true, false);
    }

    private LocalKafka(
            Path folder,
            Path log,
            int port,
            int controllerPort,
            List<Topic> topics,
            boolean durable,
            boolean temporary) {
        this.folder = folder;
        this.log = log;
        this.port = port;
        this.controllerPort = controllerPort;
        this.topics = List.copyOf(topics);
        this.durable = durable;
        this.temporary = temporary;
    }

    /// A broker for tests on free ports; closing it removes its data.
    public static LocalKafka inTemporaryFolder(List<Topic> topics) {
        Path folder = TemporaryFolders.create("kafka");
        List<Integer> ports = FreePorts.take(2);
        return new LocalKafka(folder, folder.resolve("kafka.log"), ports.get(0), ports.get(1), topics, false, true);
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    public Path log() {
        return log;
    }

    /// The running process.
    public Child child() {
        return Child.running(child, "Kafka");
    }

    /// Returns when the broker answers and every topic is there.
    public void start() {
        Path ready = folder.resolve("ready");
        try {
            Files.createDirectories(folder);
            Files.deleteIfExists(ready);
            Files.writeString(properties(), settings());
            Files.write(
                    folder.resolve("topics"), topics.stream().map(Topic::toLine).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Child started = program(ready).start(folder, log);
        child = started;
        Waiting.until(() -> Files.exists(ready), started, LONGEST_START, log);
    }

    /// Ends the broker in order; what it holds is kept for the next start.
    public void stop() {
        if (child != null) {
            child.stop(LONGEST_STOP);
        }
    }

    /// Ends the broker as `kill -9` does.
    public void kill() {
        child().kill();
    }

    @Override
    public void close() {
        stop();
        if (temporary) {
            TemporaryFolders.remove(folder);
        }
    }

    private Path properties() {
        return folder.resolve("kafka.properties");
    }

    private JavaProgram program(Path ready) {
        return new JavaProgram(
                "Kafka",
                List.of(ProjectHome.jarsOf("broker") + "/*"),
                "parley.local.child.KafkaNode",
                List.of(properties().toString(), folder.resolve("topics").toString(), ready.toString()),
                List.of("-Xms64m", "-Xmx256m", "-Dlog4j2.configurationFile=engine-log4j2.xml"),
                Map.of());
    }

    private String settings() {
        List<String> lines = new ArrayList<>(List.of(
                "process.roles=broker,controller",
                "node.id=1",
                "controller.quorum.voters=1@127.0.0.1:" + controllerPort,
                "controller.listener.names=CONTROLLER",
                "listeners=PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort,
                "advertised.listeners=PLAINTEXT://127.0.0.1:" + port,
                "listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT",
                "log.dirs=" + folder.resolve("data"),
                "auto.create.topics.enable=false",
                "num.partitions=1",
                "offsets.topic.num.partitions=1",
                "offsets.topic.replication.factor=1",
                "transaction.state.log.num.partitions=1",
                "transaction.state.log.replication.factor=1",
                "transaction.state.log.min.isr=1",
                "share.coordinator.state.topic.num.partitions=1",
                "share.coordinator.state.topic.replication.factor=1",
                "share.coordinator.state.topic.min.isr=1",
                "group.initial.rebalance.delay.ms=0",
                // A killed node must not wait long for its own former life to expire.
                "broker.heartbeat.interval.ms=500",
                "broker.session.timeout.ms=2000",
                "log.cleaner.dedupe.buffer.size=8388608"));
        if (durable) {
            lines.add("log.flush.interval.messages=1");
        }
        return String.join("\n", lines) + "\n";
    }
}

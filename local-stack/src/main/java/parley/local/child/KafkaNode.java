package parley.local.child;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.utils.Time;
import parley.local.engine.Topic;

/// One Kafka node, broker and controller in one; formats its folder when that is new, and makes the topics.
///
/// Arguments: the properties file, the file of topics (one line each), and the file that says "ready".
public final class KafkaNode {

    /// A node alone forms the same cluster whenever it is set up anew.
    private static final String CLUSTER = "cGFybGV5LWxvY2FsLWthZg";

    private KafkaNode() {}

    public static void main(String[] args) throws IOException, ExecutionException, InterruptedException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of(args[0]))) {
            properties.load(reader);
        }
        int formatted = StorageTool.execute(
                new String[] {"format", "--ignore-formatted", "--cluster-id", CLUSTER, "--config", args[0]},
                System.out);
        if (formatted != 0) {
            System.exit(formatted);
        }
        KafkaRaftServer server = new KafkaRaftServer(KafkaConfig.fromProps(properties, false), Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "orderly end"));
        try {
            server.startup();
            List<Topic> topics = Files.readAllLines(Path.of(args[1])).stream()
                    .map(Topic::fromLine)
                    .toList();
            TopicSetup.apply(
                    topics, properties.getProperty("advertised.listeners").replace("PLAINTEXT://", ""));
        } catch (RuntimeException | ExecutionException e) {
            e.printStackTrace();
            Runtime.getRuntime().halt(1);
        }
        Files.writeString(Path.of(args[2]), "ready");
        server.awaitShutdown();
    }
}

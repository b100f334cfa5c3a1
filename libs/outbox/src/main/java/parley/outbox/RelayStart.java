package parley.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Runs the relay for as long as the service runs.
@ApplicationScoped
class RelayStart {

    private final boolean enabled;
    private final RelayThread thread;

    RelayStart(
            DataSource dataSource,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.name") String application,
            @ConfigProperty(name = "parley.outbox.relay", defaultValue = "true") boolean enabled) {
        var settings = RelaySettings.USUAL;
        var publisher = new Publisher(() -> producer(kafka, settings), settings);
        this.enabled = enabled;
        this.thread = new RelayThread(
                new Relay(dataSource, publisher, clock, "/parley/" + application, settings), publisher, "outbox-relay");
    }

    void start(@Observes StartupEvent started) {
        if (enabled) {
            thread.start();
        }
    }

    void stop(@Observes ShutdownEvent stopping) {
        if (enabled) {
            thread.close();
        }
    }

    void nudge() {
        thread.nudge();
    }

    /// A producer that never reports success for a row the brokers could still lose, and gives up in time.
    static KafkaProducer<String, byte[]> producer(Map<String, Object> kafka, RelaySettings settings) {
        var config = new HashMap<>(kafka);
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        config.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        config.put(
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                Math.toIntExact(settings.delivery().toMillis()));
        config.put(
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                Math.toIntExact(settings.delivery().toMillis() / 2));
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, settings.metadata().toMillis());
        config.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1000L);
        return new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
    }
}

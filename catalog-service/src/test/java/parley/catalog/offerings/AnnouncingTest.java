package parley.catalog.offerings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import parley.catalog.OnRealGround;
import parley.events.Topics;

@QuarkusTest
@OnRealGround
class AnnouncingTest {

    @Inject
    Announcing announcing;

    @Inject
    AgroalDataSource database;

    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String broker;

    @Test
    void everyVersionIsAnnouncedOnce() throws SQLException {
        try (var offerings = subscribed()) {
            var seen = new ArrayList<ConsumerRecord<String, String>>();
            await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
                offerings.poll(Duration.ofMillis(200)).forEach(seen::add);
                assertThat(versions(seen)).filteredOn(one -> one.endsWith(" 1")).hasSize(13);
            });
            var mediation = seen.stream()
                    .filter(record -> record.key().equals("mediation"))
                    .findFirst()
                    .orElseThrow();
            assertThat(header(mediation, "ce_type")).isEqualTo("parley.offerings.OfferingPublished.v1");
            assertThat(header(mediation, "ce_source")).isEqualTo("/parley/catalog-service");
            assertThat(header(mediation, "ce_subject")).isEqualTo("mediation");
            assertThat(mediation.value())
                    .contains(
                            "\"version\":1",
                            "\"sessionLength\":\"PT2H\"",
                            "\"practitionersNeeded\":2",
                            "\"office\":\"CONFLICT_RESOLUTION\"");
            announcing.announce();
            change("update offering set session_minutes = 90 where code = 'facilitation-training'");
            announceFromSeveralReplicas();

            await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
                offerings.poll(Duration.ofMillis(200)).forEach(seen::add);
                assertThat(changed(seen)).isNotEmpty();
            });
            await().during(Duration.ofSeconds(2)).atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
                offerings.poll(Duration.ofMillis(200)).forEach(seen::add);
                assertThat(changed(seen)).containsExactly("facilitation-training 2");
            });
            assertThat(versions(seen)).doesNotHaveDuplicates();
            assertThat(seen)
                    .filteredOn(record -> record.key().equals("facilitation-training"))
                    .last()
                    .satisfies(record -> assertThat(record.value()).contains("\"sessionLength\":\"PT1H30M\""));
        }
    }

    private void announceFromSeveralReplicas() {
        try (var replicas = Executors.newFixedThreadPool(4)) {
            IntStream.range(0, 4).forEach(_ -> replicas.execute(announcing::announce));
        }
    }

    private void change(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isEqualTo(1);
        }
    }

    private KafkaConsumer<String, String> subscribed() {
        var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", broker, "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new StringDeserializer());
        var topic = List.of(new TopicPartition(Topics.OFFERINGS, 0));
        consumer.assign(topic);
        consumer.seekToBeginning(topic);
        return consumer;
    }

    private static List<String> versions(List<ConsumerRecord<String, String>> seen) {
        return seen.stream().map(record -> record.key() + " " + version(record)).toList();
    }

    /// The later versions, those of another test's offering aside.
    private static List<String> changed(List<ConsumerRecord<String, String>> seen) {
        return versions(seen).stream()
                .filter(one -> !one.endsWith(" 1") && !one.startsWith("facilitation "))
                .toList();
    }

    private static int version(ConsumerRecord<String, String> record) {
        return JsonPath.from(record.value()).getInt("version");
    }

    private static String header(ConsumerRecord<String, String> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}

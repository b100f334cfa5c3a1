package parley.local.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("edge")
class RestartTest {

    @Test
    void aKilledDatabaseServerComesBackWithWhatItHadCommitted() throws SQLException {
        try (LocalPostgres postgres = LocalPostgres.inTemporaryFolder()) {
            postgres.start();
            postgres.createDatabase("intake");
            try (var connection = postgres.connect("intake", "intake");
                    var statement = connection.createStatement()) {
                statement.execute("create table kept (id int)");
                statement.execute("insert into kept values (7)");
            }

            postgres.kill();

            assertThat(postgres.isAlive()).isFalse();
            postgres.start();
            try (var connection = postgres.connect("intake", "intake");
                    var statement = connection.createStatement();
                    var rows = statement.executeQuery("select id from kept")) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getInt(1)).isEqualTo(7);
            }
        }
    }

    @Test
    void aKilledBrokerComesBackWithWhatItHadAcknowledged()
            throws ExecutionException, InterruptedException, java.util.concurrent.TimeoutException {
        Topic topic = new Topic("kept", 1, Map.of(), "", List.of());
        try (LocalKafka kafka = LocalKafka.inTemporaryFolder(List.of(topic))) {
            kafka.start();
            Map<String, Object> settings = Map.of("bootstrap.servers", kafka.bootstrapServers());
            try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
                producer.send(new ProducerRecord<>("kept", "key", "value")).get(20, TimeUnit.SECONDS);
            }

            kafka.kill();

            assertThat(kafka.child().isAlive()).isFalse();
            kafka.start();
            try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
                TopicPartition only = new TopicPartition("kept", 0);
                consumer.assign(List.of(only));
                consumer.seekToBeginning(List.of(only));
                assertThat(consumer.endOffsets(List.of(only))).containsEntry(only, 1L);
            }
        }
    }
}

package parley.local.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import parley.local.engine.DatabaseServer;

@Tag("edge")
class GroundTest {

    @Test
    void aServiceGetsItsOwnDatabaseAndTheBrokerWithTheOfficesTopics()
            throws SQLException, ExecutionException, InterruptedException {
        Backing backing = new Backing();
        backing.init(Map.of("service", "intake", "keys", "true"));

        Map<String, String> settings = backing.start();

        assertThat(settings.get("quarkus.datasource.jdbc.url"))
                .isNotEqualTo(settings.get("quarkus.datasource.keys.jdbc.url"));
        try (var connection = Ground.postgres().connect("intake", "intake");
                var statement = connection.createStatement()) {
            statement.execute("create extension if not exists btree_gist");
            statement.execute("create table seen (id int)");
        }
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", settings.get("kafka.bootstrap.servers")))) {
            Map<String, TopicDescription> topics = admin.describeTopics(
                            admin.listTopics().names().get())
                    .allTopicNames()
                    .get();
            assertThat(topics).hasSize(7);
            assertThat(topics).hasEntrySatisfying("parley.ombuds.cases.v1", topic -> assertThat(topic.partitions())
                    .hasSize(6));
        }
    }

    @Test
    void theKeyServerKeepsLittleOfItsLog() throws SQLException {
        Ground.keys().createDatabase("keys");

        try (var connection = Ground.keys().connect("keys", "keys");
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select current_setting('wal_recycle') || ' '"
                        + " || current_setting('min_wal_size') || ' ' || current_setting('max_wal_size')")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEqualTo("off 32MB 64MB");
        }
    }

    @Test
    void everyPartIsStartedOnlyOnce() {
        DatabaseServer first = Ground.postgres();

        DatabaseServer second = Ground.postgres();

        assertThat(second).isEqualTo(first);
    }
}

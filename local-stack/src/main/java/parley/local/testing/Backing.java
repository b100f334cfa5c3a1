package parley.local.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.local.engine.DatabaseServer;

/// PostgreSQL and Kafka for the tests of one service, started once per test run however often Quarkus restarts.
///
/// Arguments: `service` names the database (and its role), for instance `intake`; `keys=true` adds the
/// separate server for case keys. Everything ends with the JVM.
public final class Backing implements QuarkusTestResourceLifecycleManager {

    private @Nullable String service;
    private boolean keys;

    @Override
    public void init(Map<String, String> arguments) {
        service = arguments.get("service");
        keys = Boolean.parseBoolean(arguments.get("keys"));
    }

    @Override
    public Map<String, String> start() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("kafka.bootstrap.servers", Ground.kafka());
        if (service != null) {
            settings.putAll(datasource("quarkus.datasource", Ground.postgres(), service));
        }
        if (keys) {
            settings.putAll(datasource("quarkus.datasource.keys", Ground.keys(), "keys"));
        }
        return settings;
    }

    @Override
    public void stop() {
        // The next application of this test run stands on the same ground.
    }

    private static Map<String, String> datasource(String prefix, DatabaseServer server, String database) {
        server.createDatabase(database);
        return Map.of(
                prefix + ".jdbc.url", server.jdbcUrl(database),
                prefix + ".username", database,
                prefix + ".password", database);
    }
}

package parley.local.testing;

import parley.local.engine.LocalKafka;
import parley.local.engine.LocalPostgres;
import parley.local.engine.TopicDefinitions;

/// Processes of the local stack's own, on free ports.
final class EmbeddedInfrastructure implements Infrastructure {

    @Override
    public String postgres() {
        return started(LocalPostgres.inTemporaryFolder(), "postgres");
    }

    @Override
    public String keys() {
        return started(LocalPostgres.forKeysInTemporaryFolder(), "keys");
    }

    private static String started(LocalPostgres server, String name) {
        closeAtTheEnd(server, name);
        server.start();
        return "127.0.0.1:" + server.port();
    }

    @Override
    public String kafka() {
        LocalKafka broker = LocalKafka.inTemporaryFolder(TopicDefinitions.ofTheProject());
        closeAtTheEnd(broker, "kafka");
        broker.start();
        return broker.bootstrapServers();
    }

    /// The hook also keeps the process reachable; without that its tether would be collected and it would end.
    private static void closeAtTheEnd(AutoCloseable engine, String name) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(engine), "end of " + name));
    }

    private static void close(AutoCloseable engine) {
        try {
            engine.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}

package parley.local.testing;

import java.util.function.Supplier;
import parley.local.engine.DatabaseServer;

/// What this JVM's tests share, each part started when it is first asked for.
///
/// The addresses live in system properties: every restart of Quarkus loads this class anew, and they stay.
public final class Ground {

    private static final String PREFIX = "parley.ground.";

    private Ground() {}

    public static DatabaseServer postgres() {
        return server(started("postgres", () -> InfraMode.chosen().postgres()));
    }

    /// The separate server that holds nothing but case keys.
    public static DatabaseServer keys() {
        return server(started("keys", () -> InfraMode.chosen().keys()));
    }

    /// The broker's address, with the project's topics in place.
    public static String kafka() {
        return started("kafka", () -> InfraMode.chosen().kafka());
    }

    private static String started(String part, Supplier<String> start) {
        synchronized (Runtime.getRuntime()) {
            String address = System.getProperty(PREFIX + part);
            if (address == null) {
                address = start.get();
                System.setProperty(PREFIX + part, address);
            }
            return address;
        }
    }

    private static DatabaseServer server(String address) {
        int colon = address.lastIndexOf(':');
        return new DatabaseServer(address.substring(0, colon), Integer.parseInt(address.substring(colon + 1)));
    }
}

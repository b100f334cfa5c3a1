package parley.local.office;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/// The four services, in the order of their ports, and the pages that people meet.
public enum Service {
    CATALOG,
    INTAKE,
    SCHEDULING,
    NOTIFICATION,
    WEB;

    /// Those with a database of their own: all but the pages, which store nothing.
    public static Set<Service> withDatabase() {
        return EnumSet.complementOf(EnumSet.of(WEB));
    }

    /// The name of its database and of the role that owns it.
    public String database() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The name of its folder, and of the service among services.
    public String folder() {
        return this == WEB ? "web" : database() + "-service";
    }
}

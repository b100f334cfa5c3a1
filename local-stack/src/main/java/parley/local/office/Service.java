package parley.local.office;

import java.util.Locale;

/// The four services, in the order of their ports.
public enum Service {
    CATALOG,
    INTAKE,
    SCHEDULING,
    NOTIFICATION;

    /// The name of its database and of the role that owns it.
    public String database() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The name of its folder, and of the service among services.
    public String folder() {
        return database() + "-service";
    }
}

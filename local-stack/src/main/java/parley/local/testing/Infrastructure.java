package parley.local.testing;

/// A way to get a database server and a broker; each call starts a new one and answers with `host:port`.
sealed interface Infrastructure permits EmbeddedInfrastructure, ContainerInfrastructure {

    String postgres();

    /// A database server for keys, which keeps little of its log.
    String keys();

    String kafka();
}

package parley.local.office;

import java.util.LinkedHashMap;
import java.util.Map;
import parley.local.OfficeTime;
import parley.local.engine.Identities;

/// What each service is told by its environment, and nothing that it could know by itself.
final class ServiceEnvironment {

    private ServiceEnvironment() {}

    static Map<String, String> of(Service service, Ports ports, String masterKey, OfficeTime time) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("QUARKUS_PROFILE", "local");
        all.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        all.put("QUARKUS_HTTP_PORT", Integer.toString(ports.service(service)));
        datasource(all, "QUARKUS_DATASOURCE", ports.postgres(), service.database());
        all.put("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + ports.kafka());
        // What is under way when a consumer is closed comes again and takes effect once; nobody need wait for it.
        all.put("MP_MESSAGING_CONNECTOR_SMALLRYE_KAFKA_GRACEFUL_SHUTDOWN", "false");
        String issuer = "http://localhost:" + ports.signIn() + "/" + Identities.ISSUER;
        all.put("QUARKUS_OIDC_AUTH_SERVER_URL", issuer);
        all.put("QUARKUS_OIDC_CLIENT_AUTH_SERVER_URL", issuer);
        all.put("QUARKUS_OIDC_CLIENT_CLIENT_ID", service.folder());
        all.put("QUARKUS_OIDC_CLIENT_CREDENTIALS_SECRET", "development");
        for (Service other : Service.values()) {
            all.put("PARLEY_" + other.name() + "_URL", "http://localhost:" + ports.service(other));
        }
        all.put("PARLEY_PUBLIC_URL", "http://localhost:" + ports.service(Service.INTAKE));
        all.put("PARLEY_CATALOG_PUBLIC_URL", "http://localhost:" + ports.service(Service.CATALOG));
        all.put("PARLEY_SCHEDULING_PUBLIC_URL", "http://localhost:" + ports.service(Service.SCHEDULING));
        all.put("PARLEY_CLOCK_OFFSET_FILE", time.file().toString());
        switch (service) {
            case CATALOG -> {}
            case INTAKE -> {
                datasource(all, "QUARKUS_DATASOURCE_KEYS", ports.keys(), "keys");
                all.put("PARLEY_MASTER_KEY", masterKey);
                // Where days pass in a moment, what is done once a day must not take a minute to notice.
                all.put("PARLEY_INTAKE_BATCH_LOOKS_EVERY", "1s");
                all.put("PARLEY_INTAKE_FORGETTING_LOOKS_EVERY", "1s");
                // Everybody here comes from one address.
                all.put("PARLEY_INTAKE_LIMITS_LINKS", "100000");
                secondPersons(all, "PARLEY_INTAKE_SECOND_PERSON");
            }
            case SCHEDULING -> all.put("PARLEY_SAMPLE_OFFICE", "true");
            case NOTIFICATION -> {
                all.put("PARLEY_SMTP_HOST", "127.0.0.1");
                all.put("PARLEY_SMTP_PORT", Integer.toString(ports.smtp()));
                all.put("PARLEY_SMTP_STARTTLS", "false");
                all.put("PARLEY_MAIL_FROM", "appointments@office.example");
                mailbox(all, ports, "CONFLICT_RESOLUTION", "office@office.example");
                mailbox(all, ports, "OMBUDS", "desk@office.example");
                all.put("PARLEY_MAILBOX_EVERY", "5s");
                all.put("PARLEY_LETTERS_CHAIR", "chair-lindqvist@office.example");
                secondPersons(all, "PARLEY_LETTERS_SECOND_PERSON");
            }
        }
        return all;
    }

    /// Who is told when somebody of an office opens what is sealed: never the one who opens it.
    private static void secondPersons(Map<String, String> all, String setting) {
        all.put(setting + "_CONFLICT_RESOLUTION", "director-obi@office.example");
        all.put(setting + "_OMBUDS", "ombuds-ito@office.example");
    }

    /// Where an office's answers arrive and its letters come back to.
    private static void mailbox(Map<String, String> all, Ports ports, String office, String address) {
        all.put("PARLEY_MAIL_REPLY_TO_" + office, address);
        all.put("PARLEY_MAIL_RETURN_TO_" + office, address);
        var setting = "PARLEY_MAILBOX_" + office;
        all.put(setting + "_HOST", "127.0.0.1");
        all.put(setting + "_PORT", Integer.toString(ports.imap()));
        all.put(setting + "_TLS", "false");
        all.put(setting + "_USERNAME", address);
        all.put(setting + "_PASSWORD", "development");
    }

    private static void datasource(Map<String, String> all, String prefix, int port, String database) {
        all.put(prefix + "_JDBC_URL", "jdbc:postgresql://127.0.0.1:" + port + "/" + database);
        all.put(prefix + "_USERNAME", database);
        all.put(prefix + "_PASSWORD", database);
    }
}

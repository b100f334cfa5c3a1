package parley.local.office;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parley.local.OfficeTime;
import parley.local.engine.Identities;

/// What each service is told by its environment, and nothing that it could know by itself.
final class ServiceEnvironment {

    private ServiceEnvironment() {}

    static Map<String, String> of(
            Service service, Ports ports, String masterKey, OfficeTime time, InstitutionFolder institution) {
        Map<String, String> all = new LinkedHashMap<>(institution.settings());
        all.put("QUARKUS_PROFILE", "local");
        all.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        all.put("QUARKUS_HTTP_PORT", Integer.toString(ports.service(service)));
        String issuer = "http://localhost:" + ports.signIn() + "/" + Identities.ISSUER;
        all.put("QUARKUS_OIDC_AUTH_SERVER_URL", issuer);
        for (Service other : Service.withDatabase()) {
            all.put("PARLEY_" + other.name() + "_URL", "http://localhost:" + ports.service(other));
        }
        all.put("PARLEY_CLOCK_OFFSET_FILE", time.file().toString());
        if (service == Service.WEB) {
            pages(all, ports);
            return all;
        }
        datasource(all, "QUARKUS_DATASOURCE", ports.postgres(), service.database());
        all.put("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + ports.kafka());
        // What is under way when a consumer is closed comes again and takes effect once; nobody need wait for it.
        all.put("MP_MESSAGING_CONNECTOR_SMALLRYE_KAFKA_GRACEFUL_SHUTDOWN", "false");
        all.put("QUARKUS_OIDC_CLIENT_AUTH_SERVER_URL", issuer);
        all.put("QUARKUS_OIDC_CLIENT_CLIENT_ID", service.folder());
        all.put("QUARKUS_OIDC_CLIENT_CREDENTIALS_SECRET", "development");
        all.put("PARLEY_PUBLIC_URL", "http://localhost:" + ports.service(Service.WEB));
        all.put("PARLEY_CATALOG_PUBLIC_URL", "http://localhost:" + ports.service(Service.CATALOG));
        all.put("PARLEY_SCHEDULING_PUBLIC_URL", "http://localhost:" + ports.service(Service.SCHEDULING));
        switch (service) {
            case CATALOG -> all.put("PARLEY_INSTITUTION", institution.path().toString());
            case WEB -> {}
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

    /// The pages know the services by their addresses and the sign-in as its client, and nothing else.
    private static void pages(Map<String, String> all, Ports ports) {
        all.put("QUARKUS_OIDC_CREDENTIALS_SECRET", "development");
        // The development sign-in says for whom a token is, also in the one that says who somebody is.
        all.put("QUARKUS_OIDC_TOKEN_AUDIENCE", "parley");
        all.put("PARLEY_WEB_PUBLIC_URL", "http://localhost:" + ports.service(Service.WEB));
        all.put("PARLEY_CATALOG_PUBLIC_URL", "http://localhost:" + ports.service(Service.CATALOG));
        all.put("PARLEY_WEB_SESSION_SECRET", "a secret of development, which everybody knows");
        all.put("PARLEY_WEB_TRIAL", "true");
        List<String> places = new ArrayList<>();
        places.add("The letters=http://localhost:" + ports.front() + "/mail");
        for (Service other : Service.withDatabase()) {
            places.add(
                    "The API of " + other.database() + "=http://localhost:" + ports.service(other) + "/q/swagger-ui");
        }
        all.put("PARLEY_WEB_TRIAL_PLACES", String.join(",", places));
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

package parley.notification.start;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Keeps a production service from what only a local office may have.
@Singleton
final class ProductionGuard {

    static final String DEVELOPMENT_SIGN_IN = "development-sign-in";

    private static final Set<String> ON_THIS_MACHINE = Set.of("localhost", "127.0.0.1", "::1", "[::1]");

    private final Optional<String> issuer;
    private final Optional<String> clockOffset;
    private final String mailServer;
    private final boolean mailIsEncrypted;
    private final List<Mailbox> mailboxes;
    private final List<Optional<String>> returns;

    ProductionGuard(
            @ConfigProperty(name = "quarkus.oidc.auth-server-url") Optional<String> issuer,
            @ConfigProperty(name = "parley.clock-offset-file") Optional<String> clockOffset,
            @ConfigProperty(name = "parley.smtp.host") String mailServer,
            @ConfigProperty(name = "parley.smtp.starttls", defaultValue = "true") boolean starttls,
            @ConfigProperty(name = "parley.smtp.tls", defaultValue = "false") boolean tls,
            @ConfigProperty(name = "parley.mailbox.conflict-resolution.host") Optional<String> mailbox,
            @ConfigProperty(name = "parley.mailbox.conflict-resolution.tls") Optional<Boolean> mailboxTls,
            @ConfigProperty(name = "parley.mailbox.ombuds.host") Optional<String> ombudsMailbox,
            @ConfigProperty(name = "parley.mailbox.ombuds.tls") Optional<Boolean> ombudsMailboxTls,
            @ConfigProperty(name = "parley.mail.return-to.conflict-resolution") Optional<String> returns,
            @ConfigProperty(name = "parley.mail.return-to.ombuds") Optional<String> ombudsReturns) {
        this.issuer = issuer;
        this.clockOffset = clockOffset;
        this.mailServer = mailServer;
        mailIsEncrypted = starttls || tls;
        this.returns = List.of(returns, ombudsReturns);
        mailboxes = List.of(new Mailbox(mailbox, mailboxTls), new Mailbox(ombudsMailbox, ombudsMailboxTls));
    }

    void beforeAnythingElse(@Observes @Priority(1) StartupEvent start) {
        check(ConfigUtils.isProfileActive("prod"), issuer, clockOffset);
        checkMail(ConfigUtils.isProfileActive("prod"), mailServer, mailIsEncrypted);
        checkReturns(ConfigUtils.isProfileActive("prod"), returns);
        for (var mailbox : mailboxes) {
            checkMailbox(
                    ConfigUtils.isProfileActive("prod"),
                    mailbox.host(),
                    mailbox.tls().orElse(true));
        }
    }

    /// A report that a letter did not arrive holds the address it was for.
    static void checkReturns(boolean inProduction, List<Optional<String>> ofEachOffice) {
        if (inProduction && ofEachOffice.stream().anyMatch(Optional::isEmpty)) {
            throw new ConfigurationException(
                    "Refusing to start: letters of both offices would come back to one address,"
                            + " and each would read whom the other writes to. Set PARLEY_MAIL_RETURN_TO_CONFLICT_RESOLUTION"
                            + " and PARLEY_MAIL_RETURN_TO_OMBUDS.");
        }
    }

    /// What people write crosses the network with the password.
    static void checkMailbox(boolean inProduction, Optional<String> server, boolean encrypted) {
        if (inProduction
                && !encrypted
                && server.filter(host -> !ON_THIS_MACHINE.contains(host)).isPresent()) {
            throw new ConfigurationException("Refusing to start: a mailbox would be read in the clear."
                    + " Leave PARLEY_MAILBOX_CONFLICT_RESOLUTION_TLS and PARLEY_MAILBOX_OMBUDS_TLS out.");
        }
    }

    private record Mailbox(Optional<String> host, Optional<Boolean> tls) {}

    /// A server on this very machine needs no TLS; on any other way a letter and its link could be read.
    static void checkMail(boolean inProduction, String server, boolean encrypted) {
        if (inProduction && !encrypted && !ON_THIS_MACHINE.contains(server)) {
            throw new ConfigurationException("Refusing to start: letters would cross the network in the clear."
                    + " Set PARLEY_SMTP_STARTTLS or PARLEY_SMTP_TLS to true.");
        }
    }

    static void check(boolean inProduction, Optional<String> issuer, Optional<String> clockOffset) {
        if (inProduction
                && issuer.filter(url -> url.contains(DEVELOPMENT_SIGN_IN)).isPresent()) {
            throw new ConfigurationException(
                    "Refusing to start: the development sign-in checks no passwords and must not"
                            + " be trusted in production. Set QUARKUS_OIDC_AUTH_SERVER_URL to the office's own sign-in.");
        }
        if (inProduction && clockOffset.isPresent()) {
            throw new ConfigurationException("Refusing to start: a clock that can be moved is for local offices."
                    + " Unset PARLEY_CLOCK_OFFSET_FILE.");
        }
    }
}

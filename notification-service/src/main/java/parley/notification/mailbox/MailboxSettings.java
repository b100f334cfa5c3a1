package parley.notification.mailbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/// The mailboxes that letters come back to and answers arrive in, one for each office that has one.
@ConfigMapping(prefix = "parley.mailbox")
interface MailboxSettings {

    Optional<Account> conflictResolution();

    Optional<Account> ombuds();

    /// How often they are looked into.
    @WithDefault("PT1M")
    String every();

    /// How many mails are read in one look.
    @WithDefault("50")
    int atOnce();

    /// An account at an IMAP server. What may be left out has no default here: with one, there would be an account
    /// wherever there is none.
    interface Account {

        String host();

        /// 993 unless set.
        OptionalInt port();

        /// Whether the connection is TLS, as it is unless set; without it, whoever listens reads along.
        Optional<Boolean> tls();

        /// A file with the certificates, in PEM, of whoever vouches for the server; without it the usual ones count.
        Optional<Path> trust();

        String username();

        String password();

        /// `INBOX` unless set.
        Optional<String> folder();

        /// Where mails go that nobody can be told from here, `To call` unless set: staff read there who wrote.
        Optional<String> folderToCall();

        /// How long one answer may take, ten seconds unless set.
        Optional<Duration> timeout();
    }
}

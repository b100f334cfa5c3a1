package parley.notification.sending;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.util.Optional;

/// Who letters come from. Neither the address nor the usual name says what the office does.
@ConfigMapping(prefix = "parley.mail")
interface MailSettings {

    /// The address of the sender, and of the organizer in calendars.
    String from();

    /// A mailbox that somebody reads, for whichever office has none of its own.
    Optional<String> replyTo();

    @WithName("reply-to.conflict-resolution")
    Optional<String> replyToOffice();

    @WithName("reply-to.ombuds")
    Optional<String> replyToOmbuds();

    /// Where mail servers tell that a letter did not arrive.
    @WithName("return-to.conflict-resolution")
    Optional<String> returnToOffice();

    @WithName("return-to.ombuds")
    Optional<String> returnToOmbuds();

    /// What the sender is called, to everybody who has not allowed more, and in every calendar.
    @WithDefault("Appointments")
    String senderName();

    /// What the sender is called to people who allowed that the office is named.
    @WithName("office-name.conflict-resolution")
    Optional<String> nameOfOffice();

    @WithName("office-name.ombuds")
    Optional<String> nameOfOmbuds();

    /// The key that letters are signed with.
    Optional<Dkim> dkim();

    /// The part of the sender's address after the @.
    default String domain() {
        return from().substring(from().indexOf('@') + 1);
    }

    /// A key by which others know letters of this domain. Its public half stands in the domain's name server.
    interface Dkim {

        /// Under which name it stands there, before `._domainkey`.
        String selector();

        /// An RSA key in PKCS #8, as PEM or its base64 alone.
        String key();
    }
}

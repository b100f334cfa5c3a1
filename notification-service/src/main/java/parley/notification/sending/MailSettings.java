package parley.notification.sending;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/// Who letters come from. Neither the address nor the name says what the office does.
@ConfigMapping(prefix = "parley.mail")
interface MailSettings {

    /// The address of the sender, and of the organizer in calendars.
    String from();

    /// A mailbox that somebody reads.
    Optional<String> replyTo();

    /// What the sender is called, to everybody and about every matter.
    @WithDefault("Appointments")
    String senderName();

    /// The part of the sender's address after the @.
    default String domain() {
        return from().substring(from().indexOf('@') + 1);
    }
}

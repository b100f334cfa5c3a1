package parley.notification.sending;

import jakarta.mail.MessagingException;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import parley.events.letters.FailureCause;

/// What the mail server said when it did not take a letter. Its sentence is not kept: it may name the person.
///
/// @param aboutRecipient whether it spoke of the address the letter goes to
record SmtpAnswer(int code, boolean aboutRecipient) {

    /// The answer of the server in a failure; absent if it gave none.
    static Optional<SmtpAnswer> in(MessagingException failure) {
        var answer = Optional.<SmtpAnswer>empty();
        for (@Nullable Exception cause = failure; cause != null; cause = next(cause)) {
            var found =
                    switch (cause) {
                        case SMTPAddressFailedException address -> new SmtpAnswer(address.getReturnCode(), true);
                        case SMTPSenderFailedException sender -> new SmtpAnswer(sender.getReturnCode(), false);
                        case SMTPSendFailedException send -> new SmtpAnswer(send.getReturnCode(), false);
                        default -> null;
                    };
            if (found != null && found.code >= 400) {
                answer = Optional.of(found); // the innermost speaks of the address
            }
        }
        return answer;
    }

    Delivery meaning() {
        if (code < 500 || isAboutUs()) {
            return new Delivery.NotNow(true);
        }
        return new Delivery.Refused(aboutRecipient ? FailureCause.RECIPIENT_REFUSED : FailureCause.MESSAGE_REFUSED);
    }

    /// The server wants TLS or a sign-in of us first: a matter of settings, and no fault of the letter.
    private boolean isAboutUs() {
        return code == 530 || code == 534 || code == 535 || code == 538;
    }

    private static @Nullable Exception next(Exception failure) {
        return failure instanceof MessagingException chained ? chained.getNextException() : null;
    }
}

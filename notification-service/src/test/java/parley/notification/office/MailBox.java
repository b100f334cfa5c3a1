package parley.notification.office;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;

/// A mail server that takes every letter, and can be switched off and on.
public final class MailBox implements AutoCloseable {

    private GreenMail server = open();

    /// Somebody pulls the plug. What was received is forgotten.
    public void goAway() {
        server.stop();
    }

    public void comeBack() {
        server = open();
    }

    /// As if nothing had arrived yet.
    public void forget() {
        try {
            server.purgeEmailFromAllMailboxes();
        } catch (com.icegreen.greenmail.store.FolderException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Everything that arrived.
    public List<MimeMessage> everything() {
        return List.of(server.getReceivedMessages());
    }

    /// What arrived for this address.
    public List<MimeMessage> of(String address) {
        return everything().stream().filter(message -> isTo(message, address)).toList();
    }

    private static boolean isTo(MimeMessage message, String address) {
        try {
            return Arrays.stream(message.getRecipients(Message.RecipientType.TO))
                    .anyMatch(recipient -> recipient.toString().equals(address));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static GreenMail open() {
        var port = Integer.parseInt(System.getProperty(Surroundings.MAIL_PORT));
        var setup = new ServerSetup(port, "127.0.0.1", "smtp");
        setup.setServerStartupTimeout(20_000);
        var mail = new GreenMail(setup);
        mail.start();
        return mail;
    }

    @Override
    public void close() {
        server.stop();
    }
}

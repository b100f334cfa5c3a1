package parley.notification.office;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The mailbox of the office, on a real IMAP server.
public final class OfficeMailbox implements AutoCloseable {

    private final GreenMail server;
    private final GreenMailUser office;
    private final Optional<GrudgingGate> gate;

    public OfficeMailbox() {
        this(Optional.empty());
    }

    private OfficeMailbox(Optional<String> wordOfRefusal) {
        var port = Integer.parseInt(System.getProperty(Surroundings.MAILBOX_PORT));
        var setup = new ServerSetup(wordOfRefusal.isPresent() ? 0 : port, "127.0.0.1", "imap");
        setup.setServerStartupTimeout(20_000);
        server = new GreenMail(setup);
        office = server.setUser("office@office.example", "office", "only for tests");
        server.start();
        gate = wordOfRefusal.map(word -> new GrudgingGate(port, server.getImap().getPort(), word));
    }

    /// One whose server does not hand out the mail that has lain in it longest.
    ///
    /// @param word what it says to whoever asks for it, `NO` or `BAD`
    public static OfficeMailbox thatKeepsTheFirstBack(String word) {
        return new OfficeMailbox(Optional.of(word));
    }

    /// Somebody's mail arrives, as it was written.
    public void arrives(String mail) {
        try {
            office.deliver(new MimeMessage(
                    (Session) null,
                    new ByteArrayInputStream(mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8))));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /// How many mails lie in it.
    public int count() {
        return folder("INBOX");
    }

    /// How many were put aside for people to read.
    public int putAside() {
        return folder("To call");
    }

    private int folder(String name) {
        try {
            var inbox = server.getManagers().getImapHostManager().getInbox(office);
            @Nullable
            MailFolder folder = name.equals("INBOX")
                    ? inbox
                    : server.getManagers().getImapHostManager().getFolder(office, name);
            return folder == null ? 0 : List.copyOf(folder.getMessages()).size();
        } catch (FolderException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        gate.ifPresent(GrudgingGate::close);
        server.stop();
    }
}

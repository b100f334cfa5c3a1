package parley.notification.mailbox;

import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.UIDFolder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.eclipse.angus.mail.imap.IMAPStore;
import parley.notification.trust.Trust;

/// An open mailbox. What is taken out of it is gone once it is closed.
final class Mailbox implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /// What is known of each mail before it is looked at is little, but asked for in every look.
    private static final int MOST = 1_000;

    private final MailboxSettings.Account account;
    private final IMAPStore store;
    private final IMAPFolder folder;

    Mailbox(MailboxSettings.Account account) throws MessagingException {
        this.account = account;
        store = (IMAPStore) session(account).getStore(account.tls().orElse(true) ? "imaps" : "imap");
        store.connect(account.host(), account.port().orElse(993), account.username(), account.password());
        try {
            folder = (IMAPFolder) store.getFolder(name(account));
            folder.open(Folder.READ_WRITE);
        } catch (MessagingException e) {
            store.close();
            throw e;
        }
    }

    /// The mails that have lain here longest; of a mailbox that nobody has tended, not all.
    List<Mail> oldest() throws MessagingException {
        var count = Math.min(folder.getMessageCount(), MOST);
        var messages = count == 0 ? new Message[0] : folder.getMessages(1, count);
        var known = new FetchProfile();
        known.add(UIDFolder.FetchProfileItem.UID);
        known.add(FetchProfile.Item.FLAGS);
        folder.fetch(messages, known);
        var mails = new ArrayList<Mail>();
        for (var message : messages) {
            if (!message.isSet(Flags.Flag.DELETED)) {
                mails.add(new Mail(key(folder.getUID(message)), (IMAPMessage) message));
            }
        }
        return mails;
    }

    /// Whether the server still answers, so that trouble is the trouble of one mail.
    boolean isOpen() {
        return folder.isOpen();
    }

    /// Nobody needs it any more.
    void takeOut(Mail mail) throws MessagingException {
        mail.message().setFlag(Flags.Flag.DELETED, true);
    }

    /// Staff have to read who wrote it.
    void putAside(Mail mail) throws MessagingException {
        var aside = store.getFolder(account.folderToCall().orElse("To call"));
        if (!aside.exists()) {
            aside.create(Folder.HOLDS_MESSAGES);
        }
        folder.copyMessages(new Message[] {mail.message()}, aside);
        takeOut(mail);
    }

    private String key(long uid) throws MessagingException {
        var one = String.join(
                "|",
                account.host(),
                account.username(),
                name(account),
                Long.toString(folder.getUIDValidity()),
                Long.toString(uid));
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(one.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static String name(MailboxSettings.Account account) {
        return account.folder().orElse("INBOX");
    }

    private static Session session(MailboxSettings.Account account) {
        var settings = new Properties();
        var timeout = Long.toString(account.timeout().orElse(PATIENCE).toMillis());
        for (var protocol : List.of("mail.imap", "mail.imaps")) {
            settings.put(protocol + ".connectiontimeout", timeout);
            settings.put(protocol + ".timeout", timeout);
            settings.put(protocol + ".ssl.checkserveridentity", "true");
            settings.put(protocol + ".ssl.protocols", "TLSv1.3 TLSv1.2");
            settings.put(protocol + ".ssl.socketFactory", Trust.in(account.trust()));
        }
        return Session.getInstance(settings);
    }

    @Override
    public void close() throws MessagingException {
        try (store) {
            folder.close(true);
        }
    }
}

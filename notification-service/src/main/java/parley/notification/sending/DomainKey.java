package parley.notification.sending;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;
import org.apache.james.jdkim.DKIMSigner;
import org.apache.james.jdkim.exceptions.FailException;
import org.jspecify.annotations.Nullable;

/// Signs letters in the name of the sender's domain (DKIM), so that mail servers can tell them from forgeries. Without
/// a key nothing is signed, and the mail server has to.
@ApplicationScoped
class DomainKey {

    /// `From` stands here twice, so that nobody can add another one.
    private static final String SIGNED =
            "From:From:To:Reply-To:Subject:Date:Message-ID:MIME-Version:Content-Type:Auto-Submitted";

    private final @Nullable DKIMSigner signer;

    DomainKey(MailSettings mail) {
        signer = mail.dkim().map(dkim -> signer(mail.domain(), dkim)).orElse(null);
    }

    /// A key that cannot be read is noticed at the start, not with the first letter.
    void ready(@Observes StartupEvent start) {
        // Being made was all there is to do.
    }

    boolean isThere() {
        return signer != null;
    }

    /// The header that signs these bytes; absent without a key.
    ///
    /// @param letter with the line ends of the network
    Optional<String> headerFor(byte[] letter) {
        var holder = signer;
        if (holder == null) {
            return Optional.empty();
        }
        try {
            // One long line is legal and some servers break it; broken where it may be, it stays as it is.
            return Optional.of(
                    holder.sign(new ByteArrayInputStream(letter)).strip().replaceAll(";\\s+", ";\r\n\t"));
        } catch (IOException | FailException e) {
            throw new IllegalStateException("A letter could not be signed", e);
        }
    }

    private static DKIMSigner signer(String domain, MailSettings.Dkim dkim) {
        var template = "v=1; a=rsa-sha256; c=relaxed/relaxed; d=%s; s=%s; h=%s; bh=; b=;"
                .formatted(domain, dkim.selector(), SIGNED);
        return new DKIMSigner(template, key(dkim.key()));
    }

    private static PrivateKey key(String pem) {
        try {
            var base64 = pem.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
            return KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64)));
        } catch (GeneralSecurityException | IllegalArgumentException _) {
            // What exactly is wrong with it would tell of the key.
            throw new ConfigurationException("Refusing to start: PARLEY_MAIL_DKIM_KEY is no RSA key in PKCS #8");
        }
    }

    @Override
    public String toString() {
        return "DomainKey[***]";
    }
}

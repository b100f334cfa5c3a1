package parley.intake.enquiries;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import parley.intake.sealing.MasterKey;

/// What is kept of a code. It takes a secret from outside the database, so that nobody can try codes on a stolen copy.
@ApplicationScoped
class CodeHash {

    private final MasterKey master;

    CodeHash(MasterKey master) {
        this.master = master;
    }

    byte[] of(Code code) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(master.derived("codes of enquiries"), "HmacSHA256"));
            return mac.doFinal(code.signs().getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This machine cannot hash", e);
        }
    }
}

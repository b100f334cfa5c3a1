package parley.intake.breakglass;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import parley.events.Office;
import parley.intake.breakglass.model.Signing;
import parley.intake.ids.model.CaseId;
import parley.intake.sealing.MasterKey;

/// The keys of the log: one signs entries, two turn people and cases into pseudonyms. Each office has its own.
@ApplicationScoped
class LogKeys {

    private final MasterKey master;

    LogKeys(MasterKey master) {
        this.master = master;
    }

    Signing signing(Office office) {
        return content -> hash("break-glass log of " + office, content);
    }

    String person(Office office, String subject) {
        return hash("break-glass people of " + office, subject);
    }

    String matter(Office office, CaseId caseId) {
        return hash("break-glass cases of " + office, caseId.toString());
    }

    private String hash(String purpose, String words) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(master.derived(purpose), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(words.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This machine cannot hash", e);
        }
    }
}

package parley.intake.cases;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import parley.intake.ids.model.CaseId;

/// Ids and references for new cases. Ids rise with time; references tell nothing, are short enough to be spoken, and
/// hold no two signs that look alike and no vowels to form a word.
@ApplicationScoped
class FreshIds {

    private static final String SIGNS = "234679CDFHJKMNPQRTVWX";

    private final SecureRandom random = new SecureRandom();
    private final Clock clock;

    FreshIds(Clock clock) {
        this.clock = clock;
    }

    /// A UUID of version 7: 48 bits of time, the rest random.
    CaseId caseId() {
        var high = clock.millis() << 16 | 0x7000 | random.nextInt(0x1000);
        var low = random.nextLong() & 0x3fff_ffff_ffff_ffffL | 0x8000_0000_0000_0000L;
        return new CaseId(new UUID(high, low));
    }

    /// A reference such as `7K3Q-9D2H`.
    String reference() {
        var signs = new StringBuilder();
        for (var i = 0; i < 8; i++) {
            signs.append(i == 4 ? "-" : "").append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return signs.toString();
    }
}

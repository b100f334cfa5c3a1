package parley.scheduling.calendars;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import parley.scheduling.roster.model.PractitionerId;

class OwnUidTest {

    private static final UUID SESSION = UUID.fromString("0192f000-0000-7000-8000-000000000abc");
    private static final PractitionerId ADA =
            new PractitionerId(UUID.fromString("0192f000-0000-7000-8000-000000000101"));
    private static final PractitionerId BEN =
            new PractitionerId(UUID.fromString("0192f000-0000-7000-8000-000000000102"));

    @Test
    void anEntryOfOursIsKnownByItsName() {
        var uid = OwnUid.of(SESSION, ADA, "office.example");

        assertThat(OwnUid.isOne(uid, ADA)).isTrue();
        assertThat(OwnUid.isOne(uid, BEN)).as("it is another's").isFalse();
    }

    @Test
    void outlookWrapsNamesThatCameFromElsewhere() {
        var uid = OwnUid.of(SESSION, ADA, "office.example");
        var wrapped =
                "040000008200E00074C5B7101A82E00800000000000000000000000000000000000000005C0000007643616C2D55696401000000"
                        + HexFormat.of().withUpperCase().formatHex(uid.getBytes(StandardCharsets.US_ASCII))
                        + "00";

        assertThat(OwnUid.isOne(wrapped, ADA)).isTrue();
        assertThat(OwnUid.isOne(wrapped, BEN)).isFalse();
    }

    @Test
    void aNameThatIsMadeToBeSearchedForLongIsNot() {
        var begun = System.nanoTime();

        assertThat(OwnUid.isOne("7643616c2d55696401000000" + "0".repeat(1_000_000) + "x", ADA))
                .isFalse();
        assertThat(OwnUid.isOne("7643616c2d55696401000000" + "0".repeat(200) + "x", ADA))
                .isFalse();
        assertThat(OwnUid.isOne("7643616c2d556964", ADA)).isFalse();
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void nobodyElseMakesSuchNames() {
        assertThat(OwnUid.isOne("7b2f0d1e@google.com", ADA)).isFalse();
        assertThat(OwnUid.isOne(SESSION + "@office.example", ADA)).isFalse();
        assertThat(OwnUid.isOne(SESSION + "-0123456789ab@office.example", ADA)).isFalse();
        assertThat(OwnUid.isOne("", ADA)).isFalse();
    }
}

package parley.intake.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import org.junit.jupiter.api.Test;

class MasterKeyTest {

    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

    @Test
    void refusesAKeyOfAnotherLength() {
        assertThatThrownBy(() -> new MasterKey(Base64.getEncoder().encodeToString(new byte[16])))
                .hasMessageContaining("32 bytes");
    }

    @Test
    void doesNotRepeatWhatIsNoKey() {
        assertThatThrownBy(() -> new MasterKey("secret!§"))
                .hasMessageNotContaining("secret")
                .hasMessageNotContaining("§")
                .hasNoCause();
    }

    @Test
    void eachPurposeHasASecretOfItsOwn() {
        var master = new MasterKey(KEY);

        assertThat(master.derived("one")).isEqualTo(master.derived("one")).isNotEqualTo(master.derived("other"));
        assertThat(master).hasToString("MasterKey[***]");
    }
}

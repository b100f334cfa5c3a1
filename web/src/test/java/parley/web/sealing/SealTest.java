package parley.web.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SealTest {

    private static final Instant NOW = Instant.parse("2026-11-22T04:00:00Z");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Test
    void whatWasSealedOpensForItsPurpose() {
        var word = at(NOW).close("draft", "a name", MINUTE);

        assertThat(at(NOW).open("draft", word, String.class)).contains("a name");
        assertThat(word).doesNotContain("name").matches("[A-Za-z0-9_-]+");
    }

    @Test
    void itOpensForNoOtherPurposeAndWithNoOtherSecret() {
        var word = at(NOW).close("draft", "a name", MINUTE);

        assertThat(at(NOW).open("code", word, String.class)).isEmpty();
        assertThat(seal("another secret", NOW).open("draft", word, String.class))
                .isEmpty();
    }

    @Test
    void itOpensNoMoreWhenItsTimeIsOver() {
        var word = at(NOW).close("draft", "a name", MINUTE);

        assertThat(at(NOW.plusSeconds(59)).open("draft", word, String.class)).isPresent();
        assertThat(at(NOW.plusSeconds(60)).open("draft", word, String.class)).isEmpty();
    }

    @Test
    void whatWasChangedOrMadeUpOpensToNothing() {
        var word = at(NOW).close("draft", "a name", MINUTE);
        var changed = (word.charAt(0) == 'A' ? "B" : "A") + word.substring(1);

        assertThat(at(NOW).open("draft", changed, String.class)).isEmpty();
        assertThat(at(NOW).open("draft", "", String.class)).isEmpty();
        assertThat(at(NOW).open("draft", "%%%", String.class)).isEmpty();
    }

    @Test
    void theSameThingIsNeverSealedTheSame() {
        assertThat(at(NOW).close("draft", "a name", MINUTE)).isNotEqualTo(at(NOW).close("draft", "a name", MINUTE));
    }

    private static Seal at(Instant now) {
        return seal("a secret", now);
    }

    private static Seal seal(String secret, Instant now) {
        return new Seal(secret, Clock.fixed(now, ZoneOffset.UTC), new ObjectMapper());
    }
}

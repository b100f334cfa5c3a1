package parley.notification.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.events.Office;

class ReaderTest {

    @Test
    void aNameIsKeptOnOneLine() {
        assertThat(named("Ada\r\nSubject: hello\tLovelace")).contains("Ada Subject: hello Lovelace");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://elsewhere.example", "www.elsewhere.example", "ada@people.example", "  "})
    void whatCouldPassForALinkOrAnAddressIsNoName(String name) {
        assertThat(named(name)).isEmpty();
    }

    @Test
    void aNameThatNeverEndsIsNoName() {
        assertThat(named("A".repeat(81))).isEmpty();
    }

    @Test
    void itDoesNotShowWhoItIs() {
        assertThat(reader(Optional.of("Ada"))).hasToString("Reader[***]");
    }

    private static Optional<String> named(String name) {
        return reader(Optional.of(name)).name();
    }

    private static Reader reader(Optional<String> name) {
        return new Reader(
                Office.CONFLICT_RESOLUTION, name, Optional.empty(), Optional.empty(), Locale.ENGLISH, ZoneId.of("UTC"));
    }
}

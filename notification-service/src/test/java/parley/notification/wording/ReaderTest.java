package parley.notification.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
        assertThat(new Reader(Optional.of("Ada"), Optional.empty(), Optional.empty(), ZoneId.of("UTC")))
                .hasToString("Reader[***]");
    }

    private static Optional<String> named(String name) {
        return new Reader(Optional.of(name), Optional.empty(), Optional.empty(), ZoneId.of("UTC")).name();
    }
}

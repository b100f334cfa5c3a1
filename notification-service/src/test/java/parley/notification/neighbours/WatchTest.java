package parley.notification.neighbours;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Services say these numbers once each, without telling offices or cases apart: so the first line is all there is.
class WatchTest {

    private static final String SAID = """
            # HELP parley_inbox_parked Events that wait for an earlier one of their subject
            # TYPE parley_inbox_parked gauge
            parley_inbox_parked 3.0
            parley_inbox_dead{service="one"} 2.0
            parley_inbox_dead_since 99.0
            parley_big 1.2E3
            """;

    @ParameterizedTest
    @CsvSource({"parley.inbox.parked, 3", "parley.inbox.dead, 2", "parley.big, 1200", "parley.inbox, 0", "parley.no, 0"
    })
    void aNumberIsFoundByItsWholeName(String name, int number) {
        assertThat(Watch.number(SAID, name)).isEqualTo(number);
    }
}

package parley.intake.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// A caller cannot choose where they seem to come from.
class AddressTest {

    @Test
    void theHeaderIsNotReadWithoutAProxyOfOurOwn() {
        assertThat(address("203.0.113.9", "198.51.100.1", 0)).isEqualTo(address("203.0.113.9", "", 0));
    }

    @Test
    void whatStoodInTheHeaderBeforeOurProxyWroteIntoItIsNotBelieved() {
        assertThat(address("10.0.0.1", "1.2.3.4, 203.0.113.9", 1))
                .isEqualTo(address("203.0.113.9", "", 0))
                .isNotEqualTo(address("1.2.3.4", "", 0));
        assertThat(address("10.0.0.1", "1.2.3.4, 203.0.113.9, 10.0.0.2", 2)).isEqualTo(address("203.0.113.9", "", 0));
    }

    @Test
    void aHeaderThatIsTooShortOrNoAddressFallsBackToThePeer() {
        assertThat(address("10.0.0.1", "1.2.3.4", 2)).isEqualTo(address("10.0.0.1", "", 0));
        assertThat(address("10.0.0.1", "somewhere.example", 1)).isEqualTo(address("10.0.0.1", "", 0));
    }

    @Test
    void aNetworkOfTheNewKindIsOneCaller() {
        assertThat(address("2001:db8:1:2:3:4:5:6", "", 0)).isEqualTo(address("2001:db8:1:2:ffff::1", "", 0));
        assertThat(address("2001:db8:1:2::1", "", 0)).isNotEqualTo(address("2001:db8:1:3::1", "", 0));
    }

    @Test
    void printingOneShowsNothing() {
        assertThat(Address.of("203.0.113.9", List.of(), 0)).hasToString("Address[***]");
    }

    private static List<Byte> address(String peer, String forwarded, int proxies) {
        var bytes = Address.of(peer, forwarded.isEmpty() ? List.of() : List.of(forwarded), proxies)
                .bytes();
        var list = new java.util.ArrayList<Byte>();
        for (var one : bytes) {
            list.add(one);
        }
        return list;
    }
}

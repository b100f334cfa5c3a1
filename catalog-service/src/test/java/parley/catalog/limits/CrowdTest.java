package parley.catalog.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CrowdTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final Crowd crowd = new Crowd(10);

    @Test
    void soManyInAMinuteAndNoMore() {
        var passed = IntStream.range(0, 25)
                .filter(second -> crowd.letsPass(from("192.0.2.1"), NOON.plusSeconds(second), 1))
                .count();

        assertThat(passed).isEqualTo(10);
        assertThat(crowd.letsPass(from("192.0.2.1"), NOON.plusSeconds(60), 1)).isTrue();
    }

    @Test
    void oneDoesNotShutTheDoorForAllOthers() {
        IntStream.range(0, 1000).forEach(_ -> crowd.letsPass(from("192.0.2.1"), NOON, 1));

        var passed = IntStream.range(0, 200)
                .filter(host -> crowd.letsPass(from("198.51.100." + host), NOON, 1))
                .count();

        assertThat(passed).as("but for the few who share the number").isGreaterThan(190);
    }

    @Test
    void whatTakesMoreWorkCountsForMore() {
        assertThat(crowd.letsPass(from("192.0.2.1"), NOON, 10)).isTrue();
        assertThat(crowd.letsPass(from("192.0.2.1"), NOON, 10)).isFalse();
        crowd.letsPass(from("192.0.2.1"), NOON, Integer.MAX_VALUE);
        assertThat(crowd.letsPass(from("192.0.2.1"), NOON, 10))
                .as("and nobody comes out at the other end")
                .isFalse();
    }

    @Test
    void whoHasANetworkIsOneCaller() {
        assertThat(from("2001:db8:1:2::1")).isEqualTo(from("2001:db8:1:2:ffff::9"));
        assertThat(from("2001:db8:1:2::1")).isNotEqualTo(from("2001:db8:1:3::1"));
    }

    @Test
    void onlyOurOwnProxiesAreBelieved() {
        var header = List.of("203.0.113.5, 192.0.2.7");

        assertThat(Origin.of("10.0.0.1", header, 0)).isEqualTo(from("10.0.0.1"));
        assertThat(Origin.of("10.0.0.1", header, 1)).isEqualTo(from("192.0.2.7"));
        assertThat(Origin.of("10.0.0.1", header, 2)).isEqualTo(from("203.0.113.5"));
        assertThat(Origin.of("10.0.0.1", header, 3)).isEqualTo(from("10.0.0.1"));
        assertThat(Origin.of("10.0.0.1", List.of("nonsense"), 1)).isEqualTo(from("10.0.0.1"));
    }

    private static byte[] from(String address) {
        return Origin.of(address, List.of(), 0);
    }
}

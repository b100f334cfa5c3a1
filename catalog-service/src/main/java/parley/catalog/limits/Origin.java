package parley.catalog.limits;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Where a request came from, as bytes, for as long as it takes to count it.
final class Origin {

    /// Of an IPv6 address only the network counts, since whoever has one has all of its addresses.
    private static final int NETWORK = 8;

    private Origin() {}

    /// Believes what the nearest proxies of our own wrote and nothing that stood there before, which anybody may send.
    ///
    /// @param forwarded the `X-Forwarded-For` headers, as they came
    static byte[] of(String peer, List<String> forwarded, int proxies) {
        return (proxies > 0 ? last(forwarded, proxies) : Optional.<InetAddress>empty())
                .or(() -> parsed(peer))
                .map(Origin::bytes)
                .orElseGet(() -> new byte[0]);
    }

    private static Optional<InetAddress> last(List<String> forwarded, int proxies) {
        var hops = String.join(",", forwarded).split(",");
        return hops.length < proxies ? Optional.empty() : parsed(hops[hops.length - proxies].strip());
    }

    private static byte[] bytes(InetAddress address) {
        var bytes = address.getAddress();
        return address instanceof Inet6Address ? Arrays.copyOf(bytes, NETWORK) : bytes;
    }

    /// Never asks a name server.
    private static Optional<InetAddress> parsed(String text) {
        try {
            return Optional.of(InetAddress.ofLiteral(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}

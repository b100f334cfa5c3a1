package parley.intake.limits;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Where a request came from, for as long as it takes to hash it.
///
/// @param bytes of an IPv6 address only the network, since whoever has one has all of its addresses
record Address(byte[] bytes) {

    private static final int NETWORK = 8;

    /// Believes what the nearest proxies of our own wrote and nothing that stood there before, which anybody may send.
    ///
    /// @param forwarded the `X-Forwarded-For` headers, as they came
    static Address of(String peer, List<String> forwarded, int proxies) {
        return proxies > 0 ? last(forwarded, proxies).orElseGet(() -> of(peer)) : of(peer);
    }

    private static Optional<Address> last(List<String> forwarded, int proxies) {
        var hops = String.join(",", forwarded).split(",");
        if (hops.length < proxies) {
            return Optional.empty();
        }
        return parsed(hops[hops.length - proxies].strip()).map(Address::of);
    }

    private static Address of(String peer) {
        return parsed(peer).map(Address::of).orElseGet(() -> new Address(new byte[0]));
    }

    private static Address of(InetAddress address) {
        var bytes = address.getAddress();
        return new Address(address instanceof Inet6Address ? Arrays.copyOf(bytes, NETWORK) : bytes);
    }

    /// Never asks a name server.
    private static Optional<InetAddress> parsed(String text) {
        try {
            return Optional.of(InetAddress.ofLiteral(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "Address[***]";
    }
}

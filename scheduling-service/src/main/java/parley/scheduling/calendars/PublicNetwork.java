package parley.scheduling.calendars;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;

/// Which addresses belong to the public internet.
///
/// Everything else is refused, or an address somebody gives could be one of this office's own machines: private,
/// loopback, link-local (where cloud machines keep their secrets), multicast, reserved, and IPv6 forms that carry an
/// IPv4 address inside. A mapped one (`::ffff:a.b.c.d`) is an IPv4 address to Java already.
final class PublicNetwork {

    private static final List<Block> NOT_V4 = List.of(
            Block.of(8, 0),
            Block.of(8, 10),
            Block.of(10, 100, 64),
            Block.of(8, 127),
            Block.of(16, 169, 254),
            Block.of(12, 172, 16),
            Block.of(24, 192, 0, 0),
            Block.of(24, 192, 0, 2),
            Block.of(24, 192, 88, 99),
            Block.of(16, 192, 168),
            Block.of(15, 198, 18),
            Block.of(24, 198, 51, 100),
            Block.of(24, 203, 0, 113),
            Block.of(3, 224));

    /// All that is given out; what carries IPv4 addresses or belongs to documents is taken out again.
    private static final Block GLOBAL_V6 = Block.of(3, 0x20);

    private static final List<Block> NOT_V6 = List.of(
            Block.of(23, 0x20, 0x01, 0x00),
            Block.of(32, 0x20, 0x01, 0x0d, 0xb8),
            Block.of(16, 0x20, 0x02),
            Block.of(20, 0x3f, 0xff, 0x00));

    private PublicNetwork() {}

    static boolean has(InetAddress address) {
        var bytes = address.getAddress();
        return address instanceof Inet4Address
                ? NOT_V4.stream().noneMatch(block -> block.has(bytes))
                : GLOBAL_V6.has(bytes) && NOT_V6.stream().noneMatch(block -> block.has(bytes));
    }

    /// @param bits how many bits of an address are the same in all of the block
    private record Block(int bits, byte[] start) {

        static Block of(int bits, int... start) {
            var bytes = new byte[(bits + 7) / 8];
            for (var i = 0; i < Math.min(start.length, bytes.length); i++) {
                bytes[i] = (byte) start[i];
            }
            return new Block(bits, bytes);
        }

        boolean has(byte[] address) {
            for (var bit = 0; bit < bits; bit++) {
                var mask = 0x80 >> (bit & 7);
                if ((address[bit >> 3] & mask) != (start[bit >> 3] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}

package vn.portal.batch.legacy.web;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Which addresses belong to the whole net, and not to our own machine, our own network, or nobody. */
final class PublicAddresses {
    private static final List<Block> CLOSED = Stream.of(
                    // this machine, private networks, carriers' networks, links (cloud metadata lives there)
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.168.0.0/16",
                    // protocol assignments, documentation, old relays, measurements, groups, reserved
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/4",
                    "240.0.0.0/4",
                    "64:ff9b:1::/48",
                    "100::/64",
                    "2001::/23",
                    "2001:db8::/32",
                    "3fff::/20",
                    "5f00::/16",
                    "fc00::/7",
                    "fe80::/10",
                    "fec0::/10",
                    "ff00::/8")
            .map(Block::of)
            .toList();

    /** IPv6 addresses that hold an IPv4 one, and at which byte: what they lead to is that. */
    private static final List<Wrapped> WRAPPED = List.of(
            new Wrapped(Block.of("::/96"), 12),
            new Wrapped(Block.of("::ffff:0:0:0/96"), 12),
            new Wrapped(Block.of("64:ff9b::/96"), 12),
            new Wrapped(Block.of("2002::/16"), 2));

    private PublicAddresses() {}

    private record Block(byte[] start, int bits) {
        static Block of(String written) {
            int slash = written.indexOf('/');
            return new Block(
                    literal(written.substring(0, slash)).getAddress(), Integer.parseInt(written.substring(slash + 1)));
        }

        boolean holds(byte[] address) {
            if (address.length != start.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit += 8) {
                int mask = bits - bit >= 8 ? 0xff : 0xff << (8 - (bits - bit)) & 0xff;
                if ((address[bit / 8] & mask) != (start[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    private record Wrapped(Block block, int at) {}

    static boolean isPublic(InetAddress address) {
        var bytes = address.getAddress();
        if (CLOSED.stream().anyMatch(block -> block.holds(bytes))) {
            return false;
        }
        // an address of IPv4 written as one of IPv6 (::ffff:…) is one of IPv4 to Java already
        return address instanceof Inet4Address
                || WRAPPED.stream()
                        .filter(wrapped -> wrapped.block().holds(bytes))
                        .allMatch(wrapped -> isPublic(inner(bytes, wrapped.at())));
    }

    private static InetAddress inner(byte[] bytes, int at) {
        try {
            return InetAddress.getByAddress(Arrays.copyOfRange(bytes, at, at + 4));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("four bytes are an address", e);
        }
    }

    private static InetAddress literal(String address) {
        try {
            return InetAddress.getByName(address);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("not an address: " + address, e);
        }
    }
}

package vn.portal.batch.legacy.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.apache.hc.client5.http.DnsResolver;
import org.jspecify.annotations.Nullable;

/**
 * Looks hosts up and lets through only what may be connected to.
 *
 * <p>The client connects to what this gives it and to nothing else: a name that means another address a moment later
 * gains nothing by it.
 */
final class CheckedHosts implements DnsResolver {
    private final DnsResolver names;
    private final boolean allowPrivate;
    private final @Nullable String trusted;

    /** @param trusted a host that the operator has named himself: the proxy; null where there is none */
    CheckedHosts(DnsResolver names, boolean allowPrivate, @Nullable String trusted) {
        this.names = names;
        this.allowPrivate = allowPrivate;
        this.trusted = trusted;
    }

    /** A host that is there, but not for us. */
    static final class PrivateHost extends UnknownHostException {
        private static final long serialVersionUID = 1;

        PrivateHost(String address) {
            super(address);
        }
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        var all = names.resolve(host);
        if (allowPrivate || host.equals(trusted)) {
            return all;
        }
        var open = Arrays.stream(all).filter(PublicAddresses::isPublic).toArray(InetAddress[]::new);
        if (open.length == 0 && all.length > 0) {
            throw new PrivateHost(all[0].getHostAddress());
        }
        return open;
    }

    @Override
    public String resolveCanonicalHostname(String host) throws UnknownHostException {
        return names.resolveCanonicalHostname(host);
    }
}

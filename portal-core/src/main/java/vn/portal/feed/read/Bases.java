package vn.portal.feed.read;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.portal.feed.Address;

/** What addresses are relative to. */
final class Bases {
    private Bases() {}

    /** An address as a base, if it is one: absolute, and with a host. */
    static Optional<URI> known(@Nullable String base) {
        if (base == null) {
            return Optional.empty();
        }
        try {
            var uri = new URI(base.strip().replace(":///", "://"));
            return uri.getScheme() != null && uri.getRawAuthority() != null ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException notOne) {
            return Optional.empty();
        }
    }

    static String resolve(@Nullable String base, String reference) {
        return known(base).map(b -> Address.resolve(b, reference)).orElse(reference.strip());
    }
}

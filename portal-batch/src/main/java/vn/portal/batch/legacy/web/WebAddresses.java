package vn.portal.batch.legacy.web;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.portal.feed.Address;

/** Addresses of the web as they must be written to be asked for, however pages write them. */
public final class WebAddresses {
    private static final Pattern CREDENTIALS = Pattern.compile("//[^/?#\\s]*@");
    private static final Pattern WHOLE = Pattern.compile(
            "(https?)://([^/?#]*+)([^?#]*+)(\\?[^#]*+)?(?:#.*+)?", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern AUTHORITY =
            Pattern.compile("(?:[^@]*@)?(\\[[0-9a-fA-F:.]++]|[^:@\\[\\]]++)(?::(\\d{0,5}+))?");
    /** What stands in a path or a query as it is. */
    private static final String PLAIN = "-._~!$&'()*+,;=:@/?";

    private WebAddresses() {}

    /**
     * An address with its host in ASCII and small letters, without its fragment, user and password.
     *
     * <pre>{@code
     * of("HTTP://www.Xã.vn:80/tin bài/lễ hội.html#top")   // http://www.xn--x-vga.vn/tin%20b%C3%A0i/l%E1%BB%85%20h%E1%BB%99i.html
     * }</pre>
     *
     * @return empty for what is no address of the web
     */
    public static Optional<URI> of(String written) {
        var whole = WHOLE.matcher(written.strip());
        return whole.matches()
                ? authority(whole.group(1).toLowerCase(Locale.ROOT), whole.group(2))
                        .flatMap(start -> uri(start + path(whole.group(3)) + encoded(whole.group(4))))
                : Optional.empty();
    }

    /** The address that another one names. */
    public static Optional<URI> resolve(URI base, String written) {
        return of(Address.resolve(base, written));
    }

    /** An address as it may be shown and written into logs: without user and password. */
    public static String shown(String address) {
        return CREDENTIALS.matcher(address).replaceFirst("//");
    }

    private static Optional<String> authority(String scheme, String written) {
        var parts = AUTHORITY.matcher(written);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var port = parts.group(2) == null ? "" : parts.group(2);
        boolean usual = port.isEmpty() || port.equals(scheme.equals("http") ? "80" : "443");
        return host(parts.group(1)).map(host -> scheme + "://" + host + (usual ? "" : ":" + port));
    }

    private static Optional<String> host(String written) {
        if (written.startsWith("[")) {
            return Optional.of(written.toLowerCase(Locale.ROOT));
        }
        try {
            return Optional.of(IDN.toASCII(written, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT))
                    .filter(host -> !host.isEmpty());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String path(String written) {
        return written.isEmpty() ? "/" : encoded(written);
    }

    private static Optional<URI> uri(String text) {
        try {
            var uri = new URI(text);
            return uri.getHost() == null || uri.getPort() > 65535 ? Optional.empty() : Optional.of(uri);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** With everything that must not stand there as it is in percent signs; what is so already stays. */
    private static String encoded(@Nullable String written) {
        var encoded = new StringBuilder();
        for (byte b : (written == null ? "" : written).getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            if (c == '%' || c < 128 && (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0)) {
                encoded.append(c);
            } else {
                encoded.append(String.format(Locale.ROOT, "%%%02X", (int) c));
            }
        }
        return BARE_PERCENT.matcher(encoded).replaceAll("%25");
    }

    private static final Pattern BARE_PERCENT = Pattern.compile("%(?![0-9a-fA-F]{2})");
}

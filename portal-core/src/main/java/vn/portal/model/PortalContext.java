package vn.portal.model;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Pattern;

/**
 * The portal's own identity: who speaks, where, when and in what language.
 *
 * @param name the portal's title
 * @param place the unit it speaks for, as people write it ({@code thành phố Phan Thiết})
 * @param language BCP 47 tag of its content
 * @param zone the zone of its dates
 * @param address its base address, ending in a slash; no identity depends on it
 * @param tagAuthority domain name for stable {@code tag:} identifiers (RFC 4151), set once for ever
 * @param tagDate a day on which that name was the portal's, set once for ever
 */
public record PortalContext(
        String name, String place, String language, ZoneId zone, URI address, String tagAuthority, LocalDate tagDate) {

    private static final Pattern AUTHORITY = Pattern.compile("[A-Za-z0-9._@-]+");

    /**
     * @throws IllegalArgumentException if the address is not absolute or has a query or a fragment, to which no path could
     *     be added, or if the authority is no domain name
     */
    public PortalContext {
        if (!address.isAbsolute()) {
            throw new IllegalArgumentException("a portal's address must be absolute: " + address);
        }
        if (address.getRawQuery() != null || address.getRawFragment() != null) {
            throw new IllegalArgumentException("a portal's address must have neither ? nor #: " + address);
        }
        if (!AUTHORITY.matcher(tagAuthority).matches()) {
            throw new IllegalArgumentException("not a domain name for tag identifiers: " + tagAuthority);
        }
        if (!address.toString().endsWith("/")) {
            address = URI.create(address + "/");
        }
    }
}

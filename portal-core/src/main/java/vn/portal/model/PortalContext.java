package vn.portal.model;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;

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

    /** @throws IllegalArgumentException if the address is not absolute */
    public PortalContext {
        if (!address.isAbsolute()) {
            throw new IllegalArgumentException("a portal's address must be absolute: " + address);
        }
        if (!address.toString().endsWith("/")) {
            address = URI.create(address + "/");
        }
    }
}

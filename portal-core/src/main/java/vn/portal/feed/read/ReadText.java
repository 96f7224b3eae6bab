package vn.portal.feed.read;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import vn.portal.feed.AbsoluteAddresses;

/**
 * A text of a feed, raw: HTML in it is <b>not sanitised</b> and must not be shown as it is.
 *
 * @param value as written, its XML escapes undone once
 * @param mediaType {@code text/plain}, {@code text/html}, {@code application/xhtml+xml} or what the feed says
 * @param language of it, where known
 * @param base what addresses in it are relative to, where known
 * @param address where the text is kept, if not here
 */
public record ReadText(
        String value,
        String mediaType,
        @Nullable String language,
        @Nullable String base,
        @Nullable String address) {

    public boolean isHtml() {
        return mediaType.equals("text/html") || mediaType.equals("application/xhtml+xml");
    }

    /** The text with every address in it absolute; as it is where it is no HTML, or its base is not known. */
    public String absolute() {
        return isHtml()
                ? Bases.known(base)
                        .map((URI known) -> new AbsoluteAddresses(known).in(value))
                        .orElse(value)
                : value;
    }
}

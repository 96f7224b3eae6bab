package vn.portal.page;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Addresses that a page names, resolved, and empty where they are not to be followed. */
final class Addresses {
    private static final Pattern SCHEME = Pattern.compile("[a-z][a-z0-9+.-]{0,30}");
    /** With what may stand between its letters. */
    private static final int LONGEST_SCHEME = 64;

    private static final Set<String> LINKS = Set.of("http", "https", "mailto", "tel", "ftp");
    private static final Set<String> PICTURES = Set.of("http", "https");
    private static final int LONGEST = 4000;
    private static final Pattern EMBEDDED =
            Pattern.compile("data:image/(?:jpe?g|png|gif|webp|bmp);base64,[A-Za-z0-9+/]");
    /** What is put in the place of a picture until it is loaded is shorter. */
    private static final int STAND_IN = 1000;

    private Addresses() {}

    /** Where a link leads; as written where the page's own address is not known. */
    static Optional<String> link(Element element, String attribute) {
        return address(element, attribute, LINKS);
    }

    /** Where a picture lies; as written where the page's own address is not known. */
    static Optional<String> picture(Element element, String attribute) {
        return address(element, attribute, PICTURES);
    }

    /** Whether an address asks for more than to be followed. */
    static boolean isUnsafe(String written) {
        return scheme(withoutControls(written)).filter(s -> !LINKS.contains(s)).isPresent();
    }

    /** A picture that a page carries in itself; none that may hold more than a picture, and no stand-in. */
    static Optional<String> embedded(Element image, String attribute) {
        var written = image.attr(attribute).strip();
        return written.length() > STAND_IN && EMBEDDED.matcher(written).lookingAt()
                ? Optional.of(written)
                : Optional.empty();
    }

    private static Optional<String> address(Element element, String attribute, Set<String> schemes) {
        var written = element.attr(attribute).strip();
        if (written.isEmpty() || written.length() > LONGEST || written.startsWith("#")) {
            return Optional.empty();
        }
        var bare = withoutControls(written);
        var scheme = scheme(bare);
        if (scheme.isPresent()) {
            return scheme.filter(schemes::contains).map(s -> bare);
        }
        var absolute = element.absUrl(attribute);
        return Optional.of(scheme(absolute).filter(schemes::contains).isPresent() ? absolute : bare);
    }

    /** Browsers read over them: a scheme may hide behind. */
    private static String withoutControls(String written) {
        if (written.chars().noneMatch(Character::isISOControl)) {
            return written.strip();
        }
        var bare = new StringBuilder(written.length());
        written.chars().filter(c -> !Character.isISOControl(c)).forEach(c -> bare.append((char) c));
        return bare.toString().strip();
    }

    private static Optional<String> scheme(String address) {
        int colon = address.indexOf(':');
        if (colon < 0 || colon >= LONGEST_SCHEME) {
            return Optional.empty();
        }
        var start = address.substring(0, colon).toLowerCase(Locale.ROOT).replace(" ", "");
        return SCHEME.matcher(start).matches() ? Optional.of(start) : Optional.empty();
    }
}

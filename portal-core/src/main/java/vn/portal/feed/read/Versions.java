package vn.portal.feed.read;

import java.util.Objects;

/** Which version of its dialect a feed is written in. */
final class Versions {
    private Versions() {}

    static String of(Element root, Dialect dialect) {
        String written =
                Objects.requireNonNullElse(root.attribute("version"), "").strip();
        String prefix = root.name.contains(":") ? root.name.substring(0, root.name.indexOf(':')) : "";
        String space = Objects.requireNonNullElse(root.spaces.get(prefix), "");
        return switch (dialect) {
            case ATOM -> space.equals("http://www.w3.org/2005/Atom") ? "1.0" : written;
            case RDF ->
                root.spaces.containsValue("http://my.netscape.com/rdf/simple/0.9/")
                                || root.spaces.containsValue("http://channel.netscape.com/rdf/simple/0.9/")
                        ? "0.90"
                        : "1.0";
            case RSS -> written.startsWith("2.") ? "2.0" : written;
            default -> written;
        };
    }
}

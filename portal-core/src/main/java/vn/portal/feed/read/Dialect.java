package vn.portal.feed.read;

/** Which family of formats a feed is written in. */
public enum Dialect {
    RSS,
    /** RSS 0.90 and 1.0, written in RDF. */
    RDF,
    ATOM,
    JSON,
    /** Microsoft's Channel Definition Format. */
    CDF,
    /** It is no feed that is known here. */
    UNKNOWN
}

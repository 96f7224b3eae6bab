package vn.portal.parity;

/** Told of one old item after the other how it was held against what is published of it. */
public interface PairReader {
    void compared(Pair pair);

    /** An item whose bytes could not be read any more. */
    void unread(String key, String why);

    /** What the old pages have in common, before any is told of. */
    void furniture(Furniture common);
}

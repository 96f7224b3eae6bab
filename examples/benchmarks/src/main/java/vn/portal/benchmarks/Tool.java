package vn.portal.benchmarks;

/** Something that reads a page: Portal, or a peer. */
interface Tool {
    String name();

    /** Reads a page that is UTF-8 already; may throw, which counts as an empty reading. */
    Reading read(String html, String address) throws Exception;
}

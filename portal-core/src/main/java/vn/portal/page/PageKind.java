package vn.portal.page;

/** What a page is for. */
public enum PageKind {
    /** It tells something itself. */
    STORY,
    /** It leads to other pages: a site's first page, a section, a page of results, an archive. */
    LISTING,
    /** A server's word that there is no page. */
    ERROR,
    /** A door that asks who is there. */
    LOGIN
}

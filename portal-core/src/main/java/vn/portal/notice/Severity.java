package vn.portal.notice;

/** How much a notice weighs. */
public enum Severity {
    /** Worth knowing: something was resolved, tidied or left out as intended. */
    INFO,
    /** Something should be better; the content is taken in all the same. */
    WARNING,
    /** Something must be mended; the content is kept out. */
    ERROR
}

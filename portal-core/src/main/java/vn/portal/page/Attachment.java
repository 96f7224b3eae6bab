package vn.portal.page;

/**
 * A file that a story links to.
 *
 * @param address absolute, or as written where the page's own address is not known
 * @param name the words of the link
 */
public record Attachment(String address, String name) {}

package vn.portal.batch.legacy.office;

/**
 * One block of a document, decoded.
 *
 * @param text plain, with {@code \n} where lines and cells end
 * @param html a fragment without the element that the style stands for; of a table and a picture the whole element
 * @param strong whether all of it is bold
 * @param slanted whether all of it is italic
 */
public record Block(Style style, String text, String html, boolean strong, boolean slanted) {}

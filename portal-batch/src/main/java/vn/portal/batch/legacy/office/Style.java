package vn.portal.batch.legacy.office;

/** What a block of a document is to its reader. */
public enum Style {
    HEADING,
    /** A paragraph. */
    BODY,
    /** One point of a list. */
    ITEM,
    TABLE,
    PICTURE,
    /** What a style of that name says of the picture above it. */
    CAPTION
}

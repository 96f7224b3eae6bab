package vn.portal.batch.legacy.office;

/**
 * A picture that stands in a document.
 *
 * @param address by which the document's blocks show it
 */
public record Image(String address, byte[] bytes) {}

package vn.portal.json;

import vn.portal.model.Content;
import vn.portal.notice.Origin;

/**
 * Content as JSON, in two views from one source.
 *
 * <p>The <em>archive</em> holds all there is and reads back as it was. The <em>public view</em> is the same without what
 * only a keeper may see: raw hashes, native keys, pipeline versions, properties that the model does not know. Both name
 * their {@code schemaVersion} and {@code kind}; the same content gives the same bytes on every machine.
 *
 * <pre>{@code
 * String json = ContentJson.archive(article);
 * ContentJson.readArchive(json).equals(article) // true
 * }</pre>
 */
public final class ContentJson {
    /** The version of the documents that are written here; a reader of an older Portal refuses newer ones. */
    public static final int SCHEMA_VERSION = 1;

    private static final Origin ARCHIVE = Origin.of("portal", "archive");

    private ContentJson() {}

    /** The content whole, indented, with a line end at its end. */
    public static String archive(Content content) {
        return Writing.indented(Trees.archive(content));
    }

    /** The content whole, on one line and without a line end. */
    public static String archiveLine(Content content) {
        return Writing.line(Trees.archive(content));
    }

    /** What everybody may see of the content, indented, with a line end at its end. */
    public static String publicView(Content content) {
        return Writing.indentedForEverybody(Trees.publicView(content));
    }

    /**
     * The content that {@link #archive} or {@link #archiveLine} wrote.
     *
     * @throws IllegalStateException if it is not what was written, naming what is wrong and where
     */
    public static Content readArchive(String json) {
        var reading = Parsing.read(json, ARCHIVE);
        if (reading instanceof Reading.Read read) {
            return read.content();
        }
        throw new IllegalStateException("a damaged archive: " + reading.notices());
    }

    /** Content out of JSON of any make, from the item that the origin names; UTF-8, with or without a mark. */
    public static Reading read(byte[] json, Origin origin) {
        return Parsing.read(json, origin);
    }

    /** Content out of JSON of any make, from the item that the origin names. */
    public static Reading read(String json, Origin origin) {
        return Parsing.read(json, origin);
    }
}

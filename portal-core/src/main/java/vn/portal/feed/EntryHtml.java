package vn.portal.feed;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * The whole of a content as HTML, its addresses absolute: put together only where it goes out, for stories are long.
 *
 * @param start what comes first and has no addresses
 * @param body what follows
 * @param absolute what its addresses mean; null where it has none
 */
record EntryHtml(String start, String body, @Nullable AbsoluteAddresses absolute) {
    static final EntryHtml NONE = new EntryHtml("", "", null);

    /** Where the text goes, a part at a time. */
    @FunctionalInterface
    interface Parts {
        void write(String text, int from, int to) throws IOException;
    }

    /** HTML without addresses. */
    static EntryHtml of(String html) {
        return new EntryHtml(html, "", null);
    }

    boolean isEmpty() {
        return start.isEmpty() && body.isEmpty();
    }

    void writeTo(Parts out) throws IOException {
        out.write(start, 0, start.length());
        int done = 0;
        if (absolute != null) {
            for (var change : absolute.changes(body)) {
                out.write(body, done, change.start());
                out.write(change.value(), 0, change.value().length());
                done = change.end();
            }
        }
        out.write(body, done, body.length());
    }

    @Override
    public String toString() {
        try {
            var html = new StringBuilder(start.length() + body.length() + body.length() / 8);
            writeTo(html::append);
            return html.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory has no such trouble
        }
    }
}

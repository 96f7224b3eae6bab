package vn.portal.batch.publish.redirect;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** Lines of a text file in UTF-8. */
final class Lines {
    private final Writer out;

    Lines(OutputStream out) {
        this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    }

    Lines add(String... parts) throws IOException {
        for (var part : parts) {
            out.write(part);
        }
        out.write('\n');
        return this;
    }

    void flush() throws IOException {
        out.flush();
    }
}

package vn.portal.batch.publish.redirect;

import java.io.IOException;
import java.io.OutputStream;

/** The rules as one kind of server reads them. */
public interface RedirectFile {

    /** Its name in the folder of such files. */
    String fileName();

    /** Writes it in UTF-8; the stream is flushed and left open. */
    void writeTo(OutputStream out) throws IOException;
}

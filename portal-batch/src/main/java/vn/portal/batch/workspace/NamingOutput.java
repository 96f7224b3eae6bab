package vn.portal.batch.workspace;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** A file's stream that says which file it was that could not be written; the system says why alone. */
final class NamingOutput extends OutputStream {
    private final OutputStream out;
    private final Path file;

    NamingOutput(OutputStream out, Path file) {
        this.out = out;
        this.file = file;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            out.write(bytes, offset, length);
        } catch (FileSystemException e) {
            throw e;
        } catch (IOException e) {
            throw (IOException) new FileSystemException(file.toString(), null, e.getMessage()).initCause(e);
        }
    }
}

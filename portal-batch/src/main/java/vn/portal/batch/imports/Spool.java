package vn.portal.batch.imports;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.io.input.BoundedInputStream;
import vn.portal.batch.legacy.archive.Unpacking;

/** A file that what comes out of archives lies in for as long as somebody looks at it; gone when closed. */
final class Spool implements Unpacking.Keeper, Closeable {
    private static final int BUFFER = 1 << 16;

    private final Path file;
    private final OutputStream out;
    /** Where each kept stream begins; the next one's begin is its end. */
    private final List<Long> starts = new ArrayList<>(List.of(0L));

    Spool() throws IOException {
        file = Files.createTempFile("portal-", ".preview");
        out = new BufferedOutputStream(Files.newOutputStream(file), BUFFER);
    }

    /** @return a number that stands for the hash: nobody asks whether the bytes are known */
    @Override
    public String keep(InputStream in) throws IOException {
        long start = starts.get(starts.size() - 1);
        long end = start;
        try {
            var buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                out.write(buffer, 0, read);
                end += read;
            }
        } finally {
            starts.add(end);
        }
        return String.format(Locale.ROOT, "%064x", starts.size() - 2);
    }

    InputStream open(String number) throws IOException {
        out.flush();
        int place = Integer.parseInt(number, 16);
        long start = starts.get(place);
        var channel = FileChannel.open(file).position(start);
        return BoundedInputStream.builder()
                .setInputStream(Channels.newInputStream(channel))
                .setMaxCount(starts.get(place + 1) - start)
                .get();
    }

    @Override
    public void close() throws IOException {
        out.close();
        Files.deleteIfExists(file);
    }
}

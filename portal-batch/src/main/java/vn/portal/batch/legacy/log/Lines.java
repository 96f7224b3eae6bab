package vn.portal.batch.legacy.log;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** The lines of one log, packed with gzip or not, in which none can fill the memory. */
final class Lines implements Closeable {
    private static final int WINDOW = 1 << 16;
    /** What servers take as a request is shorter; more is an attack or no log. */
    private static final int LONGEST = 1 << 15;

    private final InputStream in;
    private final byte[] window = new byte[WINDOW];
    private int at;
    private int end;
    private long number;
    private boolean broken;

    private Lines(InputStream in) {
        this.in = in;
    }

    static Lines of(Path file) throws IOException {
        var in = new BufferedInputStream(Files.newInputStream(file), WINDOW);
        in.mark(2);
        boolean packed = in.read() == 0x1F && in.read() == 0x8B;
        in.reset();
        return new Lines(packed ? new GZIPInputStream(in, WINDOW) : in);
    }

    /** The next line without its end; cut where it is longer than any request; null behind the last. */
    @Nullable
    String next() throws IOException {
        if (at == end && !fill()) {
            return null;
        }
        number++;
        StringBuilder before = null;
        while (true) {
            int found = at;
            while (found < end && window[found] != '\n') {
                found++;
            }
            var part = new String(window, at, found - at, StandardCharsets.ISO_8859_1);
            boolean ended = found < end;
            at = ended ? found + 1 : found;
            if (ended || !fill()) {
                return stripped(before == null ? part : kept(before, part).toString());
            }
            before = kept(before == null ? new StringBuilder() : before, part);
        }
    }

    private static StringBuilder kept(StringBuilder before, String part) {
        return before.append(part, 0, Math.min(part.length(), Math.max(0, LONGEST - before.length())));
    }

    private static String stripped(String line) {
        return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
    }

    /** The number of the line that was given last, from 1. */
    long number() {
        return number;
    }

    /** Whether the file broke off inside of its packing. */
    boolean isBroken() {
        return broken;
    }

    private boolean fill() throws IOException {
        at = 0;
        end = 0;
        try {
            end = Math.max(0, in.read(window));
        } catch (EOFException | ZipException damaged) {
            broken = true;
        }
        return end > 0;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}

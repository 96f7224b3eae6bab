package vn.portal.batch.legacy.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/**
 * Archives as folders: told by the ending of their name, read by what their bytes are.
 *
 * <p>Nothing that an archive says of itself is believed: neither names that lead out of it, nor sizes, nor its end.
 *
 * <pre>{@code
 * var unpacked = Archives.unpack(Path.of("mirror.tar.gz"), new Unpacking(limits, isPage, raw::put));
 * unpacked.files()   // www.cu.example/tin/1.html, 4711 bytes, SHA-256 …
 * unpacked.whole()   // false: the archive is cut
 * }</pre>
 */
public final class Archives {
    private static final Pattern NAMES =
            Pattern.compile(".*\\.(?:zip|wacz|tar|tgz|tar\\.gz|warc|warc\\.gz)", Pattern.DOTALL);
    private static final Pattern CAPTURES = Pattern.compile(".*\\.(?:warc|warc\\.gz)", Pattern.DOTALL);
    private static final int TAR_RECORD = 512;

    private Archives() {}

    /** Whether a file calls itself an archive. */
    public static boolean isArchive(String fileName) {
        return NAMES.matcher(fileName.toLowerCase(Locale.ROOT)).matches();
    }

    /** Whether a file calls itself a capture of the web, which is never a file that readers download. */
    public static boolean isCapture(String fileName) {
        return CAPTURES.matcher(fileName.toLowerCase(Locale.ROOT)).matches();
    }

    /**
     * Reads an archive to its end, or as far as it goes.
     *
     * <p>An archive in it is opened as well if it is a capture, or if there are no pages beside it; one within that is a
     * file like others.
     *
     * @throws IOException if the file cannot be opened, or a disk of ours is broken
     */
    public static Unpacked unpack(Path file, Unpacking how) throws IOException {
        return unpack(file, String.valueOf(file.getFileName()), new Crate(how, new Budget(how.limits()), true));
    }

    static Unpacked unpack(Path file, String name, Crate crate) throws IOException {
        if (kind(file) == Kind.OTHER) {
            crate.damaged(name, "it begins like no archive");
        } else {
            read(file, crate);
        }
        return crate.unpacked(name);
    }

    private static void read(Path file, Crate crate) throws IOException {
        switch (kind(file)) {
            case ZIP -> ZipReader.read(file, crate);
            case TAR, TAR_GZ -> TarReader.read(file, crate);
            default -> WarcFile.read(file, crate);
        }
    }

    private enum Kind {
        ZIP,
        TAR,
        TAR_GZ,
        WARC,
        OTHER
    }

    private static Kind kind(Path file) throws IOException {
        try (var in = new BufferedInputStream(Files.newInputStream(file))) {
            var head = in.readNBytes(TAR_RECORD);
            return isGzip(head) ? kindOfGzip(file) : kind(head);
        }
    }

    private static Kind kindOfGzip(Path file) throws IOException {
        var compressed = Files.newInputStream(file);
        try (var in = new GzipCompressorInputStream(compressed)) {
            var kind = kind(in.readNBytes(TAR_RECORD));
            return kind == Kind.TAR ? Kind.TAR_GZ : kind == Kind.WARC ? Kind.WARC : Kind.OTHER;
        } catch (IOException e) {
            return Kind.OTHER;
        } finally {
            compressed.close();
        }
    }

    private static boolean isGzip(byte[] head) {
        return head.length > 2 && head[0] == 0x1f && (head[1] & 0xff) == 0x8b;
    }

    private static Kind kind(byte[] head) {
        var start = new String(head, 0, Math.min(head.length, 5), StandardCharsets.ISO_8859_1);
        if (start.startsWith("PK\3\4")
                || start.startsWith("PK\5\6")
                || start.startsWith("PK00")
                || start.startsWith("PK\7\b")) {
            return Kind.ZIP;
        }
        if (start.equals("WARC/")) {
            return Kind.WARC;
        }
        return head.length == TAR_RECORD && TarRecords.isHeader(head, 0) ? Kind.TAR : Kind.OTHER;
    }
}

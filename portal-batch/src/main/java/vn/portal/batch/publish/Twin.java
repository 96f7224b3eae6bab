package vn.portal.batch.publish;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import vn.portal.batch.workspace.DurableFile;

/**
 * A file and, beside it, the same compressed for servers that send it so: of text alone, and only where it is smaller.
 *
 * <p>The compressed one has no name and no time in it: equal files have equal twins.
 */
final class Twin {
    private static final String ENDING = ".gz";
    private static final int BUFFER = 1 << 14;
    private static final Set<String> TEXTS = Set.of(
            "html",
            "json",
            "xml",
            "css",
            "js",
            "svg",
            "txt",
            "csv",
            "ics",
            "opml",
            "ttl",
            "jsonld",
            "rdf",
            "atom",
            "rss",
            "map",
            "conf",
            "yaml",
            "webmanifest");

    private Twin() {}

    /** A file as it was written. */
    record Part(Path file, String sha256) {}

    static String name(String file) {
        return file + ENDING;
    }

    static boolean isTwin(String file) {
        return file.endsWith(ENDING);
    }

    private static boolean isText(String file) {
        return !file.equals(Manifest.FILE) && TEXTS.contains(file.substring(file.lastIndexOf('.') + 1));
    }

    /** Writes the file and then, where there is one, its twin. */
    static List<Part> write(Path file, DurableFile.Content content) throws IOException {
        var digest = Manifest.sha256();
        if (!isText(file.getFileName().toString())) {
            try (var out = open(file, digest)) {
                content.writeTo(out);
            }
            return List.of(part(file, digest));
        }
        var compressed = file.resolveSibling(name(file.getFileName().toString()));
        var compressedDigest = Manifest.sha256();
        try (var out = new Both(open(file, digest), open(compressed, compressedDigest))) {
            content.writeTo(out);
        }
        if (Files.size(compressed) >= Files.size(file)) {
            Files.delete(compressed);
            return List.of(part(file, digest));
        }
        return List.of(part(file, digest), part(compressed, compressedDigest));
    }

    private static OutputStream open(Path file, MessageDigest digest) throws IOException {
        var out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        return new BufferedOutputStream(new DigestOutputStream(out, digest), BUFFER);
    }

    private static Part part(Path file, MessageDigest digest) {
        return new Part(file, HexFormat.of().formatHex(digest.digest()));
    }

    /** Writes everything twice, once compressed. */
    private static final class Both extends FilterOutputStream {
        private final Compressed compressed;

        Both(OutputStream plain, OutputStream compressed) throws IOException {
            super(plain);
            this.compressed = new Compressed(compressed);
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
            compressed.write(b);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
            compressed.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            try (compressed) {
                super.close();
            }
        }
    }

    private static final class Compressed extends GZIPOutputStream {
        Compressed(OutputStream out) throws IOException {
            super(out, BUFFER);
        }

        @Override
        public void close() throws IOException {
            try {
                super.close();
            } finally {
                def.end();
            }
        }
    }
}

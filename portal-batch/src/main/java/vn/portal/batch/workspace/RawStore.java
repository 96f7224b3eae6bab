package vn.portal.batch.workspace;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Every byte taken in, once, under its SHA-256, compressed; whole or not there, and checked when it is read.
 *
 * <pre>{@code
 * var hash = raw.put(page);
 * try (var in = raw.open(hash)) { … }
 * }</pre>
 */
public final class RawStore {
    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");
    private static final int BUFFER = 1 << 16;
    /** So much is held to see whether it is known, before anything is written. */
    private static final int HELD = 1 << 20;

    private final Path folder;
    private final @Nullable RawStore behind;

    /** @param folder need not be there yet */
    public RawStore(Path folder) {
        this(folder, null);
    }

    /** @param behind has what is not here; nothing is ever written to it */
    RawStore(Path folder, @Nullable RawStore behind) {
        this.folder = folder;
        this.behind = behind;
    }

    /**
     * Takes a stream in without ever holding it whole, unless it is short; what is short and known already costs no writing.
     *
     * @return its SHA-256, in lower-case hexadecimal
     */
    public String put(InputStream in) throws IOException {
        var start = in.readNBytes(HELD);
        return start.length < HELD ? put(start) : write(new SequenceInputStream(new ByteArrayInputStream(start), in));
    }

    public String put(byte[] bytes) throws IOException {
        var hash = HexFormat.of().formatHex(sha256().digest(bytes));
        return has(hash) ? hash : write(new ByteArrayInputStream(bytes));
    }

    private String write(InputStream in) throws IOException {
        DurableFile.createFolders(folder);
        var unfinished = Files.createTempFile(folder, DurableFile.UNFINISHED, null);
        try {
            var digest = sha256();
            DurableFile.fill(unfinished, out -> compress(new DigestInputStream(in, digest), out));
            var hash = HexFormat.of().formatHex(digest.digest());
            if (!has(hash)) {
                DurableFile.createFolders(shard(hash));
                DurableFile.move(unfinished, place(hash));
            }
            return hash;
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /** Takes a file in; one that is known already costs no writing. */
    public String put(Path file) throws IOException {
        var known = hash(file);
        if (has(known)) {
            return known;
        }
        // hashed once more on its way in: the file may change between the two readings
        try (var in = Files.newInputStream(file)) {
            return put(in);
        }
    }

    /** Whether something may be the hash of bytes that are kept here. */
    public boolean isHash(String text) {
        return SHA_256.matcher(text).matches();
    }

    /** Takes bytes out for good; whether there were any. */
    public boolean remove(String sha256) throws IOException {
        return Files.deleteIfExists(place(sha256));
    }

    public boolean has(String sha256) {
        return isHere(sha256) || behind != null && behind.has(sha256);
    }

    private boolean isHere(String sha256) {
        return Files.isRegularFile(place(sha256));
    }

    /**
     * The bytes of a hash. They are checked as they are read: the read that would reach their end throws if they are
     * not what was put in.
     *
     * @throws IOException naming the file, if it is missing or damaged
     */
    public InputStream open(String sha256) throws IOException {
        if (behind != null && !isHere(sha256)) {
            return behind.open(sha256);
        }
        var file = place(sha256);
        var compressed = Files.newInputStream(file);
        try {
            return new CheckedBytes(new GZIPInputStream(compressed, BUFFER), sha256, file);
        } catch (IOException e) {
            compressed.close();
            throw new IOException(file + " is damaged: " + e.getMessage(), e);
        }
    }

    /** All bytes of a hash, for items that fit in memory. */
    public byte[] read(String sha256) throws IOException {
        try (var in = open(sha256)) {
            return in.readAllBytes();
        }
    }

    /** Removes what a killed run left half-written; to be called under the workspace's lock. */
    public void sweep() throws IOException {
        if (Files.isDirectory(folder)) {
            try (var leftovers = Files.newDirectoryStream(folder, DurableFile.UNFINISHED + "*")) {
                for (var leftover : leftovers) {
                    Files.deleteIfExists(leftover);
                }
            }
        }
    }

    private static void compress(InputStream in, OutputStream out) throws IOException {
        // since Java 16 the header holds neither a time nor the system: the same bytes give the same file
        var compressed = new GZIPOutputStream(out, BUFFER);
        in.transferTo(compressed);
        compressed.finish();
    }

    private static String hash(Path file) throws IOException {
        var digest = sha256();
        try (var in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private Path place(String sha256) {
        return shard(sha256).resolve(sha256 + ".gz");
    }

    private Path shard(String sha256) {
        if (!SHA_256.matcher(sha256).matches()) {
            throw new IllegalArgumentException("not a SHA-256: " + sha256);
        }
        return folder.resolve(sha256.substring(0, 2));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

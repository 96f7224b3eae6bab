package vn.portal.batch.publish;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.util.HexFormat;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import vn.portal.batch.workspace.DurableFile;

/** The files of a release in the making: each is written once, hashed on its way, and on disk before the next. */
final class ReleaseFiles {
    private final Path folder;
    private final Consumer<String> reached;
    private final TreeMap<String, String> hashes = new TreeMap<>();

    /** @param reached told the name of each place at which a test may want an end */
    ReleaseFiles(Path folder, Consumer<String> reached) {
        this.folder = folder;
        this.reached = reached;
    }

    /**
     * Writes one file.
     *
     * @throws PublishingException naming the file, if it cannot be written
     * @throws IllegalArgumentException if the path is none for a site, or is taken
     */
    void write(String path, DurableFile.Content content) throws IOException {
        if (!Manifest.PATH.matcher(path).matches() || hashes.containsKey(path)) {
            throw new IllegalArgumentException("not a path, or written already: " + path);
        }
        hashes.put(path, writeHashed(path, content));
        reached.accept("publish.file-written");
    }

    /**
     * Makes a file of another release one of this release too, if it is still what it was.
     *
     * @return whether it could be shared
     */
    boolean share(String path, Path file, String sha256) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || !hash(file).equals(sha256)) {
            return false;
        }
        var target = folder.resolve(path);
        Files.createDirectories(target.getParent());
        try {
            Files.createLink(target, file);
        } catch (UnsupportedOperationException | IOException e) {
            // another file system, or one without links: it is written anew
            return false;
        }
        hashes.put(path, sha256);
        reached.accept("publish.file-written");
        return true;
    }

    /** Whether there is a file or a folder at that path by now. */
    boolean holds(String path) {
        return Manifest.PATH.matcher(path).matches() && Files.exists(folder.resolve(path));
    }

    private static String hash(Path file) throws IOException {
        var digest = Manifest.sha256();
        try (var in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    void write(String path, byte[] bytes) throws IOException {
        write(path, out -> out.write(bytes));
    }

    /** Writes the manifest, and sees to it that every name in the release survives a power cut. */
    Manifest seal() throws IOException {
        var manifest = new Manifest(hashes);
        writeHashed(Manifest.FILE, out -> out.write(manifest.bytes()));
        var folders = new TreeSet<Path>();
        folders.add(folder);
        for (var path : hashes.keySet()) {
            for (var f = folder.resolve(path).getParent(); !f.equals(folder); f = f.getParent()) {
                folders.add(f);
            }
        }
        for (var each : folders) {
            DurableFile.syncFolder(each);
        }
        return manifest;
    }

    private String writeHashed(String path, DurableFile.Content content) throws IOException {
        var file = folder.resolve(path);
        try {
            Files.createDirectories(file.getParent());
            try (var channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                var hash = fill(Channels.newOutputStream(channel), content);
                channel.force(true);
                return hash;
            }
        } catch (PublishingException e) {
            throw e;
        } catch (IOException e) {
            throw new PublishingException("unwritable", path, e);
        }
    }

    private static String fill(OutputStream file, DurableFile.Content content) throws IOException {
        var digest = Manifest.sha256();
        var out = new DigestOutputStream(new BufferedOutputStream(file, 1 << 16), digest);
        content.writeTo(out);
        out.flush();
        return HexFormat.of().formatHex(digest.digest());
    }
}

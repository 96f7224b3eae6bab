package vn.portal.batch.publish;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Every file of a folder of a release but the manifest itself, with its SHA-256; that of the release itself also names
 * the folders which have a manifest of their own, with its hash: two releases with equal manifests are equal.
 *
 * <pre>{@code
 * {
 * "files": {
 * "index.html": "60303a…"
 * },
 * "folders": {
 * "articles/2024-02": "9f86d0…"
 * }
 * }
 * }</pre>
 *
 * @param files hexadecimal hashes by path in the folder, in the order of the paths
 * @param folders hexadecimal hashes of their manifests by path
 */
record Manifest(SortedMap<String, String> files, SortedMap<String, String> folders) {
    static final String FILE = "manifest.json";

    private static final JsonFactory JSON = new JsonFactory();

    /** What a path in a release is made of: safe in JSON, in addresses and on every file system. */
    static final Pattern PATH = Pattern.compile("[a-z0-9_-]+(?:[./][a-z0-9_-]+)*+");

    Manifest {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        folders = Collections.unmodifiableSortedMap(new TreeMap<>(folders));
    }

    static Manifest of(Map<String, Written> files, SortedMap<String, String> folders) {
        var hashes = new TreeMap<String, String>();
        files.forEach((path, written) -> hashes.put(path, written.sha256()));
        hashes.remove(FILE);
        return new Manifest(hashes, folders);
    }

    /**
     * Reads one.
     *
     * @throws PublishingException if it is none
     */
    static Manifest read(Path file, String path) throws IOException {
        var files = new TreeMap<String, String>();
        var folders = new TreeMap<String, String>();
        try (var in = Files.newInputStream(file);
                var json = JSON.createParser(ObjectReadContext.empty(), in)) {
            String part = "";
            for (var token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token == JsonToken.VALUE_STRING) {
                    (part.equals("folders") ? folders : files).put(json.currentName(), json.getString());
                } else if (token == JsonToken.START_OBJECT && json.currentName() != null) {
                    part = json.currentName();
                }
            }
        } catch (JacksonException e) {
            throw new PublishingException("unreadable-data", path, e);
        }
        return new Manifest(files, folders);
    }

    /** One file a line, so that two manifests can be compared by any tool. */
    void writeTo(OutputStream out) throws IOException {
        out.write(ascii("{\n"));
        write("files", files, out);
        if (!folders.isEmpty()) {
            out.write(ascii(",\n"));
            write("folders", folders, out);
        }
        out.write(ascii("\n}\n"));
    }

    private static void write(String name, SortedMap<String, String> hashes, OutputStream out) throws IOException {
        out.write(ascii("\"" + name + "\": {"));
        var comma = "\n";
        for (var each : hashes.entrySet()) {
            out.write(ascii(comma + '"' + each.getKey() + "\": \"" + each.getValue() + '"'));
            comma = ",\n";
        }
        out.write(ascii("\n}"));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** The hash of the whole release, if this is its manifest. */
    String hash() {
        var digest = sha256();
        try (var out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            writeTo(out);
        } catch (IOException e) {
            throw new IllegalStateException("nothing is written anywhere", e);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    static String sha256(Path file) throws IOException {
        var digest = sha256();
        try (var in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}

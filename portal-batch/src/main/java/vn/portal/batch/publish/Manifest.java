package vn.portal.batch.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Every file of a release but the manifest itself, with its SHA-256; two releases with equal manifests are equal.
 *
 * <pre>{@code
 * {
 * "files": {
 * "articles/index.html": "9f86d0…",
 * "index.html": "60303a…"
 * }
 * }
 * }</pre>
 *
 * @param files hexadecimal hashes by path, in the order of the paths
 */
record Manifest(SortedMap<String, String> files) {
    static final String FILE = "manifest.json";

    /** What a path in a release is made of: safe in JSON, in addresses and on every file system. */
    static final Pattern PATH = Pattern.compile("[a-z0-9_-]+(?:[./][a-z0-9_-]+)*+");

    Manifest {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /** One file a line, so that two manifests can be compared by any tool. */
    byte[] bytes() {
        var json = new StringBuilder("{\n\"files\": {");
        var comma = "\n";
        for (var file : files.entrySet()) {
            json.append(comma).append('"').append(file.getKey()).append("\": \"");
            json.append(file.getValue()).append('"');
            comma = ",\n";
        }
        return json.append("\n}\n}\n").toString().getBytes(StandardCharsets.US_ASCII);
    }

    /** The hash of the whole release. */
    String hash() {
        return HexFormat.of().formatHex(sha256().digest(bytes()));
    }

    long countUnder(String folder, String suffix) {
        return files.subMap(folder + "/", folder + "0").keySet().stream()
                .filter(path -> path.endsWith(suffix))
                .count();
    }

    /** Whether that release has this very manifest. */
    boolean isOf(Path release) throws IOException {
        var file = release.resolve(FILE);
        return Files.isRegularFile(file) && MessageDigest.isEqual(Files.readAllBytes(file), bytes());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

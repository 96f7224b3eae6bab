package vn.portal.batch.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.portal.batch.legacy.EntryFormat;
import vn.portal.batch.legacy.SourceSettings;

/**
 * By what a source whose items stand inside files is taken to be unchanged without reading it.
 *
 * @param hash of its files' names and stamps, and of all settings that decide what is taken out of it
 * @param settled whether none of the files may have changed again without showing it
 */
record SourceLook(String hash, boolean settled) {

    /**
     * Null for a source that is no file: nothing tells whether it changed.
     *
     * @param look when this begins, by the clock that the files' times are of
     */
    static @Nullable SourceLook at(
            @Nullable Path source, EntryFormat format, SourceSettings settings, long limit, Instant look)
            throws IOException {
        if (source == null) {
            return null;
        }
        var seen = new StringBuilder()
                .append(format.name())
                .append(format.version())
                .append(format.mapping(settings))
                .append(new TreeMap<>(settings.options()))
                .append(new TreeMap<>(settings.categories()))
                .append(settings.zone())
                .append(limit);
        boolean settled = true;
        for (var file : files(source)) {
            var stamp = FileStamp.of(file);
            seen.append('\n').append(source.relativize(file)).append(stamp);
            settled &= stamp != null && !stamp.isFresh(look);
        }
        return new SourceLook(sha256(seen.toString()), settled);
    }

    private static List<Path> files(Path source) throws IOException {
        try (var walk = Files.walk(source)) {
            return walk.filter(Files::isRegularFile).sorted().toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

package vn.portal.batch.legacy.archive;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A name as an archive writes it.
 *
 * @param written with a letter for each byte, where {@code bytes}
 * @param bytes whether nobody says in which encoding it is
 */
record EntryName(String written, boolean bytes) {
    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*", Pattern.DOTALL);

    static EntryName of(byte[] name) {
        return new EntryName(new String(name, StandardCharsets.ISO_8859_1), true);
    }

    static EntryName of(String name) {
        return new EntryName(name, false);
    }

    /** The bytes, where they are neither ASCII nor UTF-8. */
    Optional<byte[]> foreign() {
        if (!bytes || written.chars().allMatch(c -> c < 128)) {
            return Optional.empty();
        }
        var raw = written.getBytes(StandardCharsets.ISO_8859_1);
        return utf8(raw) == null ? Optional.of(raw) : Optional.empty();
    }

    /**
     * The name as text, with {@code /} between folders, whatever system made it.
     *
     * @param charset of names that are no UTF-8
     */
    String text(Charset charset) {
        var text = written;
        if (bytes) {
            var raw = written.getBytes(StandardCharsets.ISO_8859_1);
            var utf8 = utf8(raw);
            text = utf8 == null ? new String(raw, charset) : utf8;
        }
        // a name with U+0000 ends there for some and goes on for others
        return Normalizer.normalize(text.replace('\\', '/').replace('\0', '\uFFFD'), Normalizer.Form.NFC);
    }

    /** The same, without empty steps; as it stands where it leads outside. */
    String path(Charset charset) {
        var text = text(charset);
        return leadsOutside() ? text : plain(text);
    }

    private static @Nullable String utf8(byte[] raw) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(raw))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    boolean isFolder() {
        return written.endsWith("/") || written.endsWith("\\");
    }

    /** Whether it leads out of the folder that the archive stands for, on any system. */
    boolean leadsOutside() {
        return leadsOutside(written.replace('\\', '/'));
    }

    static boolean leadsOutside(String path) {
        return path.startsWith("/")
                || DRIVE.matcher(path).matches()
                || List.of(path.split("/", -1)).contains("..");
    }

    /** A path without empty steps and steps on the spot. */
    static String plain(String path) {
        var steps = new ArrayList<String>();
        for (var step : path.split("/", -1)) {
            if (!step.isEmpty() && !step.equals(".")) {
                steps.add(step);
            }
        }
        return String.join("/", steps);
    }
}

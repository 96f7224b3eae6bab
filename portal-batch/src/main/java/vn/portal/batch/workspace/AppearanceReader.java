package vn.portal.batch.workspace;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import vn.portal.batch.workspace.Appearance.Footer;

/** Reads what stands around every page: {@code footer:}, and the file that {@code publish: snippet:} names. */
record AppearanceReader(Path directory, Problems problems) {
    private static final int MOST_BYTES = 64 << 10;

    Appearance read(Section root, Section publish) {
        var footer = root.section("footer", "body", "responsible", "address", "phone", "email", "licence");
        return new Appearance(
                new Footer(
                        text(footer, "body"),
                        text(footer, "responsible"),
                        text(footer, "address"),
                        text(footer, "phone"),
                        footer.optional("email", ValueType.EMAIL).orElse(null),
                        text(footer, "licence")),
                publish.optional("snippet", ValueType.PATH)
                        .map(path -> snippet(path, publish.line("snippet")))
                        .orElse(null));
    }

    private static @Nullable String text(Section section, String key) {
        return section.optional(key, ValueType.TEXT).orElse(null);
    }

    private @Nullable String snippet(Path path, int line) {
        try (var in = Files.newInputStream(directory.resolve(path))) {
            var bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                problems.error(line, "snippet-large", path, MOST_BYTES / 1024);
                return null;
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            problems.error(line, "snippet-not-utf-8", path);
        } catch (IOException e) {
            problems.error(line, "snippet-not-there", path);
        }
        return null;
    }
}

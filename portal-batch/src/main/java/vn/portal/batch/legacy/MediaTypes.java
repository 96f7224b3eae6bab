package vn.portal.batch.legacy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a file is by its bytes, whatever its name says; only kinds that may be handed to readers. */
final class MediaTypes {
    private static final int HEAD = 1 << 16;

    private MediaTypes() {}

    /** @param start in Latin-1: what the bytes begin with */
    private record Signature(String start, String type) {}

    private static final Signature[] SIGNATURES = {
        new Signature("\u00FF\u00D8\u00FF", "image/jpeg"),
        new Signature("\u0089PNG\r\n\u001A\n", "image/png"),
        new Signature("GIF87a", "image/gif"),
        new Signature("GIF89a", "image/gif"),
        new Signature("II*\0", "image/tiff"),
        new Signature("MM\0*", "image/tiff"),
        new Signature("%PDF-", "application/pdf"),
        new Signature("{\\rtf", "application/rtf"),
        new Signature("Rar!\u001A\u0007", "application/vnd.rar"),
        new Signature("7z\u00BC\u00AF\u0027\u001C", "application/x-7z-compressed"),
    };

    /**
     * The media type of a stream that begins a file.
     *
     * @param name tells Word, Excel and PowerPoint of before 2007 apart, which begin alike
     * @return empty for what is none of the known kinds: a server's error page saved as a picture, a script
     */
    static Optional<String> of(InputStream in, String name) throws IOException {
        return Optional.ofNullable(of(new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1), name));
    }

    private static @Nullable String of(String head, String name) {
        for (var signature : SIGNATURES) {
            if (head.startsWith(signature.start())) {
                return signature.type();
            }
        }
        if (head.startsWith("BM") && head.startsWith("\0\0\0\0", 6)) {
            return "image/bmp";
        }
        if (head.startsWith("RIFF") && head.startsWith("WEBP", 8)) {
            return "image/webp";
        }
        if (head.startsWith("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1")) {
            return compound(name.toLowerCase(Locale.ROOT));
        }
        return head.startsWith("PK\u0003\u0004") ? zipped(head) : null;
    }

    private static @Nullable String compound(String name) {
        if (name.endsWith(".xls")) {
            return "application/vnd.ms-excel";
        }
        if (name.endsWith(".ppt") || name.endsWith(".pps")) {
            return "application/vnd.ms-powerpoint";
        }
        return name.endsWith(".doc") ? "application/msword" : null;
    }

    private static String zipped(String head) {
        int odf = head.indexOf("mimetypeapplication/vnd.oasis.opendocument.");
        if (odf == 30) {
            var type = head.substring(38, Math.min(head.length(), 120));
            return type.startsWith("application/vnd.oasis.opendocument.spreadsheet")
                    ? "application/vnd.oasis.opendocument.spreadsheet"
                    : "application/vnd.oasis.opendocument.text";
        }
        var office = "application/vnd.openxmlformats-officedocument.";
        if (head.contains("word/")) {
            return office + "wordprocessingml.document";
        }
        if (head.contains("xl/")) {
            return office + "spreadsheetml.sheet";
        }
        return head.contains("ppt/") ? office + "presentationml.presentation" : "application/zip";
    }
}

package vn.portal.batch.legacy.web;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The charset that a {@code Content-Type} tells. */
final class Charsets {
    private static final Pattern CHARSET =
            Pattern.compile("charset\\s{0,9}=\\s{0,9}[\"']?([\\w.:+-]{1,40})", Pattern.CASE_INSENSITIVE);

    private Charsets() {}

    /** Null where there is none that this machine knows. */
    static @Nullable String of(@Nullable String contentType) {
        var found = CHARSET.matcher(contentType == null ? "" : contentType);
        return found.find() && isKnown(found.group(1)) ? found.group(1) : null;
    }

    private static boolean isKnown(String name) {
        try {
            return Charset.isSupported(name);
        } catch (IllegalCharsetNameException e) {
            return false;
        }
    }
}

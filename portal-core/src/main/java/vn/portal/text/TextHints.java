package vn.portal.text;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a text from outside of its bytes.
 *
 * @param transport as the transport or a keeper says; null where nobody does
 * @param declared as the document says itself ({@code <meta charset>}); null where it doesn't
 * @param fonts names of the fonts it is set in ({@code .VnTime}, {@code VNI-Times})
 */
public record TextHints(
        @Nullable Charset transport, @Nullable Charset declared, List<String> fonts) {
    public static final TextHints NONE = new TextHints(null, null, List.of());

    public TextHints {
        fonts = List.copyOf(fonts);
    }

    public static TextHints transport(@Nullable Charset transport) {
        return new TextHints(transport, null, List.of());
    }

    /** The charset of that name, if it is one that is known here. */
    public static Optional<Charset> charset(String name) {
        try {
            return Optional.of(Charset.forName(name.strip()));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }
}

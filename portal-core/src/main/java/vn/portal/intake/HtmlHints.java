package vn.portal.intake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.portal.text.TextHints;

/** What a page of HTML says of its own encoding, before anybody can read it: its declaration and its fonts. */
final class HtmlHints {
    private static final int HEAD = 1 << 13;
    private static final int MOST_FONTS = 30;
    private static final Pattern CHARSET = Pattern.compile(
            "(?:charset|encoding)\\s{0,9}+=\\s{0,9}+[\"']?+([A-Za-z0-9._:-]{2,40}+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern FONT = Pattern.compile(
            "(?:\\sface\\s{0,9}+=|font-family\\s{0,9}+:)[\\s\"']{0,9}+([^\"',;<>{}]{2,60}+)", Pattern.CASE_INSENSITIVE);
    /** Fonts that draw small letters as capitals tell the encoding of their own words alone. */
    private static final Pattern CAPITALS = Pattern.compile("\\.Vn.*H", Pattern.CASE_INSENSITIVE);

    private HtmlHints() {}

    static TextHints of(byte[] page, @Nullable Charset transport) {
        var text = new String(page, StandardCharsets.ISO_8859_1);
        // in a page of UTF-8 a font speaks for its own words, which are known once the page is parsed
        var fonts = isUtf8(page) ? List.<String>of() : fonts(text);
        return new TextHints(transport, declared(text).orElse(null), fonts);
    }

    private static boolean isUtf8(byte[] page) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(page));
            return true;
        } catch (CharacterCodingException other) {
            return false;
        }
    }

    private static Optional<Charset> declared(String text) {
        var head = text.substring(0, Math.min(HEAD, text.length()));
        return CHARSET.matcher(head)
                .results()
                .map(found -> TextHints.charset(found.group(1)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static List<String> fonts(String text) {
        var fonts = new LinkedHashSet<String>();
        var found = FONT.matcher(text);
        while (found.find() && fonts.size() < MOST_FONTS) {
            var font = found.group(1).strip();
            if (!CAPITALS.matcher(font).matches()) {
                fonts.add(font);
            }
        }
        return List.copyOf(fonts);
    }
}

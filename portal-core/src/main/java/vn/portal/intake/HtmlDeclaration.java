package vn.portal.intake;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.portal.text.TextHints;

/** The encoding that a page of HTML declares in its first lines. */
final class HtmlDeclaration {
    private static final int FIRST = 4096;
    private static final Pattern CHARSET = Pattern.compile("(?i)<meta[^>]{0,200}?charset\\s{0,3}=\\s{0,3}[\"']?([\\w.:-]{1,40})");

    private HtmlDeclaration() {}

    static Optional<Charset> of(byte[] bytes) {
        var head = new String(bytes, 0, Math.min(FIRST, bytes.length), StandardCharsets.ISO_8859_1);
        var declared = CHARSET.matcher(head);
        return declared.find() ? TextHints.charset(declared.group(1)) : Optional.empty();
    }
}

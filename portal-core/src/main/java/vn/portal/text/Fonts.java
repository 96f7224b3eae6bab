package vn.portal.text;

import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which encoding a font was drawn for, told from its name. */
final class Fonts {
    private static final Map<String, Charset> PREFIXES =
            Map.of("vni-", VietnameseCharsets.VNI, "vni ", VietnameseCharsets.VNI, "vps ", VietnameseCharsets.VPS);
    /** {@code .VnTimeH}, {@code .VnTimeH Tur}: small letters are drawn as capitals. */
    private static final Pattern CAPITALS = Pattern.compile("H(?:$|[ (])");

    private Fonts() {}

    /** A name that is shared by fonts of other encodings tells nothing. */
    static Optional<LegacyCharset> charset(String font) {
        // the tag of an embedded subset: ABCDEF+.VnTime
        int tag = font.indexOf('+') + 1;
        var name = (tag == 7 ? font.substring(tag) : font).strip();
        var lower = name.toLowerCase(Locale.ROOT);
        if (lower.startsWith(".vn")
                || lower.contains("tcvn3")
                || lower.startsWith("vntime") && !lower.startsWith("vntimes")) {
            return Optional.of(CAPITALS.matcher(name).find() ? VietnameseCharsets.TCVN3_H : VietnameseCharsets.TCVN3)
                    .map(LegacyCharset.class::cast);
        }
        return PREFIXES.entrySet().stream()
                .filter(prefix -> lower.startsWith(prefix.getKey()))
                .map(prefix -> (LegacyCharset) prefix.getValue())
                .findFirst();
    }
}

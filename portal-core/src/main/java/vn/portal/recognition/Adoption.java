package vn.portal.recognition;

import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.portal.model.When;
import vn.portal.text.VietnameseDates;

/** The sentence that closes a law: {@code Luật này đã được Quốc hội … thông qua ngày 20 tháng 11 năm 2017}. */
final class Adoption {
    /** How far in front of the signature it stands. */
    private static final int LAST_LINES = 40;

    private static final int LONGEST_LINE = 1000;
    private static final Pattern SENTENCE = Pattern.compile(
            "(?:hiến pháp|bộ luật|luật|pháp lệnh|nghị quyết) này (?:đã )?(?:được )?(?<issuer>(?:ủy ban |uỷ ban )?(?:thường vụ )?quốc hội"
                    + "|hội đồng nhân dân[^,.]{0,60}?)(?: nước| khóa| khoá|,| thông qua)[^.]{0,160}?(?:thông qua )?(?<date>ngày [\\d\\s/.-]{1,6}.{0,30})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Adoption() {}

    /** The day that it names; null where there is no such sentence. */
    static @Nullable When day(List<String> lines) {
        var found = find(lines);
        if (found == null) {
            return null;
        }
        var dates = VietnameseDates.find(found.group("date"), ZoneOffset.UTC, "text");
        return dates.isEmpty() ? null : dates.get(0).when();
    }

    /** Who adopted it, as written; null where there is no such sentence. */
    static @Nullable String issuer(List<String> lines) {
        var found = find(lines);
        return found == null ? null : found.group("issuer").strip();
    }

    private static @Nullable Matcher find(List<String> lines) {
        for (int i = lines.size() - 1; i >= Math.max(0, lines.size() - LAST_LINES); i--) {
            if (lines.get(i).length() <= LONGEST_LINE && lines.get(i).contains(" này ")) {
                var m = SENTENCE.matcher(lines.get(i));
                if (m.find()) {
                    return m;
                }
            }
        }
        return null;
    }
}

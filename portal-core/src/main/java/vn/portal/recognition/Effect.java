package vn.portal.recognition;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.portal.model.When;
import vn.portal.text.VietnameseDates;

/**
 * When a document says that its legal effect begins and ends.
 *
 * @param effective null where its text does not say, or counts from a day that it does not name
 * @param expires null likewise
 * @param open what it says where that names no day ({@code sau 15 ngày kể từ ngày đăng Công báo}); null otherwise
 */
public record Effect(
        @Nullable When effective,
        @Nullable When expires,
        @Nullable String open) {
    private static final Effect NONE = new Effect(null, null, null);
    private static final int REACH = 160;
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern BEGINS = Pattern.compile(
            "(?<!\\p{L})này (?:chính thức )?có hiệu lực(?: thi hành)?(?: kể)?,?\\s{1,3}(?<how>từ|sau|ngay)", FLAGS);
    private static final Pattern ENDS = Pattern.compile(
            "(?<!\\p{L})này (?:[^.;]{0,100}?(?:và|,) )?hết hiệu lực(?: thi hành)?(?: kể)?(?: từ| vào)?(?= (?:hết )?ngày)",
            FLAGS);
    private static final Pattern UNTIL = Pattern.compile("\\s{0,3}(?:cho )?đến (?:hết )?(?=ngày|tháng|năm)", FLAGS);
    private static final Pattern AFTER = Pattern.compile(
            "sau (?:\\p{L}{1,6} ){0,3}?\\(?(?<days>\\d{1,3})\\)? ?(?:\\([^)]{1,30}\\) ?)?ngày,? ?(?:kể )?từ ngày (?<event>ký|ban hành|đăng|công bố|thông qua)(?! ?\\d).{0,40}",
            FLAGS);
    private static final Pattern FROM_SIGNING = Pattern.compile(
            "(?:ngay )?(?:kể )?(?:từ |sau )?(?:khi |ngày )?(?:ký|ban hành)(?: ban hành| và ban hành)?(?!\\p{L}).{0,40}",
            FLAGS);

    /**
     * What these lines say.
     *
     * @param signed the day of the document itself; null where unknown
     */
    public static Effect in(List<String> lines, @Nullable When signed, ZoneId zone) {
        var effect = NONE;
        for (var line : lines) {
            // most lines say nothing of it; looking for the words is cheaper than for the clause
            if (line.toLowerCase(Locale.ROOT).contains("hiệu lực")) {
                effect = effect.or(ofLine(line, signed, zone));
            }
        }
        return effect;
    }

    private Effect or(Effect other) {
        return new Effect(
                effective == null ? other.effective : effective,
                expires == null ? other.expires : expires,
                open == null ? other.open : open);
    }

    private static Effect ofLine(String line, @Nullable When signed, ZoneId zone) {
        var begins = BEGINS.matcher(line);
        var effect = begins.find() ? begun(line, begins, signed, zone) : NONE;
        var ends = ENDS.matcher(line);
        return ends.find() ? effect.or(new Effect(null, dateAt(line, ends.end(), zone), null)) : effect;
    }

    private static Effect begun(String line, Matcher begins, @Nullable When signed, ZoneId zone) {
        int from = begins.start("how");
        var said = line.substring(from, Math.min(line.length(), from + REACH));
        var after = AFTER.matcher(said);
        if (after.lookingAt()) {
            boolean signing =
                    List.of("ký", "ban hành").contains(after.group("event").toLowerCase(Locale.ROOT));
            var day = signing ? plus(signed, Integer.parseInt(after.group("days"))) : null;
            return new Effect(day, null, day == null ? clause(after.group()) : null);
        }
        var found = VietnameseDates.find(said, zone, "text");
        if (!found.isEmpty() && found.get(0).start() <= 8) {
            var until = UNTIL.matcher(said).region(found.get(0).end(), said.length());
            var expires = until.lookingAt() ? dateAt(said, until.end(), zone) : null;
            return new Effect(found.get(0).when(), expires, null);
        }
        boolean atOnce = FROM_SIGNING.matcher(said).lookingAt();
        var day = atOnce ? plus(signed, 0) : null;
        return new Effect(day, null, day == null ? clause(said) : null);
    }

    /** Counted, and marked as such; only a whole day can be counted from. */
    private static @Nullable When plus(@Nullable When signed, int days) {
        return signed == null || signed.precision() != When.Precision.DAY
                ? null
                : When.day(LocalDate.parse(signed.at()).plusDays(days), "counted");
    }

    private static @Nullable When dateAt(String text, int from, ZoneId zone) {
        var found = VietnameseDates.find(text.substring(from, Math.min(text.length(), from + 50)), zone, "text");
        return found.isEmpty() || found.get(0).start() > 6 ? null : found.get(0).when();
    }

    private static String clause(String said) {
        return said.split("[.;,](?:\\s|$)| và ", 2)[0].strip();
    }
}

package vn.portal.feed.read;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Words that stand in dates. */
final class DateWords {
    private static final String[] ENGLISH = {
        "january", "february", "march", "april", "may", "june",
        "july", "august", "september", "october", "november", "december"
    };
    private static final String[] OTHERS = {
        // Hungarian
        "január",
        "február",
        "március",
        "április",
        "május",
        "június",
        "július",
        "augusztus",
        "szeptember",
        "október",
        "november",
        "december",
        // Greek
        "ιαν",
        "φεβ",
        "μαρ",
        "απρ",
        "μαι",
        "ιουν",
        "ιουλ",
        "αυγ",
        "σεπ",
        "οκτ",
        "νοε",
        "δεκ"
    };
    private static final Map<String, Integer> MONTHS = new HashMap<>();
    /** Before noon -1, after it 1. */
    static final Map<String, Integer> NOON =
            Map.of("am", -1, "pm", 1, "오전", -1, "오후", 1, "sáng", -1, "chiều", 1, "ch", 1, "sa", -1);
    /** Minutes ahead of UTC, by name; of those that several claim, the one that RFC 822 or most feeds mean. */
    static final Map<String, Integer> ZONES = new HashMap<>();

    private static final Set<String> NOISE = Set.of("of", "at", "st", "nd", "rd", "th", "de", "giờ", "ngày", "lúc");

    static {
        for (int i = 0; i < ENGLISH.length; i++) {
            MONTHS.put(ENGLISH[i], i + 1);
            MONTHS.put(ENGLISH[i].substring(0, 3), i + 1);
        }
        for (int i = 0; i < OTHERS.length; i++) {
            MONTHS.put(OTHERS[i], i % 12 + 1);
        }
        MONTHS.put("sept", 9);
        zones(0, "z", "ut", "utc", "gmt", "wet");
        zones(1, "bst", "cet", "met", "mez", "a");
        zones(2, "cest", "eet", "mest", "mesz");
        zones(3, "msk", "eest");
        zones(4, "msd");
        zones(7, "ict");
        zones(8, "awst", "hkt", "sgt");
        zones(9, "jst", "kst");
        zones(10, "aest");
        zones(11, "aedt");
        zones(12, "nzst", "m");
        zones(13, "nzdt");
        zones(-1, "n");
        zones(-3, "adt");
        zones(-4, "edt", "ast");
        zones(-5, "est", "cdt", "et");
        zones(-6, "cst", "mdt", "ct");
        zones(-7, "mst", "pdt", "mt");
        zones(-8, "pst", "akdt", "pt");
        zones(-9, "akst");
        zones(-10, "hst");
        zones(-12, "y");
        ZONES.put("ist", 330);
        ZONES.put("acst", 570);
        ZONES.put("acdt", 630);
        ZONES.put("nst", -210);
        ZONES.put("ndt", -150);
    }

    private DateWords() {}

    private static void zones(int hours, String... names) {
        for (var name : names) {
            ZONES.put(name, hours * 60);
        }
    }

    /** Its number, also where it is cut or misspelt behind its third letter. */
    static @Nullable Integer month(String word) {
        Integer whole = MONTHS.get(word);
        if (whole != null || word.length() < 4) {
            return whole;
        }
        Integer started = MONTHS.get(word.substring(0, 3));
        boolean alike = started != null && ENGLISH[started - 1].startsWith(word.substring(0, 4));
        return alike ? started : null;
    }

    /** Whether a word says nothing: a day of the week in any language, an article. */
    static boolean isNoise(String word) {
        return NOISE.contains(word) || isWeekday(word) || word.chars().anyMatch(c -> c > 0x370);
    }

    private static boolean isWeekday(String word) {
        String start = word.length() > 3 ? word.substring(0, 3) : word.toLowerCase(Locale.ROOT);
        return Set.of("mon", "tue", "wed", "thu", "fri", "sat", "sun").contains(start);
    }
}

package vn.portal.recognition;

import java.util.Set;
import java.util.regex.Pattern;

/** The part of a document that a text means: {@code điểm a khoản 2 Điều 15 Nghị định …}. */
final class Provisions {
    private static final int REACH = 120;
    /** Not a word that stands behind the unit where no part is meant: {@code một số điều của Luật …}. */
    private static final String ORDINAL =
            "(?!(?:của|và|tại|theo|này|đó|khi|cho|về)(?!\\p{L}))[\\p{L}\\d]{1,4}(?:\\.\\d{1,3})?";

    private static final String LIST =
            ORDINAL + "(?:(?:, | và |, và | đến )(?:điểm |khoản |Điều )?" + ORDINAL + "){0,8}";
    private static final String UNIT =
            "(?:[Tt]iết|[Đđ]iểm|[Kk]hoản|[Đđ]iều|[Mm]ục|[Cc]hương|[Pp]hần|[Pp]hụ lục|[Đđ]oạn)";
    /** The first words of these. */
    private static final Set<String> UNITS =
            Set.of("tiết", "điểm", "khoản", "điều", "mục", "chương", "phần", "phụ", "đoạn");

    private static final Pattern PROVISION = Pattern.compile("(?U)(?<!\\p{L})" + UNIT + " " + LIST + "(?:,? " + UNIT
            + " " + LIST + "){0,5}(?: (?:của|tại|trong))?\\s\\z");

    private Provisions() {}

    /** The unit at which the part begins that stands right before a document; the document's own start where none does. */
    static int start(Words words, int document) {
        int from = Math.max(0, document - REACH);
        int i = words.at(document) - 1;
        while (i >= 0 && words.start(i) >= from && !words.mayBegin(Opening.PROVISION, i)) {
            i--;
        }
        if (i < 0 || words.start(i) < from) {
            return document;
        }
        var m = PROVISION.matcher(words.text()).region(from, document).useTransparentBounds(true);
        return m.find() ? m.start() : document;
    }

    /** Whether a part may begin with a word. */
    static boolean mayBegin(Word word) {
        return UNITS.contains(word.key());
    }

    /** The part without the word that joins it to the document. */
    static String written(String text, int start, int document) {
        return text.substring(start, document).strip().replaceFirst(" (?:của|tại|trong)$", "");
    }
}

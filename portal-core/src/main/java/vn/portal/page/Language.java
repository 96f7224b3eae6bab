package vn.portal.page;

import java.util.BitSet;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * In which language a story is written.
 *
 * <p>What a page declares is the language of its site's buttons; letters that only Vietnamese writes are believed first.
 */
final class Language {
    private static final BitSet VIETNAMESE = letters("ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ");
    private static final double SHARE = 0.05;
    private static final int ENOUGH = 4000;

    private Language() {}

    static Optional<String> of(Page page, String text) {
        if (isVietnamese(text)) {
            return Optional.of("vi");
        }
        return Stream.concat(
                        Stream.of(page.head().language()),
                        page.head().values("content-language", "og:locale", "dc.language", "language"))
                .map(l -> Locale.forLanguageTag(l.strip().replace('_', '-')).toLanguageTag())
                .filter(l -> !l.equals("und"))
                .findFirst();
    }

    /** Of a text alone, which only Vietnamese is told by. */
    static Optional<String> ofText(String text) {
        return isVietnamese(text) ? Optional.of("vi") : Optional.empty();
    }

    private static boolean isVietnamese(String text) {
        int letters = 0;
        int own = 0;
        for (int i = 0; i < Math.min(text.length(), ENOUGH); i++) {
            char c = text.charAt(i);
            if (Character.isLetter(c)) {
                letters++;
                own += VIETNAMESE.get(c) ? 1 : 0;
            }
        }
        return letters > 0 && own >= SHARE * letters;
    }

    private static BitSet letters(String small) {
        var letters = new BitSet();
        small.chars().forEach(letters::set);
        small.toUpperCase(Locale.ROOT).chars().forEach(letters::set);
        return letters;
    }
}

package vn.portal.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.nodes.Attributes;

/**
 * What class and id names say of an element: a weak help, never a condition.
 *
 * <p>Many pages have names that say nothing, or lie; every rule must hold without them.
 */
final class Names {
    private static final int FOREIGN = 1;
    private static final int AUTHOR = 1 << 1;
    private static final int DATE = 1 << 2;
    private static final int LEAD = 1 << 3;
    private static final int CAPTION = 1 << 4;
    private static final int TRAIL = 1 << 5;
    private static final int EMBEDDED = 1 << 6;

    private static final Map<Integer, List<String>> WORDS = Map.of(
            FOREIGN,
            List.of(
                    "comment",
                    "disqus",
                    "sidebar",
                    "related",
                    "footer",
                    "promo",
                    "newsletter",
                    "cookie",
                    "share",
                    "social",
                    "banner",
                    "recommend",
                    "popular",
                    "breadcrumb",
                    "subscribe",
                    "signup",
                    "advert",
                    "sponsor",
                    "outbrain",
                    "taboola",
                    "morestories",
                    "more-stories",
                    "trending",
                    "authorbio",
                    "author-bio"),
            AUTHOR,
            List.of(
                    "author",
                    "byline",
                    "writer",
                    "tac-gia",
                    "tacgia",
                    "reporter",
                    "autor",
                    "submitted",
                    "postedby",
                    "posted-by"),
            DATE,
            List.of("date", "time", "ngay", "publish", "posted", "datum", "created"),
            LEAD,
            List.of("sapo", "lead", "dek", "standfirst", "tom-tat", "tomtat", "hometext", "abstract", "teaser"),
            CAPTION,
            List.of("caption", "chu-thich", "chuthich", "img-desc", "imgdesc"),
            TRAIL,
            List.of("breadcrumb", "duong-dan", "duongdan"),
            EMBEDDED,
            List.of("embed", "tweet"));

    private static final int LETTERS = 32;
    /** The words by their first two letters, with what each says: few names have a word's beginning in them. */
    private static final Word[][] BY_BEGINNING = byBeginning();

    private Names() {}

    /** @param whole whether it says something only where it stands alone: short words are found in many longer ones */
    private record Word(String word, int kind, boolean whole) {}

    /** What class and id say, for the questions below. */
    static int said(Attributes attributes) {
        return read(attributes.get("class")) | read(attributes.get("id"));
    }

    /** Whether an element calls itself something else than a story; what is embedded is quoted. */
    static boolean isForeign(int said) {
        return (said & (FOREIGN | EMBEDDED)) == FOREIGN;
    }

    static boolean isAuthor(int said) {
        return (said & AUTHOR) != 0;
    }

    static boolean isDate(int said) {
        return (said & DATE) != 0;
    }

    /** Whether the names say what the element holds. */
    static boolean tells(int said) {
        return (said & (AUTHOR | DATE | TRAIL)) != 0;
    }

    static boolean isLead(int said) {
        return (said & LEAD) != 0;
    }

    static boolean isCaption(int said) {
        return (said & CAPTION) != 0;
    }

    static boolean isTrail(int said) {
        return (said & TRAIL) != 0;
    }

    private static int read(String names) {
        int bits = 0;
        for (int i = 0; i + 1 < names.length(); i++) {
            for (var word : BY_BEGINNING[beginning(names, i)]) {
                bits |= (bits & word.kind) == 0 && stands(names, i, word) ? word.kind : 0;
            }
        }
        return bits;
    }

    /** A number for two letters, the same for either case; what is no letter may have that of one. */
    private static int beginning(String names, int at) {
        return names.charAt(at) % LETTERS * LETTERS + names.charAt(at + 1) % LETTERS;
    }

    private static boolean stands(String names, int at, Word word) {
        int end = at + word.word.length();
        return names.regionMatches(true, at, word.word, 0, word.word.length())
                && (!word.whole
                        || (at == 0 || !Character.isLetterOrDigit(names.charAt(at - 1)))
                                && (end == names.length() || !Character.isLetterOrDigit(names.charAt(end))));
    }

    private static Word[][] byBeginning() {
        var beginnings = Stream.generate(() -> new ArrayList<Word>())
                .limit(LETTERS * LETTERS)
                .toList();
        WORDS.forEach((kind, words) ->
                words.forEach(word -> beginnings.get(beginning(word, 0)).add(new Word(word, kind, kind == LEAD))));
        return beginnings.stream().map(words -> words.toArray(Word[]::new)).toArray(Word[][]::new);
    }
}

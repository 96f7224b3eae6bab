package vn.portal.page;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;

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

    /** What a name says, as bits: names recur on a page. */
    private final Map<String, Integer> known = new HashMap<>();

    /** Whether an element calls itself something else than a story; what is embedded is quoted. */
    boolean isForeign(Element element) {
        return (bits(element) & (FOREIGN | EMBEDDED)) == FOREIGN;
    }

    boolean isAuthor(Element element) {
        return says(element, AUTHOR);
    }

    boolean isDate(Element element) {
        return says(element, DATE);
    }

    /** Whether the names say what the element holds. */
    boolean tells(Element element) {
        return says(element, AUTHOR | DATE | TRAIL);
    }

    boolean isLead(Element element) {
        return says(element, LEAD);
    }

    boolean isCaption(Element element) {
        return says(element, CAPTION);
    }

    boolean isTrail(Element element) {
        return says(element, TRAIL);
    }

    private boolean says(Element element, int kind) {
        return (bits(element) & kind) != 0;
    }

    private int bits(Element element) {
        return element.attributesSize() == 0 ? 0 : bits(element.className()) | bits(element.id());
    }

    private int bits(String names) {
        return names.isEmpty() ? 0 : known.computeIfAbsent(names, Names::read);
    }

    private static int read(String names) {
        var lower = names.toLowerCase(Locale.ROOT);
        int bits = 0;
        for (var kind : WORDS.entrySet()) {
            boolean whole = kind.getKey() == LEAD;
            for (var word : kind.getValue()) {
                if (whole ? isWord(lower, word) : lower.contains(word)) {
                    bits |= kind.getKey();
                    break;
                }
            }
        }
        return bits;
    }

    /** Short words are found in many longer ones. */
    private static boolean isWord(String names, String word) {
        for (int at = names.indexOf(word); at >= 0; at = names.indexOf(word, at + 1)) {
            int end = at + word.length();
            boolean starts = at == 0 || !Character.isLetterOrDigit(names.charAt(at - 1));
            if (starts && (end == names.length() || !Character.isLetterOrDigit(names.charAt(end)))) {
                return true;
            }
        }
        return false;
    }
}

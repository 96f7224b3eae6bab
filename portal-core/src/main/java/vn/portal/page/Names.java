package vn.portal.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * What class and id names say of an element: a weak help, never a condition.
 *
 * <p>Many pages have names that say nothing, or lie; every rule must hold without them.
 */
final class Names {
    private static final Pattern FOREIGN = Pattern.compile(
            "(?i)comment|disqus|sidebar|related|footer|promo|newsletter|cookie|share|social|widget|banner|recommend"
                    + "|popular|breadcrumb|subscribe|signup|advert|sponsor|outbrain|taboola|more-?stories|trending|author-?bio");
    private static final Pattern AUTHOR =
            Pattern.compile("(?i)author|byline|writer|tac-?gia|reporter|autor|submitted|posted-?by");
    private static final Pattern DATE = Pattern.compile("(?i)date|time|ngay|publish|posted|datum|created");
    private static final Pattern LEAD = Pattern.compile(
            "(?i)(?:^|[\\s_-])(?:sapo|lead|dek|standfirst|tom-?tat|hometext|abstract|teaser)(?:$|[\\s_-])");
    private static final Pattern CAPTION = Pattern.compile("(?i)caption|chu-?thich|img-?desc");
    private static final Pattern TRAIL = Pattern.compile("(?i)breadcrumb|duong-?dan");
    private static final Pattern EMBEDDED = Pattern.compile("(?i)embed|tweet");
    private static final List<Pattern> KINDS = List.of(FOREIGN, AUTHOR, DATE, LEAD, CAPTION, TRAIL, EMBEDDED);

    /** What a name says, as the bits of the patterns that it matches: names recur on a page. */
    private final Map<String, Integer> known = new HashMap<>();

    /** Whether an element calls itself something else than a story; what is embedded is quoted. */
    boolean isForeign(Element element) {
        return says(element, FOREIGN) && !says(element, EMBEDDED);
    }

    boolean isAuthor(Element element) {
        return says(element, AUTHOR);
    }

    boolean isDate(Element element) {
        return says(element, DATE);
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

    private boolean says(Element element, Pattern kind) {
        int bits = bits(element.className()) | bits(element.id());
        return (bits >> KINDS.indexOf(kind) & 1) != 0;
    }

    private int bits(String names) {
        return names.isEmpty() ? 0 : known.computeIfAbsent(names, Names::read);
    }

    private static int read(String names) {
        int bits = 0;
        for (int i = 0; i < KINDS.size(); i++) {
            if (KINDS.get(i).matcher(names).find()) {
                bits |= 1 << i;
            }
        }
        return bits;
    }
}

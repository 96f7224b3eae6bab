package vn.portal.page;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/** The lines that close a story with the names of those who wrote it. */
final class Closing {
    private static final int LONGEST = 60;
    private static final int MOST_LINES = 3;
    private static final Set<String> EMPHASIS = Set.of("strong", "b", "em", "i");

    private Closing() {}

    /** The last of these blocks that are names; never all of them. */
    static List<Integer> find(Page page, List<Integer> blocks) {
        int from = blocks.size();
        while (from > 1 && blocks.size() - from < MOST_LINES && isName(page, blocks.get(from - 1))) {
            from--;
        }
        return blocks.subList(from, blocks.size());
    }

    private static boolean isName(Page page, int number) {
        var block = page.block(number);
        if (block.length() > LONGEST || block.isHeading() || block.text().endsWith(":")) {
            return false;
        }
        var element = page.outline().element(block.element());
        boolean named = Bylines.read(block.text()).isPresent();
        return isRight(element) && (named || !Area.endsSentence(block.text())) || named && isEmphasised(element);
    }

    /** Set to the right, as signatures are. */
    static boolean isRight(Element element) {
        return element.attr("align").equalsIgnoreCase("right")
                || element.attr("style")
                        .toLowerCase(Locale.ROOT)
                        .replace(" ", "")
                        .contains("text-align:right");
    }

    private static boolean isEmphasised(Element element) {
        var at = element;
        while (at.childrenSize() == 1 && at.ownText().isBlank()) {
            at = at.child(0);
            if (EMPHASIS.contains(at.normalName())) {
                return true;
            }
        }
        return false;
    }
}

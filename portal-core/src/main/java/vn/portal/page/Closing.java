package vn.portal.page;

import java.util.List;
import org.jsoup.nodes.Element;

/** The lines that close a story with the names of those who wrote it. */
final class Closing {
    private static final int LONGEST = 60;
    private static final int MOST_LINES = 3;
    private static final int MOST_POSTSCRIPTS = 2;

    private Closing() {}

    /** The last of these blocks that are names; never all of them. A line or two about files may stand below. */
    static List<Integer> find(Page page, List<Integer> blocks) {
        int to = blocks.size();
        while (to > 1 && blocks.size() - to < MOST_POSTSCRIPTS && !isName(page, blocks.get(to - 1))) {
            to--;
        }
        int from = to;
        while (from > 1 && to - from < MOST_LINES && isName(page, blocks.get(from - 1))) {
            from--;
        }
        return blocks.subList(from, to);
    }

    private static boolean isName(Page page, int number) {
        var block = page.block(number);
        if (block.length() > LONGEST || block.isHeading() || block.text().endsWith(":")) {
            return false;
        }
        var element = page.outline().element(block.element());
        boolean named = Bylines.read(block.text()).isPresent();
        return isRight(element) && (named || !Area.endsSentence(block.text())) || named && Emphasis.isAll(element);
    }

    /** Set to the right, as signatures are. */
    static boolean isRight(Element element) {
        return element.attr("align").equalsIgnoreCase("right")
                || Styles.says(element.attr("style"), "text-align:right");
    }
}

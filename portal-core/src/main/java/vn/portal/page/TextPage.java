package vn.portal.page;

import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.portal.model.Body;
import vn.portal.model.Figure;
import vn.portal.model.When;

/**
 * A page saved as plain text, taken apart into what its story says and what the site around it says.
 *
 * <p>The text must be tidy ({@code vn.portal.text.Spelling#tidy}). A line is a block; a text copy marks neither lead nor
 * headings.
 *
 * <pre>{@code
 * var page = TextPage.read("Trang chủ\nRa quân làm sạch bãi biển\n\nSáng nay…\n\nHoa Biển\nHôm nay: 12\nTổng số: 340", zone);
 * page.title()    // Ra quân làm sạch bãi biển
 * page.byline()   // Hoa Biển
 * page.counters() // today 12, total 340
 * page.removed()  // Trang chủ: a word of the menu; …
 * }</pre>
 *
 * @param title the first line that is not the site's; empty where there is none
 * @param blocks the paragraphs
 * @param byline without the label before it
 * @param published where a line of its own says so
 * @param counters the site's own, of its visitors
 * @param removed every line that is not in the story, and why
 */
public record TextPage(
        String title,
        List<String> blocks,
        List<Figure> figures,
        @Nullable String byline,
        @Nullable When published,
        List<Counter> counters,
        List<Removed> removed) {

    public TextPage {
        blocks = List.copyOf(blocks);
        figures = List.copyOf(figures);
        counters = List.copyOf(counters);
        removed = List.copyOf(removed);
    }

    /** @param zone of the date lines that name none */
    public static TextPage read(String text, ZoneId zone) {
        return new TextPageReader(text, zone).read();
    }

    /** The story as HTML, and as the text of its blocks. */
    public Body body() {
        return new Body(BlockHtml.of(blocks, figures), String.join("\n", blocks));
    }

    /**
     * A line that a reader of the story does not miss.
     *
     * @param line its number on the page, from 1
     * @param text as it stood, without white space around it
     */
    public record Removed(int line, String text, Reason reason) {}

    /** Why a line is not part of the story. */
    public enum Reason {
        /** Nothing but white space that is there to be seen as a gap. */
        BLANK,
        /** The site's counter of visitors. */
        COUNTER,
        /** A word of a menu or a button. */
        MENU,
        /** What the portal's software writes where a picture has no text alternative. */
        PLACEHOLDER,
        /** The author's name once more. */
        BYLINE_AGAIN,
        /** The date of the page, which has a field of its own. */
        DATE_LINE,
        /** Titles of other stories below this one. */
        RELATED
    }
}

package vn.portal.page;

import java.time.ZoneId;
import org.jsoup.nodes.Document;

/**
 * A page as all who look for something on it see it.
 *
 * @param zone of dates that name none
 */
record Page(Document document, Head head, Names names, Outline outline, Area area, ZoneId zone) {

    static Page of(Document document, ZoneId zone) {
        var names = new Names();
        var outline = Outline.of(document);
        return new Page(document, Head.of(document, names), names, outline, Area.of(outline, names), zone);
    }

    Block block(int number) {
        return outline.block(number);
    }
}

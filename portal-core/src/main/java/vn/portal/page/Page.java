package vn.portal.page;

import java.time.ZoneId;
import org.jsoup.nodes.Document;

/**
 * A page as all who look for something on it see it.
 *
 * @param zone of dates that name none
 */
record Page(Document document, Head head, Outline outline, Area area, ZoneId zone) {

    static Page of(Document document, ZoneId zone) {
        return of(document, zone, new Outline());
    }

    /** @param outline is filled */
    static Page of(Document document, ZoneId zone, Outline outline) {
        var head = new Head(document);
        outline.fill(document, head);
        return new Page(document, head, outline, Area.of(outline), zone);
    }

    Block block(int number) {
        return outline.block(number);
    }
}

package vn.portal.page;

import java.time.ZoneId;
import java.util.List;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/**
 * Takes the story out of a page of HTML.
 *
 * <p>Text that is Vietnamese only in its old font ({@code <font face=".VnTime">}) is read as it was meant.
 *
 * <p>No page makes it throw or hang: what is broken is read as far as it goes. The same page gives the same story; one
 * extractor serves all threads.
 *
 * <pre>{@code
 * var story = PageExtractor.of(ZoneId.of("Asia/Ho_Chi_Minh")).read(html, "https://portal.example/tin/1.html");
 * story.title()        // Ra quân làm sạch bãi biển
 * story.lead()         // Sáng 22/2, thành phố ra quân…
 * story.body().html()  // <p>…</p> with headings, lists, tables, and figures in their places
 * story.discarded()    // Trang chủ: outside of the story; …
 * }</pre>
 */
public final class PageExtractor {
    /** Raised whenever a page may be read otherwise than before; part of every pipeline version. */
    public static final String VERSION = "4";

    private final ZoneId zone;
    private final SiteProfile profile;

    private PageExtractor(ZoneId zone, SiteProfile profile) {
        this.zone = zone;
        this.profile = profile;
    }

    /** @param zone of dates that name none */
    public static PageExtractor of(ZoneId zone) {
        return new PageExtractor(zone, SiteProfile.NONE);
    }

    /** The same for the pages of one site. */
    public PageExtractor with(SiteProfile profile) {
        return new PageExtractor(zone, profile);
    }

    /** All that a reader sees on a page, a line for each run of text between two breaks. */
    public List<String> lines(String html) {
        return Outline.of(Jsoup.parse(html)).blocks().stream().map(Block::text).toList();
    }

    /** @param address where the page lay; null where unknown, then relative addresses stay as written */
    public Story read(String html, @Nullable String address) {
        var document = Jsoup.parse(html, address == null ? "" : address);
        FontRuns.restore(html, document);
        profile.elements("remove", document).forEach(e -> e.remove());
        return new PageReading(Page.of(document, zone), profile).read();
    }
}

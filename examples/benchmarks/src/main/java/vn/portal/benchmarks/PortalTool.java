package vn.portal.benchmarks;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import vn.portal.model.Figure;
import vn.portal.page.Dated;
import vn.portal.page.PageExtractor;

/** Portal's own reading. */
final class PortalTool implements Tool {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Pattern ISO = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("h:mm a", Locale.ENGLISH);

    private final PageExtractor extractor = PageExtractor.of(ZONE);

    @Override
    public String name() {
        return "portal";
    }

    @Override
    public Reading read(String html, String address) {
        var story = extractor.read(html, address);
        var published = story.published();
        return new Reading(
                story.text(),
                story.title(),
                story.lead(),
                published == null ? null : day(published),
                published == null || !published.when().isInstant()
                        ? null
                        : published.when().start(ZONE).atZone(ZONE).format(CLOCK),
                story.byline(),
                story.figures().stream().map(PortalTool::address).toList(),
                story.views() == null ? null : story.views().toString());
    }

    /** A picture that the page carries in itself has no address. */
    private static String address(Figure figure) {
        return figure.address() == null || figure.address().startsWith("data:") ? "" : figure.address();
    }

    /** The day as the page writes it: a date with an offset is not moved to another zone. */
    private static String day(Dated published) {
        var iso = ISO.matcher(published.written());
        return iso.lookingAt()
                ? iso.group()
                : published.when().start(ZONE).atZone(ZONE).toLocalDate().toString();
    }
}

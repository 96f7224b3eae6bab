package vn.portal.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import vn.portal.model.When;

/** When the story was published: told to machines, in the markup, or to readers beside the title. */
final class DateFinder {
    private static final String[] PUBLISHED = {
        "article:published_time",
        "og:published_time",
        "datepublished",
        "dc.date",
        "dcterms.date",
        "dc.date.issued",
        "dcterms.issued",
        "pubdate",
        "publishdate",
        "publish-date",
        "publish_date",
        "publication_date",
        "sailthru.date",
        "parsely-pub-date",
        "citation_date",
        "citation_publication_date",
        "article.published",
        "bt:pubdate",
        "cxenseparse:recs:publishtime",
        "article_date_original",
        "originalpublicationdate"
    };
    /** What may as well be the date of the template, or of the last edit: believed where no reader sees a date. */
    private static final String[] DATED = {
        "date", "dcterms.created", "dc.date.created", "datecreated", "created", "dc.created"
    };

    private static final String[] MODIFIED = {
        "article:modified_time",
        "og:updated_time",
        "datemodified",
        "dcterms.modified",
        "dc.date.modified",
        "last-modified"
    };
    private static final Pattern IN_ADDRESS = Pattern.compile(
            "/(?:(?<y>(?:19|20)\\d{2})[/-](?<m>\\d{2})[/-](?<d>\\d{2})|(?<day>\\d{2})-(?<month>\\d{2})-(?<year>(?:19|20)\\d{2}))(?!\\d)");
    private static final Pattern CHANGED =
            Pattern.compile("(?iu)updated|modified|änderung|aktualisiert|geändert|cập nhật|actualiz|mis à jour");
    private static final Pattern LABEL = Pattern.compile(
            "(?iu)(?:ngày đăng|đăng ngày|đăng lúc|published|posted|veröffentlicht|erschienen|publié|publicado)"
                    + "(?: on| am| le| el| lúc)?:?\\s");
    /** How far behind its label a date may stand. */
    private static final int LABELLED = 40;

    /** How many blocks around title and story a date's element may stand, and how long its text may be. */
    private static final int NAMED = 12;
    /** How many elements are asked that say that they hold a date. */
    private static final int MOST_MARKED = 100;

    private static final int NAMED_LINE = 60;
    /** A longer line tells of something else. */
    private static final int LINE = 160;
    /** How many lines above the title, and below the story, may date it. */
    private static final int ABOVE = 6;

    private static final int BELOW = 10;

    private final Page page;

    private final DateText dates;

    private DateFinder(Page page) {
        this.page = page;
        this.dates = new DateText(page.zone());
    }

    /**
     * @param title the block of the title; -1 where no reader sees it
     * @param first the story's first block
     * @param last its last
     */
    static Optional<Dated> published(Page page, int title, int first, int last) {
        var finder = new DateFinder(page);
        return finder.told("datePublished", "dateCreated", "uploadDate")
                .or(() -> finder.meta(PUBLISHED))
                .or(() -> finder.marked(e -> e.attr("itemprop").equalsIgnoreCase("datePublished")))
                .or(() -> finder.labelled(finder.lines(title, first, last)))
                .or(() -> finder.visible(finder.near(title, first)))
                .or(() -> finder.meta(DATED))
                .or(() -> finder.marked(DateFinder::isPublished))
                .or(() -> finder.visible(finder.lines(title, first, last)))
                .or(() -> finder.named(title, last))
                .or(() -> finder.visible(finder.ends(first, last)))
                .or(() -> finder.besideTitle(title))
                .or(finder::inAddress);
    }

    static Optional<Dated> modified(Page page) {
        var finder = new DateFinder(page);
        return finder.told("dateModified")
                .or(() -> finder.meta(MODIFIED))
                .or(() -> finder.marked(e -> e.attr("itemprop").equalsIgnoreCase("dateModified")));
    }

    /** The date that a text is, or holds. */
    static Optional<Dated> read(Page page, String text) {
        return new DateText(page.zone()).parse(text, "profile");
    }

    private Optional<Dated> told(String... properties) {
        return Stream.concat(page.head().articles(), page.head().data())
                .flatMap(a -> a.first(properties).stream())
                .flatMap(t -> dates.parse(t, "json-ld").stream())
                .findFirst();
    }

    private Optional<Dated> meta(String... names) {
        return page.head()
                .values(names)
                .flatMap(t -> dates.parse(t, "meta").stream())
                .findFirst();
    }

    private Optional<Dated> marked(Predicate<Element> says) {
        return page.head().marked().stream()
                .map(Head.Marked::element)
                .filter(says)
                .limit(MOST_MARKED)
                .flatMap(e -> dates.parse(value(e), "markup").stream())
                .findFirst();
    }

    private static boolean isPublished(Element element) {
        return element.normalName().equals("time") && element.hasAttr("datetime")
                || element.normalName().equals("abbr") && element.hasClass("published");
    }

    private static String value(Element element) {
        return Stream.of("content", "datetime", "title")
                .map(element::attr)
                .filter(v -> !v.isBlank())
                .findFirst()
                .orElseGet(element::text);
    }

    /** The date behind a word that says that the story was published then. */
    private Optional<Dated> labelled(List<Integer> lines) {
        for (int i : lines) {
            var text = page.block(i).text();
            var label = LABEL.matcher(text);
            if (page.block(i).numbered() && text.length() <= LINE && label.find()) {
                var dated =
                        dates.in(text.substring(label.end(), Math.min(text.length(), label.end() + LABELLED)), "text");
                if (dated.isPresent()) {
                    return dated;
                }
            }
        }
        return Optional.empty();
    }

    /** The date that opens the title's own line. */
    private Optional<Dated> besideTitle(int title) {
        if (title < 0) {
            return Optional.empty();
        }
        return dates.opening(page.block(title).text());
    }

    /** The date in the first line that has one; one with a time of day is no date that the story tells of. */
    private Optional<Dated> visible(List<Integer> lines) {
        Dated day = null;
        Dated changed = null;
        for (int i : lines) {
            var text = page.block(i).text();
            if (text.length() > LINE || !page.block(i).numbered()) {
                continue;
            }
            var when = dates.in(text, "text");
            if (when.isPresent() && CHANGED.matcher(text).find()) {
                changed = changed == null ? when.get() : changed;
            } else if (when.isPresent() && when.get().when().isInstant()) {
                return when;
            } else {
                day = day == null ? when.orElse(null) : day;
            }
        }
        return Optional.ofNullable(day == null ? changed : day);
    }

    /** An element around title and story whose name says that it holds a date. */
    private Optional<Dated> named(int title, int last) {
        var outline = page.outline();
        int from = Math.max(0, title - NAMED);
        int asked = 0;
        for (int e = 0;
                e < outline.elements().size() && outline.firstBlock(e) <= last + NAMED && asked < MOST_MARKED;
                e++) {
            if (outline.firstBlock(e) >= from && page.area().text(e) < NAMED_LINE && Names.isDate(outline.said(e))) {
                asked++;
                var text = Plain.of(outline.element(e).text());
                var dated = dates.in(text, "markup")
                        .or(() -> WorldDates.brief(text).map(d -> new Dated(When.day(d, "markup"), text)));
                if (dated.isPresent()) {
                    return dated;
                }
            }
        }
        return Optional.empty();
    }

    /** Lines where pages date themselves: under the title, above it, under the story. */
    private List<Integer> lines(int title, int first, int last) {
        int blocks = page.outline().blocks().size();
        var lines = new ArrayList<Integer>();
        int top = title >= 0 && title < first ? title : Math.max(0, first - ABOVE);
        for (int i = top; i < Math.min(blocks, first); i++) {
            lines.add(i);
        }
        for (int i = top - 1; i >= Math.max(0, top - ABOVE); i--) {
            lines.add(i);
        }
        for (int i = last + 1; i < Math.min(blocks, last + BELOW); i++) {
            lines.add(i);
        }
        lines.remove(Integer.valueOf(title));
        return lines;
    }

    /** The lines between title and story, and the two above the title. */
    private List<Integer> near(int title, int first) {
        return lines(title, first, 0).stream()
                .filter(i -> title >= 0 && i >= title - 2 && i < first)
                .toList();
    }

    /** The story's own first and last lines. */
    private List<Integer> ends(int first, int last) {
        int blocks = page.outline().blocks().size();
        return IntStream.concat(
                        IntStream.rangeClosed(first, first + 1), IntStream.rangeClosed(Math.max(first, last - 2), last))
                .filter(i -> i < blocks)
                .boxed()
                .toList();
    }

    private Optional<Dated> inAddress() {
        return Stream.of(page.head().canonical().orElse(""), page.document().baseUri())
                .map(IN_ADDRESS::matcher)
                .filter(m -> m.find())
                .map(m -> m.group("y") != null
                        ? m.group("y") + "-" + m.group("m") + "-" + m.group("d")
                        : m.group("year") + "-" + m.group("month") + "-" + m.group("day"))
                .flatMap(day -> dates.parse(day, "address").stream())
                .findFirst();
    }
}

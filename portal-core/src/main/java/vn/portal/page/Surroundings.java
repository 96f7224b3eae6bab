package vn.portal.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import vn.portal.text.Folding;

/** What stands around a story and tells of it: its readers, its section, the body that publishes it. */
final class Surroundings {
    private static final Pattern VIEWS = Pattern.compile(
            "(?iu)(?:lượt (?:xem|đọc)|số lượt (?:xem|đọc)|đã xem|view count|views|hits|read|lần xem)\\s{0,2}[:(]?\\s{0,2}(\\d{1,3}(?:[., ]\\d{3}){1,4}|\\d{1,12})(?!\\d)");
    private static final Pattern VIEWS_BEHIND = Pattern.compile(
            "(?iu)(?<![\\d/.])(\\d{1,3}(?:[.,]\\d{3}){1,4}|\\d{1,12})\\s{1,2}(?:lượt (?:xem|đọc)|views\\b|lần xem)");
    private static final Pattern COUNT = Pattern.compile("\\d{1,3}(?:[.,]\\d{3}){1,4}(?!\\d)|\\d{1,12}");
    private static final Pattern UNIT = Pattern.compile(
            "(?iu)^(?:đơn vị(?: đăng| ban hành)?|cơ quan(?: ban hành| chủ quản)?|đơn vị thực hiện)\\s{0,2}:\\s{0,2}(\\S.{2,150})$");
    private static final Pattern ARROWS = Pattern.compile("\\s*[>»/›]+\\s*");
    private static final Set<String> HOMES =
            Set.of("trang chu", "trang nhat", "home", "homepage", "start", "startseite", "accueil", "inicio");
    private static final int LONGEST_HOME = 12;
    private static final int LINE = 160;
    private static final int DEEPEST = 6;
    /** How many lines such a widget has. */
    private static final int WIDGET = 8;

    private final Page page;

    private Surroundings(Page page) {
        this.page = page;
    }

    static Surroundings of(Page page) {
        return new Surroundings(page);
    }

    /** @param lines blocks around the story, the likeliest first */
    Optional<Long> views(List<Integer> lines) {
        for (int i : lines) {
            var text = page.block(i).text();
            if (page.block(i).numbered() && text.length() <= LINE) {
                var found = Stream.of(VIEWS, VIEWS_BEHIND)
                        .map(p -> p.matcher(text))
                        .filter(m -> m.find())
                        .map(m -> Long.valueOf(m.group(1).replaceAll("[., ]", "")))
                        .findFirst();
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /** Whether a text says how often the page was read and nothing else: what ticks is no part of a story. */
    static boolean isViews(String text) {
        return VIEWS.matcher(text).matches() || VIEWS_BEHIND.matcher(text).matches();
    }

    /** The first number of a text. */
    static Optional<Long> count(String text) {
        var m = COUNT.matcher(text);
        return m.find() ? Optional.of(Long.valueOf(m.group().replaceAll("[.,]", ""))) : Optional.empty();
    }

    /** The site's counters of visitors; a line that says so vouches for those beside it. */
    List<Counter> counters() {
        var counters = new ArrayList<Counter>();
        var unsure = new ArrayList<Counter>();
        int sure = -WIDGET;
        for (int i = 0; i < page.outline().blocks().size(); i++) {
            var read = mayCount(page.block(i)) ? read(page.block(i).text()) : List.<Counter>of();
            if (read.isEmpty()) {
                unsure.clear();
                continue;
            }
            if (read.stream().anyMatch(CounterLine::speaksOfVisitors)) {
                counters.addAll(unsure);
                unsure.clear();
                sure = i;
            }
            (i - sure < WIDGET ? counters : unsure).addAll(read);
        }
        return CounterLine.settled(counters);
    }

    /** A counter's line is short and ends in its number, or in what is counted. */
    private static boolean mayCount(Block block) {
        var text = block.text();
        return block.numbered()
                && text.length() <= LINE
                && (Character.isDigit(text.charAt(text.length() - 1))
                        || text.indexOf(':') > 0
                        || text.indexOf('•') >= 0);
    }

    private static List<Counter> read(String text) {
        var read = CounterLine.read(text);
        return read.isEmpty() || isViews(text) ? List.of() : read;
    }

    Optional<String> unit(List<Integer> lines) {
        return lines.stream()
                .map(i -> UNIT.matcher(page.block(i).text()))
                .filter(m -> m.matches())
                .map(m -> m.group(1))
                .findFirst()
                .or(() -> page.head()
                        .articles()
                        .flatMap(a -> a.first("publisher.name").stream())
                        .map(Plain::unescaped)
                        .findFirst())
                .or(() -> page.head().first("dc.publisher", "dcterms.publisher"));
    }

    /** Outermost first, without the site's own first page and without the title. */
    List<String> categories(String title) {
        var told = page.head()
                .values("article:section", "og:section", "section", "dc.subject.category")
                .toList();
        if (told.isEmpty()) {
            told = page.head()
                    .articles()
                    .flatMap(a -> a.all("articleSection").stream())
                    .map(Plain::unescaped)
                    .toList();
        }
        var trail = told.isEmpty() ? trail() : told;
        return trail.stream()
                .filter(c -> !c.isEmpty() && !isHome(c) && !c.equalsIgnoreCase(title))
                .distinct()
                .limit(DEEPEST)
                .toList();
    }

    /** The way from the site's first page to this one. */
    private List<String> trail() {
        for (var marked : page.head().marked()) {
            if (Names.isTrail(marked.said())) {
                var steps = steps(marked.element());
                if (!steps.isEmpty()) {
                    return steps;
                }
            }
        }
        return homeLine();
    }

    private static List<String> steps(Element trail) {
        var links =
                trail.getElementsByTag("a").eachText().stream().map(Plain::of).toList();
        return links.isEmpty() ? List.of(ARROWS.split(Plain.of(trail.text()))) : links;
    }

    /** A line that begins with the site's first page, and the lines beside it. */
    private List<String> homeLine() {
        var outline = page.outline();
        for (int i = 0; i < outline.blocks().size(); i++) {
            var block = outline.block(i);
            var parts = block.length() <= LINE && startsHome(block.text())
                    ? List.of(ARROWS.split(block.text()))
                    : List.<String>of();
            if (!parts.isEmpty() && isHome(parts.get(0))) {
                if (parts.size() > 1) {
                    return parts;
                }
                var beside = beside(i);
                if (!beside.isEmpty()) {
                    return beside;
                }
            }
        }
        return List.of();
    }

    /** The few lines of the place in which the line stands, if that place is nothing but such a way. */
    private List<String> beside(int home) {
        var outline = page.outline();
        int line = outline.block(home).element();
        int place = outline.parent(line);
        if (outline.block(home).tag().equals("li")
                && outline.element(place).normalName().equals("ul")) {
            return List.of(); // so do menus begin
        }
        var steps = new ArrayList<String>();
        for (int i = home + 1;
                i < outline.blocks().size()
                        && steps.size() < DEEPEST
                        && place >= 0
                        && outline.contains(place, outline.block(i).element());
                i++) {
            steps.add(outline.block(i).text());
        }
        return steps.size() < DEEPEST ? steps : List.of();
    }

    private static boolean startsHome(String text) {
        return "thsai".indexOf(Character.toLowerCase(text.charAt(0))) >= 0;
    }

    private static boolean isHome(String text) {
        return text.length() <= LONGEST_HOME && HOMES.contains(Folding.fold(text));
    }
}

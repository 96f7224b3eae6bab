package vn.portal.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;
import vn.portal.text.Spelling;

/**
 * All that is to be seen on a page, its furniture too: a second reading that looks for no story, against which the first
 * can be held.
 *
 * <pre>{@code
 * SeenPage.of("<h1>Ra quân</h1><p>Sáng 22/2…<p><a href=2.html>Tin khác</a>", null).lines()   // three lines
 * }</pre>
 */
public final class SeenPage {
    private static final Set<String> UNSEEN = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "svg",
            "iframe",
            "object",
            "head",
            "select",
            "button",
            "textarea");
    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i",
            "ins", "kbd", "label", "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time",
            "tt", "u", "var", "wbr", "nobr", "img", "td", "th");
    private static final Pattern PICTURE =
            Pattern.compile("(?i)[^?#]*\\.(?:jpe?g|png|gif|webp|bmp)(?:[?#/].*)?", Pattern.DOTALL);
    private static final List<String> SOURCES = List.of("src", "data-src", "data-original", "data-lazy-src");
    /** No picture of a story is smaller on either side. */
    private static final int SMALLEST = 40;

    private final List<Line> lines = new ArrayList<>();
    private final List<Named> links = new ArrayList<>();
    private final List<Named> pictures = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private final List<Integer> parents = new ArrayList<>();
    private final List<Integer> ends = new ArrayList<>();
    private boolean flat;

    private SeenPage() {}

    /**
     * What stands between two breaks.
     *
     * @param element the number of the element that it stands in
     * @param linked how many of its characters lead elsewhere
     */
    public record Line(String text, int element, int linked) {
        /** Whether most of it leads elsewhere. */
        public boolean isLink() {
            return linked * 2 > text.length();
        }
    }

    /**
     * Something that an address stands for.
     *
     * @param addresses under which it may be known, absolute where the page's own address is known
     */
    public record Named(List<String> addresses, int element) {}

    /** @param address where the page lay; null where unknown */
    public static SeenPage of(String html, @Nullable String address) {
        return of(Jsoup.parse(html, address == null ? "" : address), html);
    }

    /** A part of a page, as a system kept it. */
    public static SeenPage ofPart(String html, @Nullable String address) {
        return of(Jsoup.parseBodyFragment(html, address == null ? "" : address), html);
    }

    private static SeenPage of(Document document, String html) {
        FontRuns.restore(html, document);
        var page = new SeenPage();
        document.traverse(page.new Walk());
        page.tell(document);
        return page;
    }

    /** A page as plain text. */
    public static SeenPage ofText(String text) {
        var page = new SeenPage();
        page.flat = true;
        page.parents.add(-1);
        page.ends.add(1);
        Spelling.tidy(text)
                .lines()
                .map(Plain::spaced)
                .filter(line -> !line.isEmpty())
                .forEach(line -> page.lines.add(new Line(line, 0, 0)));
        return page;
    }

    /** What its head says: titles, descriptions, dates; seen in the browser's frame and by programs. */
    private void tell(Document document) {
        told.add(Plain.of(document.title()));
        document.select("meta[content]").forEach(meta -> told.add(Plain.unescaped(meta.attr("content"))));
        document.select("time[datetime]").forEach(time -> told.add(Plain.of(time.attr("datetime"))));
        told.removeIf(String::isEmpty);
    }

    public List<Line> lines() {
        return lines;
    }

    public List<Named> links() {
        return links;
    }

    /** Without those that are too small to be any story's. */
    public List<Named> pictures() {
        return pictures;
    }

    /** What its head says. */
    public List<String> told() {
        return told;
    }

    /** Whether it has no elements: plain text. */
    public boolean isFlat() {
        return flat;
    }

    /** How many elements hold lines; they are numbered in their order. */
    public int elements() {
        return parents.size();
    }

    /** The element around that one; -1 for the outermost. */
    public int parent(int element) {
        return parents.get(element);
    }

    /** Whether an element is another one or stands in it. */
    public boolean contains(int outer, int inner) {
        return inner >= outer && inner < ends.get(outer);
    }

    /** Goes once through the page, without recursion. */
    private final class Walk implements NodeVisitor {
        private final StringBuilder line = new StringBuilder();
        private int linked;
        private int element = -1;
        private int lineElement;
        private @Nullable Node unseen;
        private int inLink;
        private boolean leadsToPicture;

        @Override
        public void head(Node node, int depth) {
            if (unseen != null) {
                return;
            }
            if (node instanceof TextNode text) {
                add(text.getWholeText());
            } else if (node instanceof Element entered) {
                enter(entered);
            }
        }

        private void add(String text) {
            int before = line.length();
            line.append(text);
            if (inLink > 0) {
                linked += line.length() - before;
            }
            lineElement = Math.max(0, element);
        }

        private void enter(Element entered) {
            var name = entered.normalName();
            if (UNSEEN.contains(name)
                    || Styles.says(entered.attr("style"), "display:none")
                    || entered.hasAttr("hidden")) {
                unseen = entered;
                return;
            }
            if (name.equals("a") && entered.hasAttr("href")) {
                inLink++;
                leadsToPicture = PICTURE.matcher(entered.attr("href")).matches();
                links.add(new Named(addresses(entered, List.of("href")), Math.max(0, element)));
            } else if (name.equals("img")) {
                picture(entered);
            }
            if (name.equals("td") || name.equals("th")) {
                line.append(' ');
            }
            if (!INLINE.contains(name)) {
                end();
                if (!name.equals("br")) {
                    parents.add(element);
                    ends.add(0);
                    element = parents.size() - 1;
                }
            }
        }

        /** What leads to another page, a button, is no story's; what leads to itself in a larger size is. */
        private void picture(Element image) {
            if (inLink > 0 && !leadsToPicture) {
                return;
            }
            if (size(image, "width") >= SMALLEST && size(image, "height") >= SMALLEST) {
                var addresses = addresses(image, SOURCES);
                if (!addresses.isEmpty()) {
                    pictures.add(new Named(addresses, Math.max(0, element)));
                }
            }
        }

        private int size(Element image, String side) {
            var written = image.attr(side).strip().replaceFirst("px$", "");
            return written.matches("\\d{1,5}") ? Integer.parseInt(written) : SMALLEST;
        }

        private List<String> addresses(Element named, List<String> attributes) {
            return attributes.stream()
                    .filter(attribute -> !named.attr(attribute).isBlank()
                            && !named.attr(attribute).strip().startsWith("data:"))
                    .flatMap(attribute -> Stream.of(
                            named.absUrl(attribute), named.attr(attribute).strip()))
                    .filter(address -> !address.isEmpty())
                    .distinct()
                    .toList();
        }

        @Override
        public void tail(Node node, int depth) {
            if (unseen != null) {
                unseen = unseen == node ? null : unseen;
            } else if (node instanceof Element left) {
                leave(left);
            }
        }

        private void leave(Element left) {
            var name = left.normalName();
            if (name.equals("a") && left.hasAttr("href")) {
                inLink--;
            }
            if (!INLINE.contains(name)) {
                end();
                if (!name.equals("br")) {
                    ends.set(element, parents.size());
                    element = parents.get(element);
                }
            }
        }

        private void end() {
            var text = Plain.of(line.toString());
            if (!text.isEmpty()) {
                lines.add(new Line(text, lineElement, Math.min(linked, text.length())));
            }
            line.setLength(0);
            linked = 0;
        }
    }
}

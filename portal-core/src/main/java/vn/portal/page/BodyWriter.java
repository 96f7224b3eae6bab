package vn.portal.page;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import vn.portal.model.Body;
import vn.portal.page.FigureFinder.Picture;

/** Writes the story anew: what a reader reads of it, in plain and safe HTML, and the same as lines of text. */
final class BodyWriter implements Outline.Steps {
    private static final Set<String> FORMATTING =
            Set.of("a", "abbr", "b", "cite", "code", "del", "em", "i", "ins", "q", "s", "strong", "sub", "sup", "u");
    /** Formatting within formatting beyond this depth is a page that forgot to close. */
    private static final int DEEPEST = 8;
    /** So is formatting that goes on for more lines; its address would be written with each. */
    private static final int MOST_LINES = 100;

    private final Page page;
    private final BitSet body;
    private final BitSet tables;
    private final Map<Integer, Picture> pictures = new HashMap<>();
    private final Map<Integer, Integer> places = new HashMap<>();
    private final Element root = new Element("body");
    private final Holders holders = new Holders(root);
    private final BodyLines lines = new BodyLines();
    private final List<Format> formatting = new ArrayList<>();
    private final List<Picture> waiting = new ArrayList<>();
    private int block;
    private boolean ink;
    private boolean space;
    private boolean broken;
    private @Nullable Element tip;

    private BodyWriter(Page page, int story, BitSet body) {
        this.page = page;
        this.body = body;
        this.tables = Tables.data(page.outline(), page.area(), story);
        this.block = page.outline().firstBlock(story);
    }

    /** Formatting that is open. */
    private static final class Format {
        final int element;
        final String tag;
        final @Nullable String address;
        final @Nullable String title;
        int lines;

        /** @param address where it leads; null where it is no link */
        Format(int element, String tag, @Nullable String address, @Nullable String title) {
            this.element = element;
            this.tag = tag;
            this.address = address;
            this.title = title;
        }
    }

    /**
     * @param places the line of the body after which each picture stands, by its element; -1 before the first
     */
    record Written(Body body, Map<Integer, Integer> places) {}

    /** @param body the numbers of the blocks that are to be written */
    static Written write(Page page, int story, BitSet body, List<Picture> pictures) {
        var writer = new BodyWriter(page, story, body);
        for (var picture : pictures) {
            if (page.outline().contains(story, picture.element())) {
                writer.pictures.put(picture.element(), picture);
            } else {
                writer.place(picture);
            }
        }
        page.outline().tell(story, writer);
        var html = Sanitiser.html(writer.root, page.document().baseUri());
        return new Written(new Body(html, writer.lines.text()), Map.copyOf(writer.places));
    }

    @Override
    public void open(int element, boolean inline) {
        var picture = pictures.get(element);
        if (picture != null) {
            picture(picture);
        } else if (!inline) {
            holders.open(page.outline().element(element), tables.get(element));
        } else if (formatting.size() < DEEPEST && isWritten(element)) {
            formatting(element).ifPresent(format -> {
                formatting.add(format);
                tip = tip == null ? null : format(spaced(tip), format);
            });
        }
    }

    @Override
    public void close(int element, boolean inline) {
        if (!inline) {
            holders.close();
            if (page.outline().element(element).normalName().equals("tr")) {
                lines.endRow();
            }
        } else if (!formatting.isEmpty() && formatting.get(formatting.size() - 1).element == element) {
            formatting.remove(formatting.size() - 1);
            tip = tip == null ? null : tip.parent();
        }
    }

    @Override
    public void text(String text) {
        space |= PageWalk.isSpace(text.charAt(0));
        if (body.get(block)) {
            begin();
            append(Plain.spaced(text));
        }
        ink = true;
        space = PageWalk.isSpace(text.charAt(text.length() - 1));
    }

    @Override
    public void space() {
        space = true;
    }

    @Override
    public void lineBreak() {
        broken = tip != null;
        space = true;
    }

    @Override
    public void lineEnd() {
        if (ink) {
            if (body.get(block)) {
                lines.add(page.block(block).text(), holders.inRow());
            }
            block++;
        }
        ink = false;
        space = false;
        broken = false;
        tip = null;
        waiting.forEach(this::place);
        waiting.clear();
    }

    private void begin() {
        if (tip == null) {
            var line = holders.line();
            formatting.removeIf(format -> format.lines++ > MOST_LINES);
            for (var format : formatting) {
                line = format(line, format);
            }
            tip = line;
            space = false;
        }
    }

    private void append(String plain) {
        if (tip != null && broken) {
            tip.appendElement("br");
            tip.appendText(plain);
        } else if (tip != null) {
            tip.appendText(space ? " " + plain : plain);
        }
        broken = false;
    }

    /** A space before a formatted word does not belong to it. */
    private Element spaced(Element place) {
        if (space && !broken) {
            place.appendText(" ");
            space = false;
        }
        return place;
    }

    /** Whether anything of the body stands in an element, or on the same line. */
    private boolean isWritten(int element) {
        int first = body.nextSetBit(block);
        return first >= 0 && first <= page.outline().lastBlock(element) + 1;
    }

    private Optional<Format> formatting(int element) {
        var source = page.outline().element(element);
        var tag = source.normalName();
        if (tag.equals("a")) {
            return Addresses.link(source, "href").map(address -> new Format(element, tag, address, null));
        }
        boolean titled = tag.equals("abbr") && source.hasAttr("title");
        return FORMATTING.contains(tag)
                ? Optional.of(new Format(element, tag, null, titled ? Plain.of(source.attr("title")) : null))
                : Optional.empty();
    }

    private static Element format(Element place, Format format) {
        var made = place.appendElement(format.tag);
        if (format.address != null) {
            made.attr("href", format.address);
        }
        if (format.title != null) {
            made.attr("title", format.title);
        }
        return made;
    }

    private void picture(Picture picture) {
        if (ink) {
            waiting.add(picture);
        } else {
            place(picture);
        }
    }

    private void place(Picture picture) {
        places.put(picture.element(), lines.size() - 1);
        var caption = picture.captionText(page);
        if (picture.address() == null && caption == null) {
            return;
        }
        var figure = holders.room().appendElement("figure");
        if (picture.address() != null) {
            var image = figure.appendElement("img").attr("src", picture.address());
            image.attr("alt", picture.alt() == null ? "" : picture.alt());
        }
        if (caption != null) {
            figure.appendElement("figcaption").text(caption);
        }
    }
}

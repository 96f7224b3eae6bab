package vn.portal.page;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import vn.portal.model.Body;
import vn.portal.page.FigureFinder.Picture;

/** Writes the story anew: what a reader reads of it, in plain and safe HTML, and the same as lines of text. */
final class BodyWriter implements PageWalk.Steps {
    private static final Set<String> FORMATTING =
            Set.of("a", "abbr", "b", "cite", "code", "del", "em", "i", "ins", "q", "s", "strong", "sub", "sup", "u");
    /** Formatting within formatting beyond this depth is a page that forgot to close. */
    private static final int DEEPEST = 8;

    private final Page page;
    private final BitSet body;
    private final BitSet tables;
    private final Map<Integer, Picture> pictures = new HashMap<>();
    private final Map<Integer, Integer> places = new HashMap<>();
    private final Element root = new Element("body");
    private final Holders holders = new Holders(root);
    private final BodyLines lines = new BodyLines();
    private final List<Element> formatting = new ArrayList<>();
    private final List<Picture> waiting = new ArrayList<>();
    private int element;
    private int block;
    private boolean ink;
    private boolean space;
    private boolean broken;
    private @Nullable Element tip;

    private BodyWriter(Page page, int story, BitSet body) {
        this.page = page;
        this.body = body;
        this.tables = Tables.data(page.outline(), page.area(), story);
        this.element = story;
        this.block = page.outline().firstBlock(story);
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
        PageWalk.through(page.outline().element(story), writer);
        var html = Sanitiser.html(writer.root, page.document().baseUri());
        return new Written(new Body(html, writer.lines.text()), Map.copyOf(writer.places));
    }

    @Override
    public void open(Element source, boolean inline) {
        int number = element++;
        if (pictures.containsKey(number)) {
            picture(pictures.get(number));
        } else if (!inline) {
            holders.open(source, tables.get(number));
        } else if (formatting.size() < DEEPEST && isFormatting(source)) {
            formatting.add(source);
            tip = tip == null ? null : format(spaced(tip), source);
        }
    }

    @Override
    public void close(Element source, boolean inline) {
        if (!inline) {
            holders.close();
            if (source.normalName().equals("tr")) {
                lines.endRow();
            }
        } else if (!formatting.isEmpty() && formatting.get(formatting.size() - 1) == source) {
            formatting.remove(formatting.size() - 1);
            tip = tip == null ? null : tip.parent();
        }
    }

    @Override
    public void text(String text) {
        int start = 0;
        while (start < text.length() && PageWalk.isSpace(text.charAt(start))) {
            start++;
        }
        space |= start > 0;
        if (start == text.length()) {
            return;
        }
        if (body.get(block)) {
            begin();
            append(text, start);
        }
        ink = true;
        space = PageWalk.isSpace(text.charAt(text.length() - 1));
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
            for (var source : formatting) {
                line = format(line, source);
            }
            tip = line;
            space = false;
        }
    }

    private void append(String text, int start) {
        var plain = Plain.of(text.substring(start));
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

    private boolean isFormatting(Element source) {
        var tag = source.normalName();
        return tag.equals("a") ? Addresses.link(source, "href").isPresent() : FORMATTING.contains(tag);
    }

    private static Element format(Element place, Element source) {
        var made = place.appendElement(source.normalName());
        if (source.normalName().equals("a")) {
            Addresses.link(source, "href").ifPresent(address -> made.attr("href", address));
        } else if (source.hasAttr("title") && source.normalName().equals("abbr")) {
            made.attr("title", Plain.of(source.attr("title")));
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

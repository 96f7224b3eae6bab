package vn.portal.page;

import java.util.List;
import java.util.stream.IntStream;

/** The opening summary, where a page sets it apart from the story: in a place of its own before it. */
final class LeadFinder {
    private static final int LONGEST = 2000;
    /** No lead is shorter, and none stands further above its story. */
    private static final int SHORTEST = 50;

    private static final int FAR = 16;
    private static final int ANCESTORS = 4;
    private static final int FEW = 2;

    private final Page page;
    private final Outline outline;
    private final List<Integer> kept;

    private LeadFinder(Page page, List<Integer> kept) {
        this.page = page;
        this.outline = page.outline();
        this.kept = kept;
    }

    /** How many of the story's first blocks are the lead. */
    static int find(Page page, List<Integer> kept) {
        return kept.size() < 2 ? 0 : new LeadFinder(page, kept).find();
    }

    /** How many of the story's first blocks tell of a picture above it. */
    static int captions(Page page, List<Integer> kept) {
        int captions = 0;
        while (captions + 1 < kept.size()
                && isCaption(page, page.block(kept.get(captions)).element())) {
            captions++;
        }
        return captions;
    }

    /** Paragraphs that stand between the title and the story's place. */
    static List<Integer> above(Page page, int title, int first) {
        if (title < 0 || first - title > FAR) {
            return List.of();
        }
        return IntStream.range(title + 1, first)
                .filter(i -> isParagraph(page, i))
                .boxed()
                .toList();
    }

    private static boolean isParagraph(Page page, int number) {
        var block = page.block(number);
        return page.area().ofBlock(number) > SHORTEST
                && block.linkDensity() < 0.2
                && !block.isHeading()
                && !Noise.isCredit(block.text())
                && !Noise.creditsPicture(block.text())
                && !isCaption(page, block.element());
    }

    private static boolean isCaption(Page page, int element) {
        int at = element;
        for (int i = 0; i < ANCESTORS && at > 0; i++, at = page.outline().parent(at)) {
            var e = page.outline().element(at);
            if (e.normalName().equals("figcaption")
                    || e.normalName().equals("figure")
                    || Names.isCaption(page.outline().said(at))
                    || e.normalName().equals("table") && FigureFinder.isFrame(page, at)) {
                return true;
            }
        }
        return false;
    }

    private int find() {
        int placed = placed();
        return placed > 0 || !isSetOff() ? placed : 1;
    }

    /** How many of the first blocks have a place of their own. */
    private int placed() {
        int shared = outline.shared(block(0).element(), block(kept.size() - 1).element());
        int opening = childOf(shared, 0);
        if (opening == shared) {
            return 0;
        }
        int length = within(opening, 0);
        if (length == kept.size() || !isBrief(length)) {
            return 0;
        }
        int next = childOf(shared, length);
        return isNamed(opening) || isApart(shared, opening, length, next) ? length : 0;
    }

    /** Whether the first paragraph is set off by its type alone: all of it bold or slanted, and nothing of the next. */
    private boolean isSetOff() {
        return page.area().ofBlock(kept.get(0)) > SHORTEST
                && isBrief(1)
                && isEmphasised(0)
                && !isEmphasised(1)
                && !Noise.creditsPicture(block(0).text())
                && !isPlaceLeftEmpty();
    }

    /** Whether right above the story something is emphasised that has no text: the site's place for a lead, not used. */
    private boolean isPlaceLeftEmpty() {
        int first = block(0).element();
        for (int e = first - 1; e > 0 && outline.firstBlock(e) == kept.get(0); e--) {
            if (Emphasis.isEmphasis(outline.element(e)) && page.area().text(e) == 0) {
                return true;
            }
        }
        return false;
    }

    private boolean isEmphasised(int i) {
        return Emphasis.isAll(outline.element(block(i).element()));
    }

    /** Whether so many first blocks may lead to the rest: a paragraph or two, or fewer words than are to come. */
    private boolean isBrief(int length) {
        int lead = text(0, length);
        return lead <= LONGEST && (length <= FEW || lead < text(length, kept.size()));
    }

    /** One paragraph among its equals is no lead: the story must have a place of its own. */
    private boolean isApart(int shared, int opening, int length, int next) {
        if (next == shared || next + 1 == outline.end(next)) {
            return false;
        }
        int rest = text(length, kept.size());
        int story = text(length, length + within(next, length));
        if (story <= 0.5 * rest) {
            return false;
        }
        boolean leadHasPlace = block(0).element() != opening;
        boolean storyHasPlace = block(length).element() != next;
        return storyHasPlace || leadHasPlace;
    }

    private boolean isNamed(int element) {
        return Names.isLead(outline.said(element));
    }

    /** How many kept blocks from that one on stand in an element. */
    private int within(int element, int from) {
        int i = from;
        while (i < kept.size() && outline.contains(element, block(i).element())) {
            i++;
        }
        return i - from;
    }

    private int text(int from, int to) {
        int text = 0;
        for (int i = from; i < to; i++) {
            text += block(i).length();
        }
        return text;
    }

    /** The child of an element in which a kept block stands; the element itself if it stands there directly. */
    private int childOf(int element, int i) {
        int at = block(i).element();
        while (at != element && outline.parent(at) != element) {
            at = outline.parent(at);
        }
        return at;
    }

    private Block block(int i) {
        return outline.block(kept.get(i));
    }
}

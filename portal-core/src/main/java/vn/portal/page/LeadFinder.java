package vn.portal.page;

import java.util.List;

/** The opening summary, where a page sets it apart from the story: in a place of its own before it. */
final class LeadFinder {
    private static final int LONGEST = 2000;

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

    private int find() {
        int shared = outline.shared(block(0).element(), block(kept.size() - 1).element());
        int opening = childOf(shared, 0);
        if (opening == shared) {
            return 0;
        }
        int length = within(opening, 0);
        if (length == kept.size() || text(0, length) > LONGEST) {
            return 0;
        }
        int next = childOf(shared, length);
        return isNamed(opening) || isApart(shared, opening, length, next) ? length : 0;
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
        return page.names().isLead(outline.element(element));
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

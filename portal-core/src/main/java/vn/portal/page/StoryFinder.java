package vn.portal.page;

/** Where the story stands: the smallest element that holds nearly all of it, with what opens it. */
final class StoryFinder {
    private static final double DOMINANCE = 0.75;
    /** The same for a place that holds the title as well. */
    private static final double TITLED = 0.3;
    /** How much of what a wider place adds before the story must read like story. */
    private static final double PURITY = 0.6;
    /** A wider place that adds more than this many characters of something else is another place. */
    private static final int MUCH = 200;
    /** What is said below a story about where to read on is shorter. */
    private static final int WORDS = 120;

    private final Outline outline;
    private final Area area;

    private StoryFinder(Page page) {
        this.outline = page.outline();
        this.area = page.area();
    }

    /** The number of the element. */
    static int find(Page page, TitleFinder titles) {
        var finder = new StoryFinder(page);
        int title = titles.anchor();
        return finder.widened(finder.densest(title < 0 ? -1 : page.block(title).element()));
    }

    /** @param title the element of the title; -1 where no reader sees it */
    private int densest(int title) {
        int at = 0;
        while (true) {
            int next = next(at, title);
            if (next < 0) {
                return outline.blockElement(at);
            }
            at = next;
        }
    }

    /** The child that holds nearly all of the story, or a good part of it below its title; -1 where there is none. */
    private int next(int at, int title) {
        int best = -1;
        int titled = -1;
        for (int child = at + 1; child < outline.end(at); child = outline.end(child)) {
            if (best < 0 || area.of(child) > area.of(best)) {
                best = child;
            }
            titled = title >= 0 && outline.contains(child, title) ? child : titled;
        }
        if (best < 0 || area.of(best) <= 0) {
            return -1;
        }
        if (titled >= 0 && area.of(titled) >= TITLED * area.of(at)) {
            return titled;
        }
        return area.of(best) >= DOMINANCE * area.of(at) ? best : -1;
    }

    private int widened(int story) {
        int found = story;
        for (int at = outline.parent(found); at > 0; at = outline.parent(at)) {
            int added = area.text(at) - area.text(found);
            if (added == 0) {
                found = at;
                continue;
            }
            double mass = area.of(at) - area.of(found);
            if (mass >= PURITY * added && before(at, found) >= 0.9 * mass || isPostscript(at, found)) {
                found = at;
            } else if (added > MUCH) {
                break;
            }
        }
        return outline.blockElement(found);
    }

    /** Whether all that a wider place adds is a few words below that lead nowhere. */
    private boolean isPostscript(int wide, int found) {
        int added = area.text(wide) - area.text(found);
        int links = area.linked(wide) - area.linked(found);
        return added <= WORDS && links == 0 && outline.firstBlock(wide) == outline.firstBlock(found);
    }

    /** The story in a wider place before the found one. */
    private double before(int wide, int found) {
        double mass = 0;
        for (int child = wide + 1; !outline.contains(child, found); child = outline.end(child)) {
            mass += area.of(child);
        }
        return mass;
    }
}

package vn.portal.page;

/** Where the story stands: the smallest element that holds nearly all of it, with what opens it. */
final class StoryFinder {
    private static final double DOMINANCE = 0.75;
    /** How much of what a wider place adds before the story must read like story. */
    private static final double PURITY = 0.6;
    /** A wider place that adds more than this many characters of something else is another place. */
    private static final int MUCH = 200;

    private final Outline outline;
    private final Area area;

    private StoryFinder(Page page) {
        this.outline = page.outline();
        this.area = page.area();
    }

    /** The number of the element. */
    static int find(Page page) {
        var finder = new StoryFinder(page);
        return finder.widened(finder.densest());
    }

    private int densest() {
        int at = 0;
        while (true) {
            int best = -1;
            for (int child = at + 1; child < outline.end(at); child = outline.end(child)) {
                if (best < 0 || area.of(child) > area.of(best)) {
                    best = child;
                }
            }
            if (best < 0 || area.of(best) <= 0 || area.of(best) < DOMINANCE * area.of(at)) {
                return outline.blockElement(at);
            }
            at = best;
        }
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
            if (mass >= PURITY * added && before(at, found) >= 0.9 * mass) {
                found = at;
            } else if (added > MUCH) {
                break;
            }
        }
        return outline.blockElement(found);
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

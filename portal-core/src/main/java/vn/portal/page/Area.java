package vn.portal.page;

import java.util.Set;

/** How much story lies in each part of a page. */
final class Area {
    private static final Set<String> ASIDE = Set.of("nav", "footer", "aside", "form", "menu");
    private static final int SENTENCE = 40;
    private static final int PARAGRAPH = 80;
    /** No heading is longer: what is, was made one for its looks. */
    private static final int HEADLINE = 200;

    private static final int LONG = 1000;
    /** How much of its weight story keeps in each place that calls itself something else. */
    private static final double DOUBT = 0.25;

    private static final double LEAST_TRUST = 1e-6;

    private final Outline outline;
    private final double[] own;
    private final double[] whole;
    private final double[] trust;
    private final int[] text;
    private final int[] linked;

    private Area(Outline outline) {
        this.outline = outline;
        int elements = outline.elements().size();
        this.own = new double[outline.blocks().size()];
        this.whole = new double[elements];
        this.trust = new double[elements];
        this.text = new int[elements];
        this.linked = new int[elements];
    }

    static Area of(Outline outline) {
        var area = new Area(outline);
        area.trust();
        area.weigh();
        area.sum();
        return area;
    }

    /** The story in and under an element. */
    double of(int element) {
        return whole[element];
    }

    /** The story in a block; 0 for what is no story. */
    double ofBlock(int block) {
        return own[block];
    }

    /** How many characters stand in and under an element. */
    int text(int element) {
        return text[element];
    }

    /** How many characters in and under an element lead elsewhere. */
    int linked(int element) {
        return linked[element];
    }

    /** How much of the text in and under an element leads elsewhere. */
    double linkDensity(int element) {
        return text[element] == 0 ? 0 : Math.min(1, (double) linked[element] / text[element]);
    }

    /** Whether an element calls itself something else than a story. */
    boolean isForeign(int element) {
        return Names.isForeign(outline.said(element))
                || ASIDE.contains(outline.element(element).normalName());
    }

    /** How far the places around an element are places of a story: 1 for nothing against it. */
    private void trust() {
        for (int e = 0; e < trust.length; e++) {
            double around = e == 0 ? 1 : trust[outline.parent(e)];
            trust[e] = isForeign(e) && !isWholePage(e) ? Math.max(LEAST_TRUST, around * DOUBT) : around;
        }
    }

    /** Some software puts whole pages into one form. */
    private boolean isWholePage(int e) {
        return outline.element(e).normalName().equals("form") && outline.end(e) - e > trust.length / 2;
    }

    private void weigh() {
        for (int i = 0; i < own.length; i++) {
            var block = outline.block(i);
            own[i] = weight(block) * trust[block.element()];
            whole[block.element()] += own[i];
            text[block.element()] += block.length();
            linked[block.element()] += block.linked();
        }
    }

    private void sum() {
        for (int e = whole.length - 1; e > 0; e--) {
            int parent = outline.parent(e);
            whole[parent] += whole[e];
            text[parent] += text[e];
            linked[parent] += linked[e];
        }
    }

    private static double weight(Block block) {
        int length = block.length();
        double density = block.linkDensity();
        if (block.tag().equals("td") || block.tag().equals("th")) {
            return density > 0.5 || Boilerplate.isImprint(block.text()) ? 0 : 0.5 * length * (1 - density);
        }
        if (density > 0.5 || length < SENTENCE || block.isHeading() && length < HEADLINE) {
            return 0;
        }
        if (length < PARAGRAPH && !endsSentence(block.text()) || Boilerplate.isImprint(block.text())) {
            return 0;
        }
        return Math.min(length, LONG) * (1 - density) * kind(block.tag());
    }

    private static double kind(String tag) {
        return switch (tag) {
            case "p", "blockquote" -> 1;
            case "li", "dd", "dt" -> 0.6;
            case "figcaption", "caption" -> 0.2;
            default -> 0.9;
        };
    }

    static boolean endsSentence(String text) {
        char last = text.charAt(text.length() - 1);
        return ".!?…:;\"”»。)".indexOf(last) >= 0;
    }
}

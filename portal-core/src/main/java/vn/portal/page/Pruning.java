package vn.portal.page;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What of the story's place is the story. */
final class Pruning {
    private static final Set<String> PROSE = Set.of("p", "blockquote", "pre", "h2", "h3", "h4", "h5", "h6");
    private static final Set<String> LISTS = Set.of("ul", "ol", "dl");
    private static final Set<String> APART = Set.of("figure", "figcaption");
    /** What holds this much of the story is no unit beside it. */
    private static final double SPINE = 0.3;

    private static final int LONG = 300;
    private static final int NEAR = 4;
    private static final int TAIL_LINES = 8;
    private static final int REST_LINES = 4;
    private static final int TAIL_LINE = 160;

    private final Outline outline;
    private final Area area;
    private final int story;
    private final BitSet dropped;
    private final BitSet tables;
    /** The first block that is no part of the story any more. */
    private int end;

    private Pruning(Page page, int story) {
        this.outline = page.outline();
        this.area = page.area();
        this.story = story;
        this.dropped = new BitSet(outline.elements().size());
        this.tables = Tables.data(outline, area, story);
        this.end = outline.lastBlock(story) + 1;
    }

    static Pruning of(Page page, int story) {
        var pruning = new Pruning(page, story);
        pruning.dropUnits();
        pruning.endAt(Ending.find(page, page.outline().firstBlock(story), pruning.end));
        return pruning;
    }

    /** Everything in its place, as somebody said who knows. */
    static Pruning none(Page page, int story) {
        return new Pruning(page, story);
    }

    boolean drops(int element) {
        return dropped.get(element);
    }

    void drop(int element) {
        dropped.set(element, outline.end(element));
    }

    private void endAt(int block) {
        end = block;
        for (int e = story + 1; e < outline.end(story); e++) {
            if (outline.firstBlock(e) > block) {
                dropped.set(e);
            }
        }
    }

    private void dropUnits() {
        double spine = SPINE * area.of(story);
        for (int e = story + 1; e < outline.end(story); e++) {
            if (dropped.get(outline.parent(e)) || area.of(e) < spine && !keeps(e)) {
                dropped.set(e);
            }
        }
    }

    private boolean keeps(int e) {
        int text = area.text(e);
        if (text == 0) {
            return true;
        }
        var tag = outline.element(e).normalName();
        double density = area.linkDensity(e);
        if (area.isForeign(e) || APART.contains(tag) || Names.isCaption(outline.said(e))) {
            return false;
        }
        if (PROSE.contains(tag)) {
            return density < 0.6 || text > 100 && density < 0.8;
        }
        if (LISTS.contains(tag)) {
            return density < 0.5;
        }
        return switch (tag) {
            case "table" -> density < 0.5;
            case "div", "section", "article", "main", "header", "center" ->
                area.of(e) > 0 ? density < 0.4 : density < 0.3;
            default -> true;
        };
    }

    /**
     * The numbers of the blocks that are the story, in order.
     *
     * @param after the block that the story stands below, its title; -1 where none is known
     */
    List<Integer> kept(int after) {
        var kept = new ArrayList<Integer>();
        var seen = new HashMap<String, Integer>();
        int first = -1;
        int last = -1;
        for (int i = Math.max(after + 1, outline.firstBlock(story)); i < end; i++) {
            var block = outline.block(i);
            if (dropped.get(block.element())
                    || block.linkDensity() > 0.9
                    || Noise.isNoise(block)
                    || isRepeated(i, seen)) {
                continue;
            }
            if (area.ofBlock(i) > 0) {
                first = first < 0 ? kept.size() : first;
                last = kept.size();
            }
            kept.add(i);
        }
        return first < 0 ? kept : List.copyOf(kept.subList(head(kept, first), tail(kept, last) + 1));
    }

    /** A long paragraph told again further down is a copy for another screen; right below, it opens the story as it led. */
    private boolean isRepeated(int number, Map<String, Integer> seen) {
        var block = outline.block(number);
        if (block.length() <= LONG) {
            return false;
        }
        var before = seen.put(block.text(), number);
        return before != null && number - before >= NEAR;
    }

    /** Short lines that open a story stand in the place of its first paragraph. */
    private int head(List<Integer> kept, int first) {
        int place = outline.parent(outline.block(kept.get(first)).element());
        int head = first;
        int table = table(kept.get(first));
        while (table >= 0 && head > 0 && stands(kept.get(head - 1), table)) {
            head--;
        }
        while (place > 0 && head > 0 && opens(outline.block(kept.get(head - 1)), place)) {
            head--;
        }
        return head;
    }

    private boolean opens(Block block, int place) {
        return outline.contains(place, block.element()) && block.linkDensity() < 0.7 && !Noise.isCredit(block.text());
    }

    /** The short lines that close a story: a name, a source, where to read on. */
    private int tail(List<Integer> kept, int last) {
        int tail = last;
        int table = table(kept.get(last));
        while (table >= 0 && tail + 1 < kept.size() && stands(kept.get(tail + 1), table)) {
            tail++;
        }
        if (isShort(kept.subList(tail + 1, kept.size()))) {
            return kept.size() - 1;
        }
        int parent = outline.parent(outline.block(kept.get(tail)).element());
        while (tail + 1 < kept.size() && tail - last < TAIL_LINES) {
            var block = outline.block(kept.get(tail + 1));
            boolean beside =
                    outline.parent(block.element()) == parent || Closing.isRight(outline.element(block.element()));
            if (!beside || block.linkDensity() > 0.6 || block.length() > TAIL_LINE) {
                break;
            }
            tail++;
        }
        return tail;
    }

    /** The table of data that a block stands in, which is told whole or not at all; -1 outside of such. */
    private int table(int block) {
        int e = outline.block(block).element();
        while (e > story && !tables.get(e)) {
            e = outline.parent(e);
        }
        return e > story ? e : -1;
    }

    private boolean stands(int block, int element) {
        return outline.contains(element, outline.block(block).element());
    }

    /** Whether the rest of the place is a few lines that lead nowhere. */
    private boolean isShort(List<Integer> rest) {
        int text = 0;
        for (int i : rest) {
            var block = outline.block(i);
            text += block.length();
            if (block.isHeading() || block.linkDensity() > 0.3) {
                return false;
            }
        }
        return rest.size() <= REST_LINES && text <= TAIL_LINE;
    }
}

package vn.portal.parity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import vn.portal.page.SeenPage;
import vn.portal.page.SeenPage.Line;

/**
 * Which part of an old page is the item's own: the smallest element around nearly all that was published of it.
 *
 * <p>Whatever else stands in there was left out, lines apart that only lead elsewhere; so was a paragraph elsewhere on the
 * page, unless it only introduces another page.
 */
final class Story {
    /** A line that repeats something of the story elsewhere must not make the whole page of it. */
    private static final double NEARLY = 0.9;

    private static final int LEAST_WORDS = 4;
    private static final int PARAGRAPH = 12;
    private static final int TEASER = 120;

    private final SeenPage page;
    private final int[] words;
    private final int[] linkLines;
    private final Set<Integer> sentences = new HashSet<>();
    private final int place;
    private int first = Integer.MAX_VALUE;
    private int last = -1;

    Story(SeenPage page, Words published) {
        this.page = page;
        var lines = page.lines();
        int elements = page.elements();
        var kept = new int[elements];
        words = new int[elements];
        linkLines = new int[elements];
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            int length = Words.length(line.text());
            int found = line.isLink() ? 0 : published.count(line.text());
            if (length >= LEAST_WORDS && found * 2 > length) {
                kept[line.element()] += found;
                first = Math.min(first, i);
                last = i;
            }
            words[line.element()] += length;
            if (!line.isLink()) {
                sentences.add(line.element());
            }
            linkLines[line.element()] += line.isLink() ? 1 : 0;
        }
        for (int e = elements - 1; e > 0; e--) {
            kept[page.parent(e)] += kept[e];
            words[page.parent(e)] += words[e];
            linkLines[page.parent(e)] += linkLines[e];
        }
        place = place(kept);
    }

    /** From the whole page down to where it would lose too much; elements are numbered in the order of the page. */
    private int place(int[] kept, int whole) {
        int place = 0;
        for (int e = 1; e < kept.length; e++) {
            if (page.parent(e) == place && kept[e] >= NEARLY * whole) {
                place = e;
            }
        }
        // a story of one paragraph stands in what stands around that
        return isLeaf(place) ? Math.max(0, page.parent(place)) : place;
    }

    private boolean isLeaf(int element) {
        return element + 1 >= page.elements() || page.parent(element + 1) != element;
    }

    private int place(int[] kept) {
        return kept.length == 0 || kept[0] == 0 ? -1 : place(kept, kept[0]);
    }

    /** The lines that are the item's, or seem to be. */
    List<Line> lines() {
        var own = new ArrayList<Line>();
        var lines = page.lines();
        IntPredicate inside = page.isFlat()
                ? i -> i >= first && i <= last
                : i -> has(lines.get(i).element());
        for (int i = 0; i < lines.size(); i++) {
            boolean isOwn = inside.test(i) && !lines.get(i).isLink();
            if (isOwn || isParagraph(lines.get(i))) {
                own.add(lines.get(i));
            }
        }
        return own;
    }

    /** Whether something stands in a sentence of the story: a list of links beside it leads to other stories. */
    boolean hasInSentence(int element) {
        return has(element) && sentences.contains(element);
    }

    /** Whether something stands in the story's place. */
    boolean has(int element) {
        return place >= 0 && page.contains(place, element);
    }

    private boolean isParagraph(Line line) {
        return !line.isLink() && Words.length(line.text()) >= PARAGRAPH && !isTeaser(line.element());
    }

    /** A few words beside a link that says the same at more length. */
    private boolean isTeaser(int element) {
        for (int e = element, i = 0; e >= 0 && i < 3; e = page.parent(e), i++) {
            if (linkLines[e] > 0 && words[e] < TEASER * linkLines[e]) {
                return true;
            }
        }
        return false;
    }
}

package vn.portal.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * Tells pages that tell something from pages that lead elsewhere, by rules that know no site.
 *
 * <p>On a listing text stands in small pieces, each beside a link to the page that it was taken from, and none of it
 * dominates. On a story's page there is a stretch of text that belongs to nothing but the page's own title, however many
 * links stand around it.
 */
final class KindFinder {
    /** A link of fewer letters is a button. */
    private static final int HEADLINE = 15;
    /** Numbers of documents are shorter, in the rows of a table. */
    private static final int NUMBER = 6;

    private static final double LINKED = 0.5;
    /** So often a button says the same on a list of pages to read on. */
    private static final int REPEATED = 3;

    /** No summary of another page is longer. */
    private static final int LONGEST_TEASER = 600;

    private static final double DOMINANT = 0.4;
    private static final int TEASERS = 3;
    /** What a section says of itself is shorter. */
    private static final int OWN = 150;
    /** No section's name is longer; below a longer one a few words are a story. */
    private static final int LONGEST_SECTION = 40;

    private static final int FEW_WORDS = 40;
    private static final int HEADLINES = 6;
    /** On a page without a title that says a little besides. */
    private static final int FRONT_HEADLINES = 15;

    private static final int NEXT = 10;
    private static final Set<String> MEDIA = Set.of("img", "video", "iframe", "object", "embed", "picture", "canvas");

    private final Page page;
    private final int title;
    private final int titleLength;
    private final Map<String, Integer> buttons = new HashMap<>();
    /** By link, since thousands of lines may stand in one. */
    private final Map<Integer, String> openings = new HashMap<>();

    /** The first link from each element on. */
    private final int[] nextLinks;

    private final List<Stretch> stretches = new ArrayList<>();
    private final Set<String> headlines = new HashSet<>();

    private KindFinder(Page page, StoryPlace place) {
        this.page = page;
        this.title = place.title().block();
        this.titleLength = place.title().text().length();
        this.nextLinks = nextLinks(page.outline());
    }

    private static int[] nextLinks(Outline outline) {
        int size = outline.elements().size();
        var next = new int[size];
        for (int e = size - 1, link = size; e >= 0; e--) {
            link = outline.element(e).normalName().equals("a") ? e : link;
            next[e] = link;
        }
        return next;
    }

    /** Text without a headline in between that leads elsewhere. */
    private static final class Stretch {
        private final boolean headed;
        private final boolean own;
        private int text;
        /** How much of it stands above the first heading in it. */
        private int unheaded;

        private boolean hasHeading;
        private boolean closedByButton;

        /** @param headed whether a headline of another page stands above; @param own the page's own title */
        Stretch(boolean headed, boolean own) {
            this.headed = headed;
            this.own = own;
        }
    }

    static PageKind find(Page page, StoryPlace place) {
        if (place.marked()) {
            return PageKind.STORY;
        }
        var finder = new KindFinder(page, place);
        finder.walk();
        if (finder.isListing()) {
            return PageKind.LISTING;
        }
        return Doors.kind(page, place, finder.sum());
    }

    private void walk() {
        var blocks = page.outline().blocks();
        blocks.stream()
                .filter(b -> b.length() < HEADLINE && b.linkDensity() > LINKED)
                .forEach(b -> buttons.merge(b.text(), 1, Integer::sum));
        var now = new Stretch(false, false);
        for (int i = 0; i < blocks.size(); i++) {
            var block = blocks.get(i);
            boolean headline = i != title && (leadsOn(block) || opensWithHeadline(block));
            if (headline || i == title) {
                now.closedByButton = headline && isButton(block);
                stretches.add(now);
                now = new Stretch(headline, i == title);
            }
            now.hasHeading |= i != title && !headline && block.isHeading();
            if (i != title && page.area().ofBlock(i) > 0) {
                now.text += block.length();
                now.unheaded += now.hasHeading ? 0 : block.length();
            }
            if (headline && block.length() >= HEADLINE) {
                headlines.add(block.text());
            }
        }
        stretches.add(now);
    }

    /** Whether it is the headline of another page, or the button below its summary. */
    private boolean leadsOn(Block block) {
        if (block.linkDensity() <= LINKED) {
            return false;
        }
        return block.length() >= HEADLINE || block.tag().equals("td") && block.length() >= NUMBER || isButton(block);
    }

    private boolean isButton(Block block) {
        return block.length() >= NUMBER && buttons.getOrDefault(block.text(), 0) >= REPEATED;
    }

    /** Whether a summary follows its headline in one block. */
    private boolean opensWithHeadline(Block block) {
        if (block.linked() < HEADLINE) {
            return false;
        }
        int link = nextLinks[block.element()];
        if (link >= page.outline().end(block.element())) {
            return false;
        }
        var opening = openings.computeIfAbsent(link, this::opening);
        return !opening.isEmpty() && block.text().startsWith(opening);
    }

    /** The headline that a link is before something else; empty where it is none. */
    private String opening(int number) {
        var link = page.outline().element(number);
        boolean followed =
                link.nextSibling() instanceof Element next && !next.normalName().equals("a");
        var headline = followed ? Plain.of(link.text()) : "";
        return headline.length() < HEADLINE ? "" : headline;
    }

    private boolean isListing() {
        // a button below says that what its heading is above of is the first summary of several
        int own = stretches.stream()
                .filter(s -> s.own)
                .mapToInt(s -> s.closedByButton ? s.unheaded : s.text)
                .sum();
        boolean told = own >= (titleLength > LONGEST_SECTION ? FEW_WORDS : OWN) || own > 0 && isMarkedAsStory();
        return !told && (hasTeasersAlone() || hasHeadlinesAlone());
    }

    private boolean isMarkedAsStory() {
        return page.head().articles().findAny().isPresent()
                || page.head()
                        .first("og:type")
                        .filter("article"::equalsIgnoreCase)
                        .isPresent();
    }

    private boolean hasTeasersAlone() {
        int longest = stretches.stream().mapToInt(s -> s.text).max().orElse(0);
        long teasers = stretches.stream()
                .filter(s -> (s.headed || s.closedByButton) && s.text > 0)
                .count();
        return teasers >= TEASERS && longest <= LONGEST_TEASER && longest <= DOMINANT * sum();
    }

    private int sum() {
        return stretches.stream().mapToInt(s -> s.text).sum();
    }

    /** Whether it is headlines, one below the other, and nothing else to read or to look at. */
    private boolean hasHeadlinesAlone() {
        if (isMarkedAsStory() || sum() >= OWN) {
            return false;
        }
        return title < 0
                ? headlines.size() >= (sum() < HEADLINE ? HEADLINES : FRONT_HEADLINES)
                : headlines.size() >= HEADLINES && headlinesFollow() && !somethingToSeeFollows();
    }

    /** Whether what can be read next below the title are headlines. */
    private boolean headlinesFollow() {
        var blocks = page.outline().blocks();
        int seen = 0;
        int leading = 0;
        boolean first = true;
        for (int i = title + 1; i < blocks.size() && seen < NEXT; i++) {
            if (blocks.get(i).length() >= HEADLINE || leadsOn(blocks.get(i))) {
                boolean leads = leadsOn(blocks.get(i));
                if (first && !leads) {
                    return false;
                }
                first = false;
                seen++;
                leading += leads ? 1 : 0;
            }
        }
        return leading >= HEADLINES;
    }

    /** Whether a picture or film that leads nowhere stands between the title and the first headline. */
    private boolean somethingToSeeFollows() {
        var outline = page.outline();
        int next = title + 1;
        while (next < outline.blocks().size() && !leadsOn(outline.block(next))) {
            next++;
        }
        var from = outline.element(outline.block(title).element());
        var to = next < outline.blocks().size()
                ? outline.element(outline.block(next).element())
                : null;
        var media = new Media(from, to);
        page.document().traverse(media);
        return media.seen;
    }

    /** Looks for a picture or film between two elements. */
    private static final class Media implements NodeVisitor {
        private final Element from;
        private final @Nullable Element to;
        private boolean between;
        private boolean past;
        private int links;
        private boolean seen;

        Media(Element from, @Nullable Element to) {
            this.from = from;
            this.to = to;
        }

        @Override
        public void head(Node node, int depth) {
            if (node instanceof Element element) {
                past |= element == to;
                links += element.normalName().equals("a") ? 1 : 0;
                seen |= between && !past && links == 0 && MEDIA.contains(element.normalName());
                between |= element == from;
            }
        }

        @Override
        public void tail(Node node, int depth) {
            links -= node instanceof Element element && element.normalName().equals("a") ? 1 : 0;
        }
    }
}

package vn.portal.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import vn.portal.model.Figure;

/** Pictures that belong to the story, in order, with what is written below them. */
final class FigureFinder {
    private static final int LONGEST_CAPTION = 400;
    /** No picture of a story is smaller on either side; a rule, a bullet, a counter is. */
    private static final int SMALLEST = 40;

    private static final int ANCESTORS = 4;

    private final Page page;
    private final Outline outline;
    private final Pruning pruning;
    private final int story;
    private final Set<Integer> taken = new HashSet<>();
    private final Set<Integer> captioned = new HashSet<>();
    private final Set<Integer> kept;

    private FigureFinder(Page page, Pruning pruning, int story, List<Integer> kept) {
        this.page = page;
        this.outline = page.outline();
        this.pruning = pruning;
        this.story = story;
        this.kept = new HashSet<>(kept);
    }

    /**
     * A picture in its place.
     *
     * @param element its number
     * @param caption the blocks that are its caption
     */
    record Picture(
            int element, @Nullable String address, @Nullable String alt, List<Integer> caption) {

        @Nullable
        String captionText(Page page) {
            return caption.isEmpty()
                    ? null
                    : caption.stream().map(b -> page.block(b).text()).collect(Collectors.joining(" "));
        }

        Figure figure(Page page, int after) {
            var text = captionText(page);
            var credit = text == null ? null : Bylines.credit(text).orElse(null);
            return new Figure(address, alt, text, credit, after, null);
        }
    }

    /**
     * @param title the block of the title; -1 where no reader sees it
     * @param text blocks that may be captions: the story's without its lead
     */
    static List<Picture> find(Page page, Pruning pruning, int story, int title, List<Integer> text) {
        return new FigureFinder(page, pruning, story, text).find(title);
    }

    private List<Picture> find(int title) {
        var pictures = new ArrayList<Picture>();
        for (int e = start(title); e < outline.end(story); e++) {
            var element = outline.element(e);
            if (element.normalName().equals("img") && isSeen(e) && isPicture(element)) {
                pictures.add(picture(e, element));
            }
        }
        return pictures;
    }

    /** A picture may stand between the title and the story's place. */
    private int start(int title) {
        if (title < 0 || outline.block(title).element() >= story) {
            return title < 0 ? story : Math.max(story, outline.block(title).element());
        }
        return outline.end(outline.block(title).element());
    }

    private boolean isSeen(int e) {
        if (!outline.contains(story, e)) {
            return !isButton(e);
        }
        return !pruning.drops(e) || isFigure(outline.parent(e));
    }

    /** Whether a picture leads somewhere, and not to itself in a larger size. */
    private boolean isButton(int e) {
        for (int at = outline.parent(e), i = 0; at > 0 && i < ANCESTORS; at = outline.parent(at), i++) {
            if (outline.element(at).normalName().equals("a")) {
                return !FileLinks.isPicture(outline.element(at));
            }
        }
        return false;
    }

    private boolean isFigure(int parent) {
        int at = parent;
        for (int i = 0; i < ANCESTORS && at > story; i++, at = outline.parent(at)) {
            if (outline.element(at).normalName().equals("figure")) {
                return !pruning.drops(outline.parent(at));
            }
        }
        return false;
    }

    private Picture picture(int e, Element element) {
        var alt = Plain.unescaped(element.attr("alt"));
        return new Picture(e, source(element), alt.isEmpty() || Furniture.isPlaceholder(alt) ? null : alt, caption(e));
    }

    private static @Nullable String source(Element image) {
        for (String attribute : List.of("src", "data-src", "data-original", "data-lazy-src")) {
            var address = Addresses.picture(image, attribute);
            if (address.isPresent()) {
                return address.get();
            }
        }
        return Addresses.embedded(image, "src").orElse(null);
    }

    private List<Integer> caption(int e) {
        var marked = marked(e);
        marked = marked.isEmpty() ? framed(e) : marked;
        if (!marked.isEmpty()) {
            taken.addAll(marked);
            return marked;
        }
        int next = outline.firstBlock(e);
        if (next < outline.blocks().size() && kept.contains(next) && !taken.contains(next) && isCaption(e, next)) {
            taken.add(next);
            return List.of(next);
        }
        return List.of();
    }

    /** The blocks of the {@code figcaption} beside it. */
    private List<Integer> marked(int e) {
        int at = outline.parent(e);
        for (int i = 0; i < ANCESTORS && at > story; i++, at = outline.parent(at)) {
            if (outline.element(at).normalName().equals("figure")) {
                return captionIn(at);
            }
        }
        return List.of();
    }

    /** The blocks of the table that holds the picture and a few words, and nothing else. */
    private List<Integer> framed(int e) {
        int at = outline.parent(e);
        for (int i = 0; i < 2 * ANCESTORS && at > story; i++, at = outline.parent(at)) {
            if (outline.element(at).normalName().equals("table")) {
                return isFrame(page, at) ? captionIn(at) : List.of();
            }
        }
        return List.of();
    }

    /** Whether a table holds a picture and a few words, and nothing else. */
    static boolean isFrame(Page page, int table) {
        return page.area().text(table) <= LONGEST_CAPTION && page.outline().pictures(table) == 1;
    }

    /** What nobody has taken before: of several pictures in one place, the first is told. */
    private List<Integer> captionIn(int figure) {
        if (!captioned.add(figure)) {
            return List.of();
        }
        var blocks = new ArrayList<Integer>();
        for (int b = outline.firstBlock(figure);
                b < outline.blocks().size()
                        && outline.contains(figure, outline.block(b).element());
                b++) {
            if (!taken.contains(b)) {
                blocks.add(b);
            }
        }
        return blocks;
    }

    /** Whether the block that follows a picture tells of it: by its words, or by how both are set. */
    private boolean isCaption(int image, int number) {
        var block = outline.block(number);
        if (block.length() > LONGEST_CAPTION || block.isHeading()) {
            return false;
        }
        if (Bylines.credit(block.text()).isPresent() || isNamed(block.element())) {
            return true;
        }
        int imageBlock = outline.blockElement(image);
        boolean together =
                outline.parent(imageBlock) == outline.parent(block.element()) || imageBlock == block.element();
        return together && isCentred(imageBlock) && isCentred(block.element());
    }

    private boolean isNamed(int element) {
        int at = element;
        for (int i = 0; i < 2 && at > story; i++, at = outline.parent(at)) {
            if (Names.isCaption(outline.said(at))) {
                return true;
            }
        }
        return false;
    }

    private boolean isCentred(int element) {
        var e = outline.element(element);
        return e.normalName().equals("center")
                || e.attr("align").equalsIgnoreCase("center")
                || Styles.says(e.attr("style"), "text-align:center");
    }

    private static boolean isPicture(Element image) {
        return !image.attr("src").isBlank() && !isSmall(image, "width") && !isSmall(image, "height");
    }

    /** A picture that is there to be loaded, not to be seen. */
    static boolean isTracker(Element image) {
        return isSmall(image, "width", 3) || isSmall(image, "height", 3);
    }

    private static boolean isSmall(Element image, String side) {
        return isSmall(image, side, SMALLEST);
    }

    private static boolean isSmall(Element image, String side, int least) {
        var length = image.attr(side).strip();
        int end = 0;
        while (end < length.length() && end < 6 && Character.isDigit(length.charAt(end))) {
            end++;
        }
        boolean pixels = end > 0 && (end == length.length() || length.startsWith("px", end));
        return pixels && Integer.parseInt(length.substring(0, end)) < least;
    }
}

package vn.portal.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A page laid flat: its visible elements in document order, and its visible text as blocks. */
class Outline {
    private static final int CLOSE = -1;
    private static final int TEXT = -2;
    private static final int SPACE = -3;
    private static final int LINE_BREAK = -4;
    private static final int LINE_END = -5;

    private final List<Element> elements = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();
    private final Numbers parents = new Numbers();
    private final Numbers ends = new Numbers();
    private final Numbers starts = new Numbers();
    private final Numbers blockElements = new Numbers();
    private final Numbers saids = new Numbers();
    private final Numbers picturesBefore = new Numbers();
    private int pictures;
    /** All that was met, in order: an element by its number where it opens, the rest by the names above. */
    private final Numbers tape = new Numbers();

    private final List<String> texts = new ArrayList<>();
    /** Where on the tape, and among the texts, each element begins. */
    private final Numbers firstSteps = new Numbers();

    private final Numbers firstTexts = new Numbers();

    static Outline of(Document document) {
        var outline = new Outline();
        outline.fill(document, new Head(document));
        return outline;
    }

    /** @param head is told what stands on the page for machines */
    void fill(Document document, Head head) {
        PageWalk.through(document, head, new Recording(this));
    }

    /** Visible elements in document order; 0 is the body. */
    List<Element> elements() {
        return elements;
    }

    Element element(int number) {
        return elements.get(number);
    }

    List<Block> blocks() {
        return blocks;
    }

    Block block(int number) {
        return blocks.get(number);
    }

    /** The element around this one; -1 around the body. */
    int parent(int element) {
        return parents.get(element);
    }

    /** The first element after this one that does not lie in it. */
    int end(int element) {
        return ends.get(element);
    }

    /** The number of the block that an element opens in, or before. */
    int firstBlock(int element) {
        return starts.get(element);
    }

    /** The last block that stands in an element; the one before it where none does. */
    int lastBlock(int element) {
        int next = ends.get(element);
        return (next < elements.size() ? starts.get(next) : blocks.size()) - 1;
    }

    boolean contains(int element, int inner) {
        return inner >= element && inner < ends.get(element);
    }

    /** The innermost element that holds both. */
    int shared(int element, int other) {
        int shared = element;
        while (!contains(shared, other)) {
            shared = parents.get(shared);
        }
        return shared;
    }

    /** What the {@link Names} of an element say. */
    int said(int element) {
        return saids.get(element);
    }

    /** How many pictures stand in an element. */
    int pictures(int element) {
        return picturesBefore(ends.get(element)) - picturesBefore(element);
    }

    private int picturesBefore(int element) {
        return element < elements.size() ? picturesBefore.get(element) : pictures;
    }

    /** The block element around an inline one; a block element itself. */
    int blockElement(int element) {
        return blockElements.get(element);
    }

    /** Where an element stands; -1 where it is not seen. */
    int indexOf(Element element) {
        for (int i = 0; i < elements.size(); i++) {
            if (elements.get(i) == element) {
                return i;
            }
        }
        return -1;
    }

    /** What is met on the way through an element, in the order in which a reader meets it. */
    interface Steps {
        void open(int element, boolean inline);

        void close(int element, boolean inline);

        /** @param text with something to read in it */
        void text(String text);

        /** White space, perhaps between two words. */
        void space();

        /** A line break that may be one of two. */
        void lineBreak();

        /** The end of a line of text; there may have been no text on it. */
        void lineEnd();
    }

    /** Tells once more what was met in an element and under it. */
    void tell(int element, Steps steps) {
        int text = firstTexts.get(element);
        int around = parents.get(element);
        int current = around;
        int at = firstSteps.get(element);
        do {
            int step = tape.get(at++);
            switch (step) {
                case CLOSE -> {
                    steps.close(current, isInline(current));
                    current = parents.get(current);
                }
                case TEXT -> steps.text(texts.get(text++));
                case SPACE -> steps.space();
                case LINE_BREAK -> steps.lineBreak();
                case LINE_END -> steps.lineEnd();
                default -> {
                    current = step;
                    steps.open(step, isInline(step));
                }
            }
        } while (current != around);
        steps.lineEnd();
    }

    private boolean isInline(int element) {
        return blockElements.get(element) != element;
    }

    /** Takes down what is seen on the way through the page. */
    static final class Recording {
        private final Outline outline;
        private char[] line = new char[256];
        private int length;
        private int linked;
        private boolean numbered;
        /** The outermost link around here that leads elsewhere; -1 where there is none. */
        private int link = -1;

        private int current = -1;
        private int block;

        private Recording(Outline outline) {
            this.outline = outline;
        }

        void open(Element element, boolean inline, int said) {
            int index = outline.elements.size();
            outline.elements.add(element);
            outline.parents.add(current);
            outline.ends.add(-1);
            outline.starts.add(outline.blocks.size());
            outline.blockElements.add(inline && current >= 0 ? outline.blockElements.get(current) : index);
            outline.saids.add(said);
            outline.picturesBefore.add(outline.pictures);
            outline.pictures += element.normalName().equals("img") ? 1 : 0;
            outline.firstSteps.add(outline.tape.size());
            outline.firstTexts.add(outline.texts.size());
            outline.tape.add(index);
            current = index;
            if (link < 0 && FileLinks.leadsElsewhere(element)) {
                link = index;
            }
        }

        void close() {
            link = link == current ? -1 : link;
            outline.tape.add(CLOSE);
            outline.ends.set(current, outline.elements.size());
            current = outline.parent(current);
        }

        /** Whether this is the innermost element that is open. */
        boolean isOpen(Element element) {
            return current >= 0 && outline.element(current) == element;
        }

        /** Whether that element stands in a line of text. */
        boolean isInline() {
            return outline.isInline(current);
        }

        /** Whether there was something to read in it. */
        boolean text(String text) {
            int ink = 0;
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (PageWalk.isSpace(c)) {
                    blank();
                } else {
                    if (length == 0) {
                        block = outline.blockElement(current);
                    }
                    append(c);
                    ink++;
                    numbered |= c >= '0' && c <= '9';
                }
            }
            linked += link < 0 ? 0 : ink;
            if (ink > 0) {
                outline.texts.add(text);
                outline.tape.add(TEXT);
            } else if (!text.isEmpty()) {
                outline.tape.add(SPACE);
            }
            return ink > 0;
        }

        void lineBreak() {
            blank();
            outline.tape.add(LINE_BREAK);
        }

        void lineEnd() {
            int end = length > 0 && line[length - 1] == ' ' ? length - 1 : length;
            if (end > 0) {
                var tag = outline.element(block).normalName();
                outline.blocks.add(new Block(block, tag, new String(line, 0, end), linked, numbered));
            }
            length = 0;
            linked = 0;
            numbered = false;
            if (outline.tape.size() > 0 && outline.tape.get(outline.tape.size() - 1) != LINE_END) {
                outline.tape.add(LINE_END);
            }
        }

        private void blank() {
            if (length > 0 && line[length - 1] != ' ') {
                append(' ');
            }
        }

        private void append(char c) {
            if (length == line.length) {
                line = Arrays.copyOf(line, 2 * length);
            }
            line[length++] = c;
        }
    }
}

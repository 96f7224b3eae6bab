package vn.portal.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A page laid flat: its visible elements in document order, and its visible text as blocks. */
final class Outline {
    private final List<Element> elements = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();
    private int[] parents = new int[256];
    private int[] ends = new int[256];
    private int[] starts = new int[256];
    private int[] blockElements = new int[256];

    private Outline() {}

    static Outline of(Document document) {
        var outline = new Outline();
        PageWalk.through(document.body(), outline.new Recording());
        return outline;
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
        return parents[element];
    }

    /** The first element after this one that does not lie in it. */
    int end(int element) {
        return ends[element];
    }

    /** The number of the block that an element opens in, or before. */
    int firstBlock(int element) {
        return starts[element];
    }

    /** The last block that stands in an element; the one before it where none does. */
    int lastBlock(int element) {
        int next = ends[element];
        return (next < elements.size() ? starts[next] : blocks.size()) - 1;
    }

    boolean contains(int element, int inner) {
        return inner >= element && inner < ends[element];
    }

    /** The innermost element that holds both. */
    int shared(int element, int other) {
        int shared = element;
        while (!contains(shared, other)) {
            shared = parents[shared];
        }
        return shared;
    }

    /** The block element around an inline one; a block element itself. */
    int blockElement(int element) {
        return blockElements[element];
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

    private final class Recording implements PageWalk.Steps {
        private final StringBuilder run = new StringBuilder();
        private int linked;
        private int linkDepth;
        private int current = -1;
        private int block;

        @Override
        public void open(Element element, boolean inline) {
            int index = elements.size();
            elements.add(element);
            if (index == parents.length) {
                parents = Arrays.copyOf(parents, index * 2);
                ends = Arrays.copyOf(ends, index * 2);
                starts = Arrays.copyOf(starts, index * 2);
                blockElements = Arrays.copyOf(blockElements, index * 2);
            }
            parents[index] = current;
            starts[index] = blocks.size();
            blockElements[index] = inline && current >= 0 ? blockElements[current] : index;
            current = index;
            if (FileLinks.leadsElsewhere(element)) {
                linkDepth++;
            }
        }

        @Override
        public void close(Element element, boolean inline) {
            if (FileLinks.leadsElsewhere(element)) {
                linkDepth--;
            }
            ends[current] = elements.size();
            current = parents[current];
        }

        @Override
        public void text(String text) {
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (PageWalk.isSpace(c)) {
                    space();
                } else {
                    block = run.isEmpty() ? blockElements[current] : block;
                    run.append(c);
                    linked += linkDepth > 0 ? 1 : 0;
                }
            }
        }

        @Override
        public void lineBreak() {
            space();
        }

        @Override
        public void lineEnd() {
            int end = run.length();
            if (end > 0 && run.charAt(end - 1) == ' ') {
                end--;
            }
            if (end > 0) {
                blocks.add(new Block(block, elements.get(block).normalName(), run.substring(0, end), linked));
            }
            run.setLength(0);
            linked = 0;
        }

        private void space() {
            if (!run.isEmpty() && run.charAt(run.length() - 1) != ' ') {
                run.append(' ');
            }
        }
    }
}

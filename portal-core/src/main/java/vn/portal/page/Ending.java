package vn.portal.page;

import java.util.regex.Pattern;
import vn.portal.text.Folding;

/** Where, below a story and in its own place, its readers or other stories begin. */
final class Ending {
    private static final int LONGEST = 160;
    /** Less story than this has not begun. */
    private static final int BEGUN = 200;
    /** Where less than this share of the story is to come, what comes is no part of it. */
    private static final double REST = 0.25;
    /** As many dated lines are letters from readers. */
    private static final int LETTERS = 3;

    private static final Pattern MARKS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern DISCUSSION = Pattern.compile("(?:\\d{1,5} )?(?:"
            + "comments?|responses?|replies|leave a (?:reply|comment)|post a comment"
            + "|kommentare?|antworten|schreibe einen kommentar|commentaires?|comentarios?"
            + "|(?:gui |viet )?binh luan|(?:gui )?y kien(?: ban doc| cua ban)?|(?:gui )?phan hoi)"
            + "(?: \\d{1,5})?(?: (?:to|on|auf|zu) .{1,120})?");

    private final Outline outline;
    private final Area area;
    private final int from;
    private final int to;

    private Ending(Page page, int from, int to) {
        this.outline = page.outline();
        this.area = page.area();
        this.from = from;
        this.to = to;
    }

    /**
     * The block that says that something else begins; {@code to} where none does.
     *
     * @param from the first block of the story's place
     * @param to the first behind it
     */
    static int find(Page page, int from, int to) {
        return new Ending(page, from, to).find();
    }

    private int find() {
        double whole = mass(from, to);
        double before = 0;
        int letters = letters();
        for (int i = from; i < to; i++) {
            var text = outline.block(i).text();
            boolean last = whole - before <= REST * before;
            boolean mayEnd = before >= BEGUN && text.length() <= LONGEST && (last || i < letters);
            if (mayEnd && (isDiscussion(text) || last && Furniture.startsOtherStories(text))) {
                return i;
            }
            before += area.ofBlock(i);
        }
        return to;
    }

    private double mass(int first, int end) {
        double mass = 0;
        for (int i = first; i < end; i++) {
            mass += area.ofBlock(i);
        }
        return mass;
    }

    private static boolean isDiscussion(String text) {
        return DISCUSSION
                .matcher(Folding.fold(MARKS.matcher(text).replaceAll(" ").strip()))
                .matches();
    }

    /** The last block behind which so many dated lines stand that they may be letters; {@code from} where there is none. */
    private int letters() {
        int dated = 0;
        for (int i = to - 1; i > from; i--) {
            dated += outline.block(i).numbered()
                            && Noise.isDated(outline.block(i).text())
                    ? 1
                    : 0;
            if (dated == LETTERS) {
                return i;
            }
        }
        return from;
    }
}

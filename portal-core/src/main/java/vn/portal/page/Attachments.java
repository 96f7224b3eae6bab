package vn.portal.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import vn.portal.model.Attachment;
import vn.portal.text.Folding;

/** Files that a story links to, in its text or right below it. */
final class Attachments {
    private static final int LINE = 160;
    /** What stands before the files of a story, folded. */
    private static final Pattern LABEL = Pattern.compile(
            "(?:(?:cac )?(?:tep|tap|tap tin|file|tai lieu|van ban)(?: tin)? )?(?:dinh|gui) kem\\b.*|attach(?:ed files|ments?)\\b.*");

    /** How many blocks below the story its files may be listed. */
    private static final int BELOW = 10;

    private Attachments() {}

    /**
     * The first of a story's blocks that only lists its files: a line that says so, and nothing but links to files behind
     * it; their number where none does.
     */
    static int listing(Page page, List<Integer> blocks) {
        int first = blocks.size();
        for (int i = blocks.size() - 1; i > 0 && namesFiles(page, blocks.get(i)); i--) {
            if (isLabel(page.block(blocks.get(i)))) {
                first = i;
            }
        }
        return first;
    }

    /** Whether a line is a file's name, or the label of such lines. */
    private static boolean namesFiles(Page page, int number) {
        var block = page.block(number);
        if (block.length() > LINE) {
            return false;
        }
        int files = files(page, block);
        return files * 2 > block.length()
                || isLabel(block) && (files > 0 || block.text().endsWith(":"));
    }

    private static boolean isLabel(Block block) {
        return LABEL.matcher(Folding.fold(block.text())).matches();
    }

    /** How many characters of a line lead to files. */
    private static int files(Page page, Block block) {
        var outline = page.outline();
        int letters = 0;
        for (int e = block.element() + 1; e < outline.end(block.element()); e++) {
            var element = outline.element(e);
            letters += element.normalName().equals("a") && FileLinks.isFile(element)
                    ? element.text().length()
                    : 0;
        }
        return letters;
    }

    /**
     * @param first the first block of title or story
     * @param last the story's last block
     */
    static List<Attachment> find(Page page, int first, int last) {
        var outline = page.outline();
        Map<String, String> names = new LinkedHashMap<>();
        for (int e = 0; e < outline.elements().size() && outline.firstBlock(e) <= last + BELOW; e++) {
            var element = outline.element(e);
            if (outline.firstBlock(e) >= first && element.normalName().equals("a") && FileLinks.isFile(element)) {
                Addresses.link(element, "href").ifPresent(a -> names.putIfAbsent(a, Plain.of(element.text())));
            }
        }
        return names.entrySet().stream()
                .map(e -> new Attachment(e.getKey(), e.getValue(), null))
                .toList();
    }
}

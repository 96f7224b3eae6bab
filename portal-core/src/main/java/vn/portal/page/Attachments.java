package vn.portal.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.portal.model.Attachment;

/** Files that a story links to, in its text or right below it. */
final class Attachments {
    /** How many blocks below the story its files may be listed. */
    private static final int BELOW = 10;

    private Attachments() {}

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

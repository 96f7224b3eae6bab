package vn.portal.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import vn.portal.model.PortalContext;

/**
 * An invented page with what it says.
 *
 * @param bytes as a portal left it
 * @param told the outcome as {@link Rendering} shows it
 */
record Page(PortalContext portal, byte[] bytes, String told) {

    /** A mention that a passage holds, and what it tells of its content. */
    record Said(int start, String line, Consumer<Findings> tells) {}

    /** A paragraph or caption in the making, with the mentions in it. */
    static final class Passage {
        final String field;
        final StringBuilder text = new StringBuilder();
        final List<Said> said = new ArrayList<>();

        Passage(String field) {
            this.field = field;
        }

        int here() {
            return text.length();
        }

        Passage say(String words) {
            text.append(words);
            return this;
        }

        /** Tells of a mention whose name ends here and whose span ends {@code quote} units further. */
        void mention(
                String kind, int start, int end, int nameStart, int nameEnd, String says, Consumer<Findings> tells) {
            var line = "mention %s %s %d-%d %d-%d %s".formatted(kind, field, start, end, nameStart, nameEnd, says);
            said.add(new Said(start, line, tells));
        }
    }
}

package vn.portal.intake;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import vn.portal.model.Content;
import vn.portal.notice.Notices;
import vn.portal.notice.Origin;

/** What became of one item: an ordinary value, never an exception. */
public sealed interface Outcome {

    Notices notices();

    /**
     * What was read out of the item, field by field, with every finding at its place; see {@link Explained#explain} too.
     *
     * <p>Times of day are those of UTC; {@link #explain(ZoneId)} tells them as people somewhere know them.
     */
    default Explanation explain() {
        return explain(ZoneOffset.UTC);
    }

    /** The same, with times of day in that zone. */
    default Explanation explain(ZoneId zone) {
        return ExplainedFields.of(this, zone);
    }

    /**
     * The item was taken in.
     *
     * @param primary the content that the item is
     * @param findings content that it names or tells of and does not own: campaigns, reported directives, indicators; as
     *     this item alone tells it, each once, in the order of first mention
     * @param notices what should be better, by no means errors
     */
    record Accepted(Content primary, List<Content> findings, Notices notices) implements Outcome {
        public Accepted {
            findings = List.copyOf(findings);
        }
    }

    /**
     * The item was kept out.
     *
     * @param notices why; at least one error
     */
    record Rejected(Origin origin, Notices notices) implements Outcome {}
}

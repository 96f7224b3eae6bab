package vn.portal.intake;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.portal.page.Discarded;

/**
 * An outcome with how it came about, for people who look at one item.
 *
 * @param encoding what the bytes were read as; null where they are no text
 * @param confidence in that encoding, 0 to 1
 * @param evidence what spoke for it ({@code DECLARATION}, {@code TRIAL}); null where nothing did
 * @param lines all that a reader of the old page saw, decoded
 * @param sources how each field was found, by the field's name
 * @param discarded what was thrown away, in the order of the page
 */
public record Explained(
        Outcome outcome,
        @Nullable String encoding,
        double confidence,
        @Nullable String evidence,
        List<String> lines,
        Map<String, String> sources,
        List<Discarded> discarded) {
    public Explained {
        lines = List.copyOf(lines);
        sources = Map.copyOf(sources);
        discarded = List.copyOf(discarded);
    }

    /** Of an item that could not be read at all. */
    public static Explained unread(Outcome outcome) {
        return new Explained(outcome, null, 0, null, List.of(), Map.of(), List.of());
    }

    /** What was read out of the item, with how each field was found. */
    public Explanation explain() {
        return outcome.explain().from(sources);
    }

    /** The same with more known of the outcome. */
    public Explained with(Outcome outcome) {
        return new Explained(outcome, encoding, confidence, evidence, lines, sources, discarded);
    }
}

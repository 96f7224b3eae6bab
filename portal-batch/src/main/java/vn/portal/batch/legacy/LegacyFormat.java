package vn.portal.batch.legacy;

import java.time.ZoneId;
import java.util.stream.Stream;
import vn.portal.intake.Hints;

/**
 * How one kind of legacy source becomes items.
 *
 * <p>A format judges nothing and knows no database of ours. It gives the same items in the same order every time, and
 * never holds more than one of them. To add one: a package-private class here, its line in
 * {@link LegacyFormats#standard()}, and a fixture folder; the contract test says how to make it.
 */
public interface LegacyFormat {

    /** What {@code portal.yaml} calls it. */
    String name();

    /** How the bytes of its items are to be read; an item may say more. */
    Hints hints(ZoneId zone);

    /** Whether a file of that name would be a page: a folder that has it stands in a page's place. */
    boolean isPageName(String fileName);

    /**
     * The items of a source; to be closed.
     *
     * <p>What breaks while they are read comes as {@link java.io.UncheckedIOException}.
     *
     * @param from how many items to leave out because they were read before
     */
    Stream<LegacyItem> items(FrozenSource source, long from);
}

package vn.portal.batch.legacy;

import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import vn.portal.batch.workspace.Problem;
import vn.portal.intake.Hints;
import vn.portal.intake.Outcome;
import vn.portal.model.Content;
import vn.portal.page.SiteProfile;

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

    /** What is wrong with a source's settings, as far as this format looks at them. */
    default List<Problem> problems(SourceSettings settings) {
        return List.of();
    }

    /** How the bytes of its items are to be read; an item may say more. */
    Hints hints(ZoneId zone, SiteProfile profile);

    /** Whether a file of that name would be a page: a folder that has it stands in a page's place. */
    boolean isPageName(String fileName);

    /** Whether archives among a source's files are opened, and read as if their files lay there. */
    default boolean opensArchives() {
        return false;
    }

    /**
     * The items of a source; to be closed.
     *
     * <p>What breaks while they are read comes as {@link java.io.UncheckedIOException}.
     *
     * @param from how many items to leave out because they were read before
     */
    Stream<LegacyItem> items(FrozenSource source, long from);

    /**
     * Whether a file is an item; otherwise it may be what items show or link to.
     *
     * @param all the files of its source
     */
    default boolean isItem(FrozenFile file, List<FrozenFile> all) {
        return true;
    }

    /** What is told about an item, by its source or by its own bytes. */
    default LegacyItem.Told told(LegacyItem item, byte[] bytes) {
        return item.told();
    }

    /** What an item's bytes are; a page, unless its old system kept its fields apart. */
    default Material material(FrozenSource source, LegacyItem item, byte[] bytes) throws IOException {
        return new Material.Page(bytes, item.hints());
    }

    /** An outcome with what lies beside the item in its source and belongs to it: the bytes of pictures and files. */
    default Outcome.Accepted completed(FrozenSource source, Outcome.Accepted accepted) throws IOException {
        return accepted;
    }

    /** Whether what lies beside an item is still what it was when that content came of it. */
    default boolean isComplete(FrozenSource source, Content content) {
        return true;
    }
}

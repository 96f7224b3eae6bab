package vn.portal.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.portal.model.Content;
import vn.portal.model.When;
import vn.portal.notice.Notice;
import vn.portal.notice.Origin;
import vn.portal.page.Counter;
import vn.portal.page.Discarded;
import vn.portal.recognition.Item;
import vn.portal.recognition.Passage;
import vn.portal.recognition.Recognised;

/** An item taken apart, whatever it was written in. */
interface PageItem {

    Origin origin();

    /** Whether there is nothing in it that could be judged. */
    boolean isEmpty();

    /** Why it is no item at all, as a notice code, where it is none. */
    default Optional<String> refusal() {
        return Optional.empty();
    }

    /** When readers first saw it; null where it does not say so. */
    default @Nullable When published() {
        return null;
    }

    /** The texts in which something may be named. */
    List<Passage> passages();

    List<Counter> counters();

    /** @param encoding what the bytes were read as; null where they were fields */
    Content content(Recognised recognised, Item item, String language, @Nullable String encoding);

    /** What it tells of content that it does not own, beside what its texts name. */
    default List<Content> findings(Item item, String language) {
        return List.of();
    }

    /** What of it could not be kept. */
    List<Notice> losses();

    /** What stands in it, as its reader saw it. */
    default List<String> lines() {
        return List.of();
    }

    /** How each field was found, by the field's name. */
    Map<String, String> sources();

    List<Discarded> discarded();
}

package vn.portal.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.portal.model.Article;
import vn.portal.notice.Notice;
import vn.portal.notice.Origin;
import vn.portal.page.Counter;
import vn.portal.page.Discarded;
import vn.portal.recognition.Item;
import vn.portal.recognition.Passage;
import vn.portal.recognition.Recognised;

/** A page taken apart, whatever it was written in. */
interface PageItem {

    Origin origin();

    /** Whether there is nothing on it that could be judged. */
    boolean isEmpty();

    /** Why it is no item at all, as a notice code, where it is none. */
    default Optional<String> refusal() {
        return Optional.empty();
    }

    /** The texts in which something may be named. */
    List<Passage> passages();

    List<Counter> counters();

    Article article(Recognised recognised, Item item, String language, String encoding);

    /** What of the story itself could not be kept. */
    List<Notice> losses();

    /** How each field was found, by the field's name. */
    Map<String, String> sources();

    List<Discarded> discarded();
}

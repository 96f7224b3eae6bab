package vn.portal.batch.legacy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import vn.portal.intake.Correction;
import vn.portal.intake.Hints;
import vn.portal.intake.Outcome;
import vn.portal.model.Article;
import vn.portal.notice.Notice;
import vn.portal.notice.Notices;

/**
 * What the portal calls the sections that pages say they stand in; of items that stand in tables their format sees to it.
 *
 * <p>What a person said of an item's category stays.
 */
public final class PageCategories {
    /** What is told of an item whose category has no word among the portal's. */
    public static final String UNKNOWN = "category-unknown";

    /** How pages write the way from a section to one within it. */
    private static final Pattern WITHIN = Pattern.compile("\\s*+[/>»›→|]\\s*+");

    private final Map<String, String> written;
    private final Categories ours;

    private PageCategories(Map<String, String> written) {
        this.written = new TreeMap<>(written);
        this.ours = new Categories(written);
    }

    public static PageCategories of(LegacyFormat format, SourceSettings settings) {
        return new PageCategories(format instanceof EntryFormat ? Map.of() : settings.categories());
    }

    /** Whether nothing is called otherwise than pages call it. */
    public boolean isEmpty() {
        return written.isEmpty();
    }

    /** Hints whose pipeline version knows of the categories. */
    public Hints with(Hints hints) {
        return isEmpty()
                ? hints
                : new Hints(
                        hints.mediaType(),
                        hints.charset(),
                        hints.zone(),
                        hints.mapping() + "|" + written,
                        hints.profile(),
                        hints.correction());
    }

    /** An outcome with the portal's own word for its category; one that has none keeps its own, and says so. */
    public Outcome.Accepted in(Outcome.Accepted accepted, Correction correction) {
        if (isEmpty()
                || correction.tells("category")
                || !(accepted.primary() instanceof Article article)
                || article.category() == null) {
            return accepted;
        }
        var theirs = article.category();
        var own = ours.of(List.of(theirs)).or(() -> ours.of(List.of(WITHIN.split(theirs))));
        if (own.isPresent()) {
            return new Outcome.Accepted(article.within(own.get()), accepted.findings(), accepted.notices());
        }
        var origin = article.provenance().origin();
        var unknown = Notice.info(UNKNOWN, origin, "category").with("category", theirs);
        return new Outcome.Accepted(
                article, accepted.findings(), accepted.notices().plus(Notices.of(unknown)));
    }
}

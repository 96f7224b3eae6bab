package vn.portal.batch.publish;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.portal.batch.store.Published;
import vn.portal.batch.store.PublishedContent;
import vn.portal.model.Article;
import vn.portal.model.Body;
import vn.portal.model.ContentId;
import vn.portal.model.Directive;
import vn.portal.model.Statistic;

/**
 * Contents as lists show them, without their texts.
 *
 * <p>A story stands in the list of its month, in two sitemaps, in the data of its month, in its section and in the timeline
 * of everything that it names: its texts are read for the first of them, and the others find what they need remembered as
 * long as there is room. Several may ask at a time.
 */
final class Briefs {
    /** What one takes, and the part of the memory that all may take. */
    private static final int BYTES = 4_000;

    private static final int PART = 8;
    /** More than any list shows of a text that has no summary of its own. */
    private static final int BEGINNING = 1_000;

    private final Function<Collection<ContentId>, List<PublishedContent>> whole;
    private final Map<ContentId, PublishedContent> known;

    Briefs(Published published) {
        this(published::find, (int) Math.min(1 << 20, Runtime.getRuntime().maxMemory() / PART / BYTES));
    }

    /**
     * @param whole gives contents with their texts
     * @param most that are remembered
     */
    Briefs(Function<Collection<ContentId>, List<PublishedContent>> whole, int most) {
        this.whole = whole;
        this.known = Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<ContentId, PublishedContent> eldest) {
                return size() > most;
            }
        });
    }

    /** Those contents, some at a time, in the order of the ids; missing ones are missing. */
    Stream<PublishedContent> of(List<ContentId> ids) {
        return Showcase.chunked(ids).flatMap(chunk -> all(chunk).stream());
    }

    private List<PublishedContent> all(Collection<ContentId> ids) {
        var here = new HashMap<ContentId, PublishedContent>();
        var unknown = new ArrayList<ContentId>();
        for (var id : ids) {
            var brief = known.get(id);
            if (brief == null) {
                unknown.add(id);
            } else {
                here.put(id, brief);
            }
        }
        if (!unknown.isEmpty()) {
            whole.apply(unknown).forEach(content -> here.put(content.content().id(), remember(content)));
        }
        return ids.stream().map(here::get).filter(Objects::nonNull).toList();
    }

    private PublishedContent remember(PublishedContent whole) {
        if (whole.content() instanceof Statistic) {
            return whole; // of as many observations as there were days
        }
        var brief = brief(whole);
        known.put(whole.content().id(), brief);
        return brief;
    }

    private static PublishedContent brief(PublishedContent whole) {
        var content = whole.content();
        if (content instanceof Article article) {
            content = article.with(new Body("", beginning(article.body().text())));
        } else if (content instanceof Directive directive) {
            content = directive.with(Body.EMPTY);
        }
        return new PublishedContent(
                content, whole.path(), whole.bucket(), whole.acceptedAt(), whole.sortAt(), Map.of());
    }

    private static String beginning(String text) {
        var stripped = text.strip();
        return stripped.length() <= BEGINNING ? stripped : stripped.substring(0, BEGINNING);
    }
}

package vn.portal.intake;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.portal.model.Article;
import vn.portal.model.ContentId;
import vn.portal.model.Edition;
import vn.portal.model.Kind;
import vn.portal.model.Provenance;
import vn.portal.model.When;
import vn.portal.notice.Notice;
import vn.portal.notice.Origin;
import vn.portal.page.Counter;
import vn.portal.page.Dated;
import vn.portal.page.Discarded;
import vn.portal.page.Story;
import vn.portal.recognition.Item;
import vn.portal.recognition.Passage;
import vn.portal.recognition.Recognised;

/**
 * The story of a page of HTML as an article.
 *
 * @param origin with the address that the page wants to be known by, where it says one
 */
record HtmlItem(Story story, Origin origin) implements PageItem {

    static HtmlItem of(Story story, Origin origin) {
        return new HtmlItem(story, addressed(origin, story.address()));
    }

    /** A home page's address on every page is no story's. */
    private static Origin addressed(Origin origin, @Nullable String told) {
        return told == null || !isPage(told)
                ? origin
                : new Origin(
                        origin.system(), origin.source(), origin.keyspace(), origin.key(), origin.position(), told);
    }

    private static boolean isPage(String address) {
        try {
            var uri = new URI(address);
            var path = uri.getPath();
            boolean top = path == null || path.length() < 2;
            return uri.isAbsolute() && uri.getHost() != null && (!top || uri.getQuery() != null);
        } catch (URISyntaxException e) {
            return false;
        }
    }

    @Override
    public boolean isEmpty() {
        return story.title().isEmpty() && story.body().text().isEmpty();
    }

    @Override
    public Optional<String> refusal() {
        return switch (story.kind()) {
            case STORY -> Optional.empty();
            case LISTING -> Optional.of("listing-page");
            case ERROR -> Optional.of("error-page");
            case LOGIN -> Optional.of("login-page");
        };
    }

    @Override
    public Map<String, String> sources() {
        return story.origins();
    }

    @Override
    public List<Discarded> discarded() {
        return story.discarded();
    }

    @Override
    public @Nullable When published() {
        return when(story.published());
    }

    @Override
    public List<Passage> passages() {
        var passages = new ArrayList<Passage>();
        passages.add(new Passage("title", story.title()));
        if (story.lead() != null) {
            passages.add(new Passage("lead", story.lead()));
        }
        Passages.add(passages, story.body());
        Passages.add(passages, story.figures());
        return passages;
    }

    /** The site's counters, and how often the page itself was read. */
    @Override
    public List<Counter> counters() {
        if (story.views() == null) {
            return story.counters();
        }
        var views = BigDecimal.valueOf(story.views());
        var counters = new ArrayList<>(story.counters());
        // the same line looks like a counter of the site's visitors
        counters.removeIf(counter -> counter.value().compareTo(views) == 0
                && !counter.label().toLowerCase(Locale.ROOT).contains("truy cập"));
        counters.addAll(Counter.ofPage(story.views()));
        return counters;
    }

    @Override
    public Article content(Recognised recognised, Item item, String language, @Nullable String encoding) {
        var categories = story.categories();
        return new Article(
                ContentId.of(item.origin(), Kind.ARTICLE),
                story.language() == null ? language : story.language(),
                story.title(),
                story.lead(),
                story.body(),
                story.figures(),
                story.attachments(),
                story.byline(),
                categories.isEmpty() ? null : categories.get(categories.size() - 1),
                recognised.mentions(),
                edition(),
                new Provenance(origin, item.capture(), encoding, item.pipelineVersion()),
                Map.of());
    }

    private Edition edition() {
        var published = when(story.published());
        var modified = when(story.modified());
        return new Edition(
                null,
                Edition.State.PUBLISHED,
                published,
                modified == null ? published : modified,
                modified,
                null,
                List.of());
    }

    private static @Nullable When when(@Nullable Dated dated) {
        return dated == null ? null : dated.when();
    }

    @Override
    public List<Notice> losses() {
        return Losses.of(story.discarded(), origin);
    }
}

package vn.portal.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import vn.portal.page.Discarded;
import vn.portal.page.TextPage;
import vn.portal.recognition.Item;
import vn.portal.recognition.Passage;
import vn.portal.recognition.Recognised;

/** A page saved as plain text as an article. */
record TextItem(TextPage page, Origin origin) implements PageItem {

    @Override
    public boolean isEmpty() {
        return page.title().isEmpty();
    }

    @Override
    public @Nullable When published() {
        return page.published();
    }

    @Override
    public List<Passage> passages() {
        var passages = new ArrayList<Passage>();
        passages.add(new Passage("title", page.title()));
        for (int i = 0; i < page.blocks().size(); i++) {
            passages.add(new Passage("body[" + i + "]", page.blocks().get(i)));
        }
        Passages.add(passages, page.figures());
        return passages;
    }

    @Override
    public List<Counter> counters() {
        return page.counters();
    }

    @Override
    public Article content(Recognised recognised, Item item, String language, @Nullable String encoding) {
        return new Article(
                ContentId.of(item.origin(), Kind.ARTICLE),
                language,
                page.title(),
                null,
                page.body(),
                page.figures(),
                List.of(),
                page.byline(),
                null,
                recognised.mentions(),
                Edition.published(page.published()),
                new Provenance(item.origin(), item.capture(), encoding, item.pipelineVersion()),
                Map.of());
    }

    @Override
    public List<Notice> losses() {
        return List.of();
    }

    @Override
    public Map<String, String> sources() {
        return Map.of();
    }

    @Override
    public List<Discarded> discarded() {
        return page.removed().stream()
                .filter(removed -> !removed.text().isBlank())
                .map(removed -> new Discarded(removed.text(), Discarded.Reason.OUTSIDE))
                .toList();
    }
}

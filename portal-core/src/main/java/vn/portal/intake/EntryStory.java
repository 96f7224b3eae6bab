package vn.portal.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.portal.model.Article;
import vn.portal.model.ContentId;
import vn.portal.model.Kind;
import vn.portal.model.Provenance;
import vn.portal.model.When;
import vn.portal.notice.Notice;
import vn.portal.notice.Origin;
import vn.portal.page.Counter;
import vn.portal.page.Discarded;
import vn.portal.page.Fields;
import vn.portal.recognition.Item;
import vn.portal.recognition.Passage;
import vn.portal.recognition.Recognised;

/**
 * A story that its system kept in fields, as an article.
 *
 * @param lead null where there is none, or where the body tells it again
 */
record EntryStory(
        Entry entry,
        EntryFields fields,
        Fields.Told told,
        @Nullable String lead,
        Origin origin) implements PageItem {

    static EntryStory of(Entry entry, EntryFields fields, Origin origin) {
        var told = fields.body();
        var lead = fields.lines("lead");
        if (told.body().text().isEmpty() && !lead.isEmpty()) {
            // a system that keeps short news in the field for the summary alone
            var moved =
                    entry.change().lead(null).body(lead(entry) + entry.body()).build();
            return of(moved, EntryFields.of(moved, origin.address()), origin);
        }
        boolean again = lead.isEmpty() || Teasers.isBeginning(lead, told.body().text());
        return new EntryStory(entry, fields, told, again ? null : lead, origin);
    }

    private static String lead(Entry entry) {
        return entry.lead() == null ? "" : entry.lead();
    }

    @Override
    public boolean isEmpty() {
        return fields.text("title").isEmpty() && told.body().text().isEmpty();
    }

    @Override
    public @Nullable When published() {
        return entry.published();
    }

    @Override
    public List<Passage> passages() {
        var passages = new ArrayList<Passage>();
        passages.add(new Passage("title", fields.text("title")));
        if (lead != null) {
            passages.add(new Passage("lead", lead));
        }
        Passages.add(passages, told.body());
        Passages.add(passages, told.figures());
        return passages;
    }

    @Override
    public List<Counter> counters() {
        return Counter.ofPage(entry.views());
    }

    @Override
    public Article content(Recognised recognised, Item item, String language, @Nullable String encoding) {
        var categories = fields.categories();
        return new Article(
                ContentId.of(item.origin(), Kind.ARTICLE),
                language(language),
                fields.text("title"),
                lead,
                told.body(),
                told.figures(),
                told.attachments(),
                byline(),
                categories.isEmpty() ? null : categories.get(categories.size() - 1),
                fields.tags(),
                recognised.mentions(),
                entry.isStatic(),
                fields.edition(),
                new Provenance(origin, item.capture(), encoding, item.pipelineVersion()),
                Map.of());
    }

    private String language(String portals) {
        var own = fields.language();
        return own != null ? own : told.language() != null ? told.language() : portals;
    }

    private @Nullable String byline() {
        var named = fields.known("byline");
        return named == null ? told.byline() : named;
    }

    @Override
    public List<Notice> losses() {
        var notices = new ArrayList<>(Losses.of(told.discarded(), origin));
        notices.addAll(fields.remarks(origin));
        return notices;
    }

    @Override
    public List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add(fields.text("title"));
        lines.addAll(fields.lines("lead").lines().toList());
        lines.addAll(told.body().blocks());
        return lines;
    }

    @Override
    public Map<String, String> sources() {
        return entry.origins();
    }

    @Override
    public List<Discarded> discarded() {
        return told.discarded();
    }
}

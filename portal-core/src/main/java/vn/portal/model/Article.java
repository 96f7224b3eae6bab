package vn.portal.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A news story (tin bài).
 *
 * @param title the headline, plain text
 * @param lead the opening summary (sapo), plain text; null where the source does not mark one
 * @param body the story itself, without the lead
 * @param figures pictures with their captions, in the order of the page
 * @param byline who wrote it, as written; null where nobody is named
 * @param category the old portal's section, as written; null where unknown
 * @param mentions campaigns, documents and indicators that the text names, in the order of their spans
 */
public record Article(
        ContentId id,
        String language,
        String title,
        @Nullable String lead,
        Body body,
        List<Figure> figures,
        @Nullable String byline,
        @Nullable String category,
        List<Mention> mentions,
        Edition edition,
        Provenance provenance,
        Map<String, Object> extra)
        implements Content {

    public Article {
        figures = Copies.of(figures);
        mentions = Copies.of(mentions);
        extra = Copies.of(extra);
    }

    @Override
    public Kind kind() {
        return Kind.ARTICLE;
    }

    @Override
    public String headline() {
        return Copies.headline(title, id);
    }

    @Override
    public Article with(ContentId id, Edition edition, Provenance provenance) {
        return new Article(
                id, language, title, lead, body, figures, byline, category, mentions, edition, provenance, extra);
    }
}

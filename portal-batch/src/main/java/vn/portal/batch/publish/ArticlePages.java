package vn.portal.batch.publish;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.portal.batch.store.PublishedContent;
import vn.portal.batch.store.Views;
import vn.portal.model.Article;
import vn.portal.model.CampaignMention;
import vn.portal.model.Citation;
import vn.portal.model.Content;
import vn.portal.model.ContentId;
import vn.portal.model.Directive;
import vn.portal.model.DirectiveReport;
import vn.portal.model.Edition;
import vn.portal.model.IndicatorMention;
import vn.portal.model.Mention;
import vn.portal.text.Slugs;

/**
 * The pages of a chunk of stories, with what they name read in one go.
 *
 * @param paths of the pages of what they name
 * @param told the directives that they tell of
 * @param views how often each was read
 * @param links where old addresses in their texts lead now
 */
record ArticlePages(
        SiteWords words,
        Lines lines,
        Map<ContentId, String> paths,
        Map<ContentId, Directive> told,
        Map<ContentId, Views> views,
        Map<ContentId, Map<String, String>> links) {

    static ArticlePages of(Collection<PublishedContent> chunk, Showcase showcase, SiteWords words) {
        var mentions = chunk.stream()
                .map(PublishedContent::content)
                .filter(Article.class::isInstance)
                .flatMap(c -> c.mentions().stream())
                .filter(m -> m.target() != null)
                .toList();
        var targets = mentions.stream().map(Mention::target).distinct().toList();
        var reports = mentions.stream()
                .filter(DirectiveReport.class::isInstance)
                .map(Mention::target)
                .distinct()
                .toList();
        var told = showcase.contents(reports).stream()
                .map(PublishedContent::content)
                .filter(Directive.class::isInstance)
                .map(Directive.class::cast)
                .collect(Collectors.toMap(Content::id, Function.identity()));
        var links =
                chunk.stream().collect(Collectors.toMap(each -> each.content().id(), PublishedContent::links));
        return new ArticlePages(
                words, new Lines(words), showcase.paths(targets), told, showcase.views(links.keySet()), links);
    }

    /** @param root the way from the story's page to the site's root */
    ArticlePage page(Article article, String root) {
        var addresses = paths.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> root + e.getValue() + ".html"));
        var text = new LinkedText(article, addresses, moved(article, root));
        var written = new SpanText(article);
        var edition = article.edition();
        var published = words.date(edition.firstPublishedAt());
        var updated = words.date(edition.publicUpdatedAt());
        return new ArticlePage(
                article.language(),
                article.headline(),
                article.category(),
                section(article),
                published,
                Objects.equals(updated, published) ? null : updated,
                article.byline(),
                ViewLine.of(views.get(article.id()), words),
                article.isStatic(),
                Withdrawal.of(article, words),
                article.lead() == null ? null : text.field("lead", article.lead()),
                text.body(article),
                FileLine.of(article.attachments(), words),
                reports(article),
                once(article, CampaignMention.class, m -> line(article, m)),
                once(article, Citation.class, m -> line(article, written, m)),
                once(article, IndicatorMention.class, m -> line(article, m)));
    }

    private static @Nullable String section(Article article) {
        var category = article.category();
        return category == null || category.isBlank() || article.edition().state() != Edition.State.PUBLISHED
                ? null
                : SectionPages.path(Slugs.of(category).toString());
    }

    private Map<String, String> moved(Article article, String root) {
        return InnerLinks.with(PublishedAssets.moved(article, root), links.getOrDefault(article.id(), Map.of()), root);
    }

    private List<Report> reports(Article article) {
        return mentions(article, DirectiveReport.class)
                .map(Mention::target)
                .filter(Objects::nonNull)
                .distinct()
                .map(told::get)
                .filter(Objects::nonNull)
                .map(directive -> Report.of(directive, words, path(directive.id())))
                .toList();
    }

    /** One line for each that is named, however often. */
    private static <M extends Mention> List<Line> once(Article article, Class<M> type, Function<M, Line> line) {
        var lines = new LinkedHashMap<Object, Line>();
        mentions(article, type).forEach(m -> {
            var shown = line.apply(m);
            lines.putIfAbsent(m.target() == null ? shown.title() : m.target(), shown);
        });
        return List.copyOf(lines.values());
    }

    private Line line(Article article, CampaignMention mention) {
        var label = lines.label(mention.campaignKind());
        return new Line(path(mention.target()), article.language(), mention.name(), label, null, null, null);
    }

    private Line line(Article article, SpanText text, Citation citation) {
        var written = text.at(citation.span());
        var title = written == null ? citation.type().label() + " " + citation.number() : written;
        return new Line(path(citation.target()), article.language(), title, null, null, null, null);
    }

    private Line line(Article article, IndicatorMention mention) {
        return new Line(path(mention.target()), article.language(), mention.name(), null, null, null, null);
    }

    private @Nullable String path(@Nullable ContentId target) {
        var path = target == null ? null : paths.get(target);
        return path == null ? null : path + ".html";
    }

    private static <M extends Mention> Stream<M> mentions(Article article, Class<M> type) {
        return article.mentions().stream().filter(type::isInstance).map(type::cast);
    }
}

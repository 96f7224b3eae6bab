package vn.portal.batch.publish;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.portal.batch.store.Published.Placed;
import vn.portal.batch.store.PublishedContent;
import vn.portal.batch.store.Views;
import vn.portal.model.Assignment;
import vn.portal.model.Body;
import vn.portal.model.Campaign;
import vn.portal.model.Content;
import vn.portal.model.ContentId;
import vn.portal.model.Directive;
import vn.portal.model.Kind;
import vn.portal.model.Observation;
import vn.portal.model.Statistic;

/**
 * The pages of what stories name: campaigns, directives, statistics.
 *
 * @param naming what names each of a chunk's, newest first
 * @param orders what is told of orders that name its campaigns
 * @param views how often each was read
 * @param links where old addresses in their texts lead now
 */
record FindingPages(
        SiteWords words,
        Lines lines,
        Showcase showcase,
        Timelines timelines,
        Map<ContentId, List<Placed>> naming,
        ToldOrders orders,
        Map<ContentId, Views> views,
        Map<ContentId, Map<String, String>> links) {
    private static final int MOST_ROWS = 400;

    static FindingPages of(
            Collection<PublishedContent> chunk, Showcase showcase, SiteWords words, Timelines timelines) {
        var named = chunk.stream()
                .map(PublishedContent::content)
                .filter(content -> content.kind() != Kind.ARTICLE)
                .map(Content::id)
                .toList();
        var links =
                chunk.stream().collect(Collectors.toMap(each -> each.content().id(), PublishedContent::links));
        return new FindingPages(
                words,
                new Lines(words),
                showcase,
                timelines,
                showcase.naming(named),
                ToldOrders.of(campaigns(chunk), showcase),
                showcase.views(named),
                links);
    }

    private static List<ContentId> campaigns(Collection<PublishedContent> chunk) {
        return chunk.stream()
                .map(PublishedContent::content)
                .filter(Campaign.class::isInstance)
                .map(Content::id)
                .toList();
    }

    /** @param path of its page, without extension */
    CampaignPage page(Campaign campaign, String path) {
        var shown = Timeline.of(naming(campaign)).newest();
        return new CampaignPage(
                campaign.language(),
                campaign.headline(),
                lines.label(campaign.campaignKind()),
                Withdrawal.of(campaign, words),
                words.period(campaign.period()),
                campaign.launchedBy(),
                campaign.aliases(),
                orders.reports(campaign.id(), shown, showcase, words),
                timeline(campaign, path));
    }

    /**
     * @param path of its page, without extension
     * @param root the way to the site's root
     */
    DirectivePage page(Directive directive, String path, String root) {
        var relations = new DirectiveRelations(words, lines, showcase);
        var incoming = relations.incoming(path, naming(directive));
        return new DirectivePage(
                directive.language(),
                lines.title(directive),
                lines.label(directive),
                Withdrawal.of(directive, words),
                Showcase.isReported(directive),
                directive.number() == null ? null : directive.number().toString(),
                Report.issuer(directive.issuer()),
                Report.issuerAsWritten(directive.issuer()),
                words.date(directive.date()),
                words.date(directive.effective()),
                words.date(directive.expires()),
                directive.signer(),
                directive.position(),
                directive.subject(),
                directive.basis(),
                directive.addressees(),
                directive.demand(),
                ViewLine.of(views.get(directive.id()), words),
                incoming.changes(),
                directive.body() == null ? null : body(directive.body(), moved(directive, root)),
                directive.assignments().stream().map(FindingPages::task).toList(),
                FileLine.of(directive.attachments(), words),
                Stream.concat(relations.does(directive).stream(), incoming.others().stream())
                        .toList(),
                timeline(directive, path));
    }

    private static DirectivePage.Task task(Assignment assignment) {
        var deadline = assignment.deadline();
        return new DirectivePage.Task(
                assignment.task(),
                String.join("; ", assignment.assignees()),
                assignment.partners().isEmpty() ? null : String.join("; ", assignment.partners()),
                deadline == null ? null : deadline.asWritten());
    }

    private Map<String, String> moved(Directive directive, String root) {
        return InnerLinks.with(
                PublishedAssets.moved(directive, root), links.getOrDefault(directive.id(), Map.of()), root);
    }

    /** Without addresses that lead nowhere from here; pictures of a document are in its files. */
    private static String body(Body body, Map<String, String> moved) {
        var html = new StringBuilder();
        for (var token : HtmlText.tokens(body.html())) {
            boolean tag = token.startsWith("<");
            if (!tag || !HtmlText.name(token).equals("img")) {
                html.append(tag ? HtmlText.readdressed(token, moved) : token);
            }
        }
        return html.toString();
    }

    /** @param path of its page, without extension */
    StatisticPage page(Statistic statistic, String path) {
        var observations = statistic.observations();
        var latest = observations.stream().collect(Collectors.toMap(Chart::value, Observation::revision, Math::max));
        int first = Math.max(0, observations.size() - MOST_ROWS);
        var rows = observations.subList(first, observations.size()).stream()
                .map(observation -> row(observation, latest))
                .collect(Collectors.toList());
        Collections.reverse(rows);
        return new StatisticPage(
                statistic.language(),
                statistic.headline(),
                Withdrawal.of(statistic, words),
                statistic.code(),
                lines.unit(statistic),
                new Chart(words, lines).of(statistic),
                rows,
                first == 0 ? null : words.text("olderValues", Integer.toString(first)),
                timeline(statistic, path));
    }

    /** What names it, newest first. */
    List<Placed> naming(Content content) {
        return naming.getOrDefault(content.id(), List.of());
    }

    private TimelineView timeline(Content content, String path) {
        return timelines.first(path, Timeline.of(naming(content)));
    }

    /** @param latest the last revision of each value */
    private StatisticPage.Row row(Observation observation, Map<Object, Integer> latest) {
        var period = words.period(observation.period());
        return new StatisticPage.Row(
                period == null ? words.text("periodUnknown") : period,
                observation.area(),
                lines.value(observation),
                words.text("status." + observation.status().name().toLowerCase(Locale.ROOT)),
                observation.revision(),
                observation.revision() < latest.getOrDefault(Chart.value(observation), 0));
    }
}

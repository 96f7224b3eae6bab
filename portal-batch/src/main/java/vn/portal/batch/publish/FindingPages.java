package vn.portal.batch.publish;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.portal.batch.store.PublishedContent;
import vn.portal.model.Body;
import vn.portal.model.Campaign;
import vn.portal.model.Content;
import vn.portal.model.ContentId;
import vn.portal.model.Directive;
import vn.portal.model.DirectiveReport;
import vn.portal.model.Edition;
import vn.portal.model.Mention;
import vn.portal.model.Observation;
import vn.portal.model.Statistic;

/** The pages of what stories name: campaigns, directives, statistics. */
record FindingPages(SiteWords words, Lines lines, Showcase showcase) {

    CampaignPage page(Campaign campaign) {
        var articles = new ArrayList<Line>();
        var orders = new LinkedHashSet<ContentId>();
        showcase.mentioning(campaign.id()).forEach(article -> {
            articles.add(lines.of(article));
            orders.addAll(ordersNaming(campaign.id(), article.content().mentions()));
        });
        return new CampaignPage(
                campaign.language(),
                campaign.headline(),
                lines.label(campaign.campaignKind()),
                isWithdrawn(campaign),
                words.period(campaign.period()),
                campaign.launchedBy(),
                campaign.aliases(),
                reports(orders),
                articles);
    }

    /** @param root the way to the site's root */
    DirectivePage page(Directive directive, String root) {
        return new DirectivePage(
                directive.language(),
                lines.title(directive),
                lines.label(directive),
                isWithdrawn(directive),
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
                directive.body() == null ? null : body(directive.body(), PublishedAssets.moved(directive, root)),
                FileLine.of(directive.attachments(), words),
                articlesNaming(directive));
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

    StatisticPage page(Statistic statistic) {
        return new StatisticPage(
                statistic.language(),
                statistic.headline(),
                isWithdrawn(statistic),
                statistic.code(),
                lines.unit(statistic),
                statistic.observations().stream().map(this::row).toList(),
                articlesNaming(statistic));
    }

    private List<Line> articlesNaming(Content content) {
        return showcase.mentioning(content.id()).map(lines::of).toList();
    }

    /** The orders whose words hold a mention of that campaign. */
    private static Set<ContentId> ordersNaming(ContentId campaign, List<Mention> mentions) {
        var orders = new LinkedHashSet<ContentId>();
        for (var report : mentions) {
            if (report instanceof DirectiveReport && report.target() != null) {
                var holds = mentions.stream().anyMatch(m -> campaign.equals(m.target()) && holds(report, m));
                if (holds) {
                    orders.add(report.target());
                }
            }
        }
        return orders;
    }

    private static boolean holds(Mention outer, Mention inner) {
        return outer.span().field().equals(inner.span().field())
                && outer.span().start() <= inner.span().start()
                && inner.span().end() <= outer.span().end();
    }

    private List<Report> reports(Set<ContentId> orders) {
        var paths = showcase.paths(orders);
        return showcase.contents(orders).stream()
                .filter(Showcase::isListed)
                .map(PublishedContent::content)
                .filter(Directive.class::isInstance)
                .map(d -> Report.of((Directive) d, words, html(paths.get(d.id()))))
                .toList();
    }

    private StatisticPage.Row row(Observation observation) {
        var period = words.period(observation.period());
        return new StatisticPage.Row(
                period == null ? words.text("periodUnknown") : period,
                observation.area(),
                lines.value(observation),
                words.text("status." + observation.status().name().toLowerCase(Locale.ROOT)),
                observation.revision());
    }

    private static @Nullable String html(@Nullable String path) {
        return path == null ? null : path + ".html";
    }

    private static boolean isWithdrawn(Content content) {
        return content.edition().state() == Edition.State.WITHDRAWN;
    }
}

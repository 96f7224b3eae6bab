package vn.portal.batch.publish;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.portal.batch.store.PublishedContent;
import vn.portal.model.ContentId;
import vn.portal.model.Directive;
import vn.portal.model.DirectiveReport;
import vn.portal.model.Mention;

/** The orders that stories tell of, as far as they name a campaign. */
final class ToldOrders {
    private final ContentId campaign;
    private final Set<ContentId> orders = new LinkedHashSet<>();

    ToldOrders(ContentId campaign) {
        this.campaign = campaign;
    }

    /** Adds the orders of a content whose words hold a mention of the campaign. */
    void add(PublishedContent content) {
        var mentions = content.content().mentions();
        for (var report : mentions) {
            if (report instanceof DirectiveReport && report.target() != null) {
                var holds = mentions.stream().anyMatch(m -> campaign.equals(m.target()) && holds(report, m));
                if (holds) {
                    orders.add(report.target());
                }
            }
        }
    }

    private static boolean holds(Mention outer, Mention inner) {
        return outer.span().field().equals(inner.span().field())
                && outer.span().start() <= inner.span().start()
                && inner.span().end() <= outer.span().end();
    }

    List<Report> reports(Showcase showcase, SiteWords words) {
        var paths = showcase.paths(orders);
        return showcase.contents(orders).stream()
                .filter(Showcase::isListed)
                .map(PublishedContent::content)
                .filter(Directive.class::isInstance)
                .map(d -> {
                    var path = paths.get(d.id());
                    return Report.of((Directive) d, words, path == null ? null : path + ".html");
                })
                .toList();
    }
}

package vn.portal.batch.publish;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.portal.batch.store.PublishedContent;
import vn.portal.model.ContentId;
import vn.portal.model.Directive;

/** The orders that stories tell of, as far as they name a campaign. */
final class ToldOrders {
    private final ContentId campaign;
    private final Set<ContentId> orders = new LinkedHashSet<>();

    ToldOrders(ContentId campaign) {
        this.campaign = campaign;
    }

    void add(TimelineEntry entry) {
        orders.addAll(entry.orders().getOrDefault(campaign, Set.of()));
    }

    List<Report> reports(Showcase showcase, SiteWords words) {
        var paths = showcase.paths(orders);
        return showcase.all(List.copyOf(orders))
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

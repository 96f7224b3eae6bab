package vn.portal.batch.publish;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.portal.batch.store.Card;
import vn.portal.batch.store.Published.Placed;
import vn.portal.batch.store.PublishedContent;
import vn.portal.model.ContentId;
import vn.portal.model.Directive;

/**
 * The orders that stories tell of, as far as they name campaigns.
 *
 * @param told by the campaign, and by who tells it
 */
record ToldOrders(Map<ContentId, Map<ContentId, List<Card>>> told) {

    static ToldOrders of(Collection<ContentId> campaigns, Showcase showcase) {
        var told = new HashMap<ContentId, Map<ContentId, List<Card>>>();
        showcase.cards()
                .reports(
                        campaigns,
                        (campaign, by, order) -> told.computeIfAbsent(campaign, id -> new HashMap<>())
                                .computeIfAbsent(by, id -> new ArrayList<>())
                                .add(order));
        return new ToldOrders(told);
    }

    /** What those contents tell of the orders that name a campaign. */
    Input made(ContentId campaign, List<Placed> tellers) {
        var made = Input.of("orders");
        orders(campaign, tellers).forEach(order -> made.and(PageInputs.of(order)));
        return made;
    }

    /** The orders that name a campaign, as those contents tell them. */
    List<Report> reports(ContentId campaign, List<Placed> tellers, Showcase showcase, SiteWords words) {
        var orders = orders(campaign, tellers).stream().map(Card::id).toList();
        var paths = showcase.paths(orders);
        return showcase.briefs()
                .of(orders)
                .filter(Showcase::isListed)
                .map(PublishedContent::content)
                .filter(Directive.class::isInstance)
                .map(d -> {
                    var path = paths.get(d.id());
                    return Report.of((Directive) d, words, path == null ? null : path + ".html");
                })
                .toList();
    }

    private List<Card> orders(ContentId campaign, List<Placed> tellers) {
        var orders = told.getOrDefault(campaign, Map.of());
        return tellers.stream()
                .flatMap(teller -> orders.getOrDefault(teller.id(), List.of()).stream())
                .distinct()
                .toList();
    }
}

package vn.portal.batch.publish;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.portal.batch.store.PublishedContent;
import vn.portal.model.CampaignMention;
import vn.portal.model.ContentId;
import vn.portal.model.DirectiveReport;
import vn.portal.model.Mention;
import vn.portal.model.Span;

/**
 * What timelines show of a content, without its texts.
 *
 * @param bucket the folder of its month
 * @param orders the orders that it tells of, by the campaigns that are named in the words of each
 */
record TimelineEntry(String bucket, Line line, Map<ContentId, Set<ContentId>> orders) {

    static TimelineEntry of(PublishedContent published, Lines lines) {
        return new TimelineEntry(
                published.bucket(),
                lines.of(published),
                orders(published.content().mentions()));
    }

    private static Map<ContentId, Set<ContentId>> orders(List<Mention> mentions) {
        var campaigns = new HashMap<String, NavigableMap<Integer, List<Mention>>>();
        resolved(mentions, CampaignMention.class)
                .forEach(mention -> campaigns
                        .computeIfAbsent(mention.span().field(), field -> new TreeMap<>())
                        .computeIfAbsent(mention.span().start(), start -> new ArrayList<>())
                        .add(mention));
        var orders = new LinkedHashMap<ContentId, Set<ContentId>>();
        resolved(mentions, DirectiveReport.class)
                .forEach(report -> named(report.span(), campaigns)
                        .forEach(campaign -> orders.computeIfAbsent(campaign.target(), id -> new LinkedHashSet<>())
                                .add(report.target())));
        return orders;
    }

    private static Stream<Mention> resolved(List<Mention> mentions, Class<? extends Mention> type) {
        return mentions.stream().filter(mention -> type.isInstance(mention) && mention.target() != null);
    }

    /** @param mentions by field and start */
    private static Stream<Mention> named(Span words, Map<String, NavigableMap<Integer, List<Mention>>> mentions) {
        return mentions
                .getOrDefault(words.field(), Collections.emptyNavigableMap())
                .subMap(words.start(), words.end())
                .values()
                .stream()
                .flatMap(List::stream)
                .filter(mention -> mention.span().end() <= words.end());
    }
}

package vn.portal.batch.store;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.portal.model.Article;
import vn.portal.model.Campaign;
import vn.portal.model.CampaignMention;
import vn.portal.model.Content;
import vn.portal.model.Directive;
import vn.portal.model.Edition;
import vn.portal.model.Issuer;
import vn.portal.model.Kind;
import vn.portal.model.Standing;
import vn.portal.text.Slugs;

/**
 * The feeds in which an edition stands, by name, with what each is called among people.
 *
 * <p>All news and documents; its kind; its category; the body that issued or launched it; the campaigns that it names,
 * and a campaign its own. Standing pages are no news, and what is not published stands nowhere.
 */
final class FeedTopics {
    private FeedTopics() {}

    static Map<String, String> of(Content content, Edition.State state) {
        var topics = new TreeMap<String, String>();
        if (state != Edition.State.PUBLISHED || content instanceof Article story && story.isStatic()) {
            return topics;
        }
        topics.put(content.kind().plural(), "");
        if (content.kind() == Kind.ARTICLE || content.kind() == Kind.DIRECTIVE) {
            topics.put(FeedLog.ALL, "");
        }
        if (content instanceof Article article) {
            add(topics, FeedLog.CATEGORY, article.category(), article.category());
        } else if (content instanceof Campaign campaign) {
            add(topics, FeedLog.BODY, campaign.launchedBy(), campaign.launchedBy());
            topics.put(FeedLog.CAMPAIGN + campaign.id(), campaign.headline());
        } else if (content instanceof Directive directive && directive.issuer() != null) {
            add(topics, directive.issuer());
        }
        content.mentions().stream()
                .filter(m -> m instanceof CampaignMention && m.target() != null)
                .forEach(m -> topics.put(FeedLog.CAMPAIGN + m.target(), ((CampaignMention) m).name()));
        return topics;
    }

    /** Whether it is an order as a story tells it, which feeds show only where it has a page of its own. */
    static boolean isReported(Content content) {
        return content instanceof Directive directive && directive.standing() == Standing.REPORTED;
    }

    private static void add(Map<String, String> topics, Issuer issuer) {
        var name = Objects.requireNonNullElse(issuer.body(), issuer.asWritten());
        add(topics, FeedLog.BODY, issuer.code() == null ? name : issuer.code(), name);
    }

    private static void add(Map<String, String> topics, String group, @Nullable String name, @Nullable String title) {
        if (name != null && title != null && !name.isBlank()) {
            topics.put(group + Slugs.of(name), title.strip());
        }
    }
}

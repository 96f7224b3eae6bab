package vn.portal.recognition;

import java.util.List;
import vn.portal.model.Content;
import vn.portal.model.Mention;
import vn.portal.notice.Notices;

/**
 * What the texts of an item name.
 *
 * @param mentions in the order of the passages, and of their places within
 * @param findings what they tell of content that the item does not own, each once, in the order of first mention; then
 *     the site's counters
 * @param notices what was resolved or looks wrong; paths begin with {@code findings[i]}
 */
public record Recognised(List<Mention> mentions, List<Content> findings, Notices notices) {
    public Recognised {
        mentions = List.copyOf(mentions);
        findings = List.copyOf(findings);
    }
}

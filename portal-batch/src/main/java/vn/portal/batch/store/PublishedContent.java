package vn.portal.batch.store;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.portal.model.Content;

/**
 * A content as readers may see it: its current accepted edition, published or withdrawn.
 *
 * @param content with number, state and {@code acceptedAt} of its edition filled in
 * @param path where its page stands, without extension; never changes
 * @param bucket the folder of its month ({@code 2024-02}, {@code undated}); empty for derived content
 * @param acceptedAt when the portal first took it in
 * @param sortAt the instant by which lists order it; null for an undated one
 * @param links where old addresses that its text links to stand now: paths without extension, by the addresses as written
 */
public record PublishedContent(
        Content content,
        String path,
        String bucket,
        Instant acceptedAt,
        @Nullable Instant sortAt,
        Map<String, String> links) {

    public PublishedContent {
        links = Map.copyOf(links);
    }
}

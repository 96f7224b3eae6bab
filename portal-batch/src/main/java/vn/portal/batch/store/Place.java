package vn.portal.batch.store;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import vn.portal.model.Content;
import vn.portal.model.ContentId;
import vn.portal.model.When;
import vn.portal.text.Slugs;

/**
 * Where a content's page stands, and where lists put it.
 *
 * <p>The path counts only when the content is accepted for the first time; then it is frozen.
 *
 * @param bucket its month's folder; {@code undated} where it has no date, empty for derived content
 * @param sortAt microseconds since 1970 of its first publication; null where it has no date
 */
record Place(String path, String bucket, @Nullable Long sortAt) {
    private static final String UNDATED = "undated";

    static Place of(Content content, ZoneId zone) {
        var published = content.edition().firstPublishedAt();
        var bucket = isDerived(content) ? "" : month(published, zone);
        var name = Slugs.of(content.headline()) + "-" + content.id().shortForm();
        var folder = content.kind().plural() + (bucket.isEmpty() ? "" : "/" + bucket);
        return new Place(folder + "/" + name, bucket, published == null ? null : micros(published.start(zone)));
    }

    private static boolean isDerived(Content content) {
        return content.provenance().origin().system().equals(ContentId.DERIVED_SYSTEM);
    }

    private static String month(@Nullable When published, ZoneId zone) {
        return published == null ? UNDATED : published.monthIn(zone).toString();
    }

    private static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }
}

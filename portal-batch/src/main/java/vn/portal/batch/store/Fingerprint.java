package vn.portal.batch.store;

import java.util.List;
import java.util.UUID;
import vn.portal.json.ContentJson;
import vn.portal.model.Content;
import vn.portal.model.ContentId;
import vn.portal.model.Edition;
import vn.portal.model.Provenance;
import vn.portal.model.Statistic;
import vn.portal.notice.Origin;

/** What makes two editions the same: all that a reader sees, nothing of how or when it came. */
final class Fingerprint {
    private static final ContentId NOBODY = new ContentId(new UUID(0, 0));
    private static final Provenance NOWHERE = new Provenance(Origin.of("portal", "portal"), null, null, "");

    private Fingerprint() {}

    static String of(Content content) {
        var edition = content.edition();
        var told = new Edition(
                null,
                edition.state(),
                edition.firstPublishedAt(),
                edition.publicUpdatedAt(),
                edition.lastEditedAt(),
                null,
                edition.changeNotes());
        return StoredText.sha256(ContentJson.archiveLine(unobserved(content.with(NOBODY, told, NOWHERE))));
    }

    /** A counter that ticks makes no edition. */
    private static Content unobserved(Content content) {
        return content instanceof Statistic statistic ? Observations.in(statistic, List.of()) : content;
    }

    /** A finding without what differs from item to item, so that equal ones are equal. */
    static Content plain(Content finding) {
        var key = finding.provenance().origin().key();
        var origin = new Origin(ContentId.DERIVED_SYSTEM, ContentId.DERIVED_SYSTEM, "derived", key, null, null);
        return unobserved(finding.with(finding.id(), Edition.published(null), new Provenance(origin, null, null, "")));
    }
}

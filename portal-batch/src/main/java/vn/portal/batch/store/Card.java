package vn.portal.batch.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.portal.model.ContentId;
import vn.portal.model.Edition;
import vn.portal.model.Kind;

/**
 * What can be known of a published content without reading its texts: enough to tell whether it has changed.
 *
 * @param path where its page stands, without extension
 * @param bucket the folder of its month; empty for derived content
 * @param edition by which its mentions are found
 * @param hash of all that a reader sees of that edition
 * @param sortAt microseconds since 1970 by which lists order it; null for an undated one
 */
public record Card(
        ContentId id,
        Kind kind,
        String path,
        String bucket,
        long edition,
        int number,
        Edition.State state,
        String hash,
        Instant acceptedAt,
        @Nullable Long sortAt) {
    static final String COLUMNS = "c.id, c.kind, c.path, c.bucket, c.current_edition, e.number, c.state,"
            + " e.content_hash, c.accepted_at, c.sort_at ";

    static Card of(ResultSet row) throws SQLException {
        return new Card(
                new ContentId(row.getObject("id", UUID.class)),
                Kind.valueOf(row.getString("kind")),
                row.getString("path"),
                row.getString("bucket"),
                row.getLong("current_edition"),
                row.getInt("number"),
                Edition.State.valueOf(row.getString("state")),
                row.getString("content_hash"),
                Db.instant(row, "accepted_at"),
                Db.nullableLong(row, "sort_at"));
    }
}

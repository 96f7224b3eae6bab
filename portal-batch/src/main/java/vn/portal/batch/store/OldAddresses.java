package vn.portal.batch.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import vn.portal.model.ContentId;
import vn.portal.notice.Notice;
import vn.portal.notice.Origin;

/**
 * Where content stood before: in the old portals, and on this very site.
 *
 * <p>Of contents that had the same address the first that is given is the one to have it: published before withdrawn
 * before gone, then the one that was accepted first.
 */
public final class OldAddresses {
    private static final String SHOWN = "('PUBLISHED', 'WITHDRAWN')";
    /** Neither shown nor to be shown; what is not published yet was never at an address of ours. */
    private static final String OVER = "('GONE', 'REDIRECTED')";

    private final Db db;
    private final NoticeRows notices;

    OldAddresses(Db db) {
        this.db = db;
        this.notices = new NoticeRows(db);
    }

    /** Told one address after the other. */
    @FunctionalInterface
    public interface Reader {
        /** @param path of the page where the content stands now, without extension; null where it is gone */
        void read(String address, ContentId content, @Nullable String path);
    }

    /**
     * Goes through the addresses of the old portals, and whatever else may be one.
     *
     * <p>Read as a stream: no more than some hundred are held.
     */
    public void legacy(Reader reader) {
        read(reader, """
            select coalesce(a.whole, a.name) as address, c.id,
                case when c.state in %s then c.path else t.path end as path
            from alias a join content c on c.id = a.content_id
            left join content t on t.id = c.ruled_to and c.state = 'REDIRECTED' and t.state in %s
            where a.kind in ('address', 'guid', 'moved') and (c.state in %s or c.state in %s)
            order by case c.state when 'PUBLISHED' then 0 when 'WITHDRAWN' then 1 else 2 end, c.accepted_at, c.id,
                %s, %s
            """.formatted(
                        SHOWN,
                        SHOWN,
                        SHOWN,
                        OVER,
                        db.dialect().bytes("a.name"),
                        db.dialect().bytes("a.kind")));
    }

    /**
     * Goes through the paths at which this site had a page and has none any more, without extension. What was derived
     * and has an item of its own since then stands where that one does, and what a keeper redirected where that leads.
     */
    public void former(Reader reader) {
        read(reader, """
            select c.path as address, c.id, coalesce(t.path, w.path) as path from content c
            left join alias a on a.system = '%s' and a.kind = 'derived' and a.name = cast(c.id as varchar(36))
            left join content t on t.id = a.content_id and t.state in %s
            left join content w on w.id = c.ruled_to and c.state = 'REDIRECTED' and w.state in %s
            where c.path is not null and c.state in %s order by c.id
            """.formatted(ContentId.DERIVED_SYSTEM, SHOWN, SHOWN, OVER));
    }

    private void read(Reader reader, String sql) {
        // PostgreSQL streams within a transaction alone
        db.transaction()
                .executeWithoutResult(status -> db.jdbc().query(sql, new MapSqlParameterSource(), row -> {
                    reader.read(
                            row.getString("address"),
                            new ContentId(row.getObject("id", UUID.class)),
                            row.getString("path"));
                }));
    }

    /**
     * An address that two contents had.
     *
     * @param loser which cannot be reached by it any more
     */
    public record Clash(String address, ContentId winner, ContentId loser) {}

    /** Says which addresses lead to one of two contents; replaces what was said before. */
    public void tell(Run run, List<Clash> clashes) {
        db.transaction().executeWithoutResult(status -> {
            db.update("delete from notice where copy = :copy", new MapSqlParameterSource("copy", NoticeRows.ADDRESSES));
            var rows = new ArrayList<NoticeRows.Row>();
            for (var clash : clashes) {
                item(clash.loser()).ifPresent(item -> {
                    var notice = Notice.warning("address-shared", item, "")
                            .with("address", clash.address())
                            .with("other", path(clash.winner()));
                    rows.add(NoticeRows.Row.of(run.id(), notice, NoticeRows.ADDRESSES, rows.size()));
                });
            }
            notices.insert(rows);
        });
    }

    /** The item that the content is, under the first of its keys; rare, so one by one. */
    private Optional<Origin> item(ContentId content) {
        return db
                .query(
                        "select system, keyspace, native_key, source from ledger where content_id = :id order by "
                                + db.dialect().bytes("keyspace") + ", "
                                + db.dialect().bytes("native_key"),
                        new MapSqlParameterSource("id", content.value()),
                        (row, n) -> new Origin(
                                row.getString("system"),
                                row.getString("source"),
                                row.getString("keyspace"),
                                row.getString("native_key"),
                                null,
                                null))
                .stream()
                .findFirst();
    }

    private String path(ContentId content) {
        return db.query(
                        "select path from content where id = :id",
                        new MapSqlParameterSource("id", content.value()),
                        (row, n) -> row.getString(1))
                .get(0);
    }
}

package vn.portal.batch.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import vn.portal.notice.Notice;
import vn.portal.notice.Origin;
import vn.portal.validation.DocumentDuplicates;

/**
 * What only shows among many contents: documents that stand there twice, links that lead nowhere.
 *
 * <p>Said under the item that it befalls. One statement for each question, and no more than a part of the answer is held;
 * what is said does not depend on the order in which anything came.
 */
public final class AmongMany {
    private static final int PART = 500;

    /** Of the same documents the one that was published first is right, of several the one with the smallest id. */
    private static final String SAME_DOCUMENTS = """
        select c.id, d.number, d.other, 0 as seq, %s
        from (select i.edition_id, i.number, c.id,
                first_value(c.id) over (partition by i.identity order by c.sort_at nulls last, c.id) as first,
                first_value(c.native_key) over (partition by i.identity order by c.sort_at nulls last, c.id) as other
            from document_identity i join edition e on e.id = i.edition_id
                join content c on c.id = e.content_id and c.current_edition = e.id
            where c.state = 'PUBLISHED') d
            join edition e on e.id = d.edition_id join content c on c.id = d.id
            join ledger l on l.content_id = c.id
        where d.id <> d.first
        """;

    private static final String BROKEN_LINKS = """
        select c.id, k.address, k.ord + 1 as seq, %s
        from link k join edition e on e.id = k.edition_id
            join content c on c.id = e.content_id and c.current_edition = e.id
            %s
        where c.state = 'PUBLISHED' and not exists (
            select 1 from alias a join content t on t.id = a.content_id
            where a.system = c.system and a.kind = 'page' and a.name = k.page
            and t.state in ('PUBLISHED', 'WITHDRAWN'))
        """;

    /** A page that a text links to in several ways is told of once. */
    private static final String FIRST_OF_PAGE = """
        and not exists (select 1 from link b
            where b.edition_id = k.edition_id and b.ord < k.ord and b.page = k.page)
        """;

    private static final String ITEM = "e.run_id, l.system, l.keyspace, l.native_key, l.source";

    private final Db db;
    private final NoticeRows notices;

    AmongMany(Db db) {
        this.db = db;
        this.notices = new NoticeRows(db);
    }

    /** Says anew what holds of all that is accepted. */
    public void look() {
        db.transaction().executeWithoutResult(status -> {
            db.update("delete from notice where copy = :copy", new MapSqlParameterSource("copy", NoticeRows.AMONG));
            tell(
                    SAME_DOCUMENTS,
                    (origin, row) ->
                            DocumentDuplicates.notice(origin, row.getString("number"), row.getString("other")));
            tell(
                    BROKEN_LINKS.formatted("%s", "join ledger l on l.content_id = c.id") + FIRST_OF_PAGE,
                    (origin, row) -> Notice.warning("inner-link-broken", origin, "body")
                            .with("address", row.getString("address")));
        });
    }

    /** Told one link after the other that leads to a page of its own portal that never came. */
    @FunctionalInterface
    public interface Reader {
        /**
         * @param path of the page where it stands, without extension
         * @param headline of that page
         * @param address as it is written
         */
        void read(String path, String headline, String address);
    }

    /** Goes through the links that lead nowhere, in the order of the pages where they stand; read as a stream. */
    public void brokenLinks(Reader reader) {
        var sql = BROKEN_LINKS.formatted("c.path, c.headline", "") + FIRST_OF_PAGE + " order by "
                + db.dialect().bytes("c.path") + ", k.ord";
        db.transaction()
                .executeWithoutResult(status -> db.jdbc().query(sql, new MapSqlParameterSource(), row -> {
                    reader.read(row.getString("path"), row.getString("headline"), row.getString("address"));
                }));
    }

    @FunctionalInterface
    private interface Telling {
        Notice of(Origin origin, ResultSet row) throws SQLException;
    }

    private void tell(String question, Telling telling) {
        // an item may have been there under several keys; it is told of under one
        var order = " order by c.id, seq, " + db.dialect().bytes("l.keyspace") + ", "
                + db.dialect().bytes("l.native_key");
        var told = new Told(telling);
        db.jdbc().query(question.formatted(ITEM) + order, new MapSqlParameterSource(), told);
        notices.insert(told.rows);
    }

    /** Goes through an answer, and writes what is to be said of it part by part. */
    private final class Told implements RowCallbackHandler {
        private final Telling telling;
        private final List<NoticeRows.Row> rows = new ArrayList<>();
        private @Nullable UUID content;
        private int seq;

        Told(Telling telling) {
            this.telling = telling;
        }

        @Override
        public void processRow(ResultSet row) throws SQLException {
            var id = row.getObject("id", UUID.class);
            if (id.equals(content) && row.getInt("seq") == seq) {
                return;
            }
            content = id;
            seq = row.getInt("seq");
            rows.add(NoticeRows.Row.of(row.getLong("run_id"), telling.of(origin(row), row), NoticeRows.AMONG, seq));
            if (rows.size() == PART) {
                notices.insert(rows);
                rows.clear();
            }
        }

        private static Origin origin(ResultSet row) throws SQLException {
            return new Origin(
                    row.getString("system"),
                    row.getString("source"),
                    row.getString("keyspace"),
                    row.getString("native_key"),
                    null,
                    null);
        }
    }
}

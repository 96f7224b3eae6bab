package vn.portal.batch.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import vn.portal.json.ContentJson;
import vn.portal.model.Content;
import vn.portal.model.ContentId;
import vn.portal.model.Edition;
import vn.portal.model.Kind;
import vn.portal.model.Observation;
import vn.portal.model.Statistic;

/** A published content as it is read; what acceptance decided stands in columns, the rest in the payload. */
record PublishedRow(
        Content content,
        String path,
        String bucket,
        Instant acceptedAt,
        @Nullable Instant sortAt) {

    static PublishedRow of(ResultSet row) throws SQLException {
        var acceptedAt = Db.instant(row, "accepted_at");
        var content = ContentJson.readArchive(row.getString("payload"));
        var edition = edition(
                content.edition(), row.getInt("number"), Edition.State.valueOf(row.getString("state")), acceptedAt);
        var sortAt = Db.nullableLong(row, "sort_at");
        return new PublishedRow(
                content.with(new ContentId(row.getObject("id", UUID.class)), edition, content.provenance()),
                row.getString("path"),
                row.getString("bucket"),
                acceptedAt,
                sortAt == null ? null : Instant.EPOCH.plus(sortAt, ChronoUnit.MICROS));
    }

    static Edition edition(Edition told, int number, Edition.State state, Instant acceptedAt) {
        return new Edition(
                number,
                state,
                told.firstPublishedAt(),
                told.publicUpdatedAt(),
                told.lastEditedAt(),
                acceptedAt,
                told.changeNotes());
    }

    static Published.Link link(ResultSet row) throws SQLException {
        return new Published.Link(
                new ContentId(row.getObject("id", UUID.class)),
                Kind.valueOf(row.getString("kind")),
                row.getString("headline"),
                row.getString("path"),
                row.getString("bucket"));
    }

    static Published.Placed placed(ResultSet row) throws SQLException {
        return new Published.Placed(
                new ContentId(row.getObject("id", UUID.class)),
                Kind.valueOf(row.getString("kind")),
                row.getString("bucket").intern(),
                mark(row.getInt("number"), row.getString("content_hash")));
    }

    /** Enough of a hash to tell one edition of a content from another. */
    static long mark(int number, String hash) {
        return Long.parseUnsignedLong(hash.substring(0, 16), 16) + number;
    }

    /** Fills in what was observed of indicators, in one query for all of them. */
    static List<PublishedContent> compose(Db db, List<PublishedRow> rows) {
        var indicators = rows.stream()
                .map(PublishedRow::content)
                .filter(Statistic.class::isInstance)
                .map(Content::id)
                .toList();
        var observations = Observations.of(db, indicators);
        var links = links(db, rows);
        var notes = Rulings.notes(
                db,
                rows.stream()
                        .map(PublishedRow::content)
                        .filter(content -> content.edition().state() == Edition.State.WITHDRAWN)
                        .map(Content::id)
                        .toList());
        return rows.stream()
                .map(row -> row.noting(notes.get(row.content().id()))
                        .with(
                                observations.getOrDefault(row.content().id(), List.of()),
                                links.getOrDefault(row.content().id(), Map.of())))
                .toList();
    }

    /** With a keeper's word on why it was withdrawn; null where there is none. */
    private PublishedRow noting(Edition.@Nullable ChangeNote note) {
        if (note == null) {
            return this;
        }
        var e = content.edition();
        var edition = new Edition(
                e.number(),
                e.state(),
                e.firstPublishedAt(),
                e.publicUpdatedAt(),
                e.lastEditedAt(),
                e.acceptedAt(),
                Stream.concat(e.changeNotes().stream(), Stream.of(note)).toList());
        var noted = content.with(content.id(), edition, content.provenance());
        return new PublishedRow(noted, path, bucket, acceptedAt, sortAt);
    }

    /** With what the edition itself tells and no more. */
    PublishedContent plain() {
        return new PublishedContent(content, path, bucket, acceptedAt, sortAt, Map.of());
    }

    /** Where pages of the old portals that those texts link to stand now, by the addresses as written. */
    private static Map<ContentId, Map<String, String>> links(Db db, List<PublishedRow> rows) {
        var links = new HashMap<ContentId, Map<String, String>>();
        for (var part :
                Db.parts(rows.stream().map(row -> row.content().id().value()).toList())) {
            db.jdbc().query("""
                select c.id, k.address, t.path from content c join link k on k.edition_id = c.current_edition
                join alias a on a.system = c.system and a.kind = 'page' and a.name = k.page
                join content t on t.id = a.content_id
                where c.id in (:ids) and t.state in ('PUBLISHED', 'WITHDRAWN')
                """, new MapSqlParameterSource("ids", part), row -> {
                links.computeIfAbsent(new ContentId(row.getObject("id", UUID.class)), id -> new HashMap<>())
                        .put(row.getString("address"), row.getString("path"));
            });
        }
        return links;
    }

    private PublishedContent with(List<Observation> observations, Map<String, String> links) {
        var whole = content instanceof Statistic statistic ? Observations.in(statistic, observations) : content;
        return new PublishedContent(whole, path, bucket, acceptedAt, sortAt, links);
    }
}

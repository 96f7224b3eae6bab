package vn.portal.batch.store;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.portal.json.ContentJson;
import vn.portal.model.Article;
import vn.portal.model.Content;
import vn.portal.text.Slugs;

/**
 * An edition before it is stored: pending until its source is accepted.
 *
 * @param hash what makes it the same as another, as the item told it
 * @param findings what it tells of content that it does not own
 * @param links pages of its own system that its text links to
 */
record PendingEdition(
        long id,
        long run,
        Status status,
        Cause cause,
        Content content,
        Place place,
        String hash,
        List<Content> findings,
        List<StagedItem.Link> links) {

    /** How far an edition has come. */
    enum Status {
        PENDING,
        REFUSED,
        /** About to count, within the transaction that accepts it. */
        READY,
        ACCEPTED
    }

    /** Why there is an edition. */
    enum Cause {
        IMPORT,
        VANISHED,
        RETURNED,
        /** A keeper said so. */
        RULING,
        /** It stood so before a run that was put back. */
        ROLLBACK,
        DERIVED
    }

    static PendingEdition of(long id, Run run, Decision decision, ZoneId zone) {
        var content = Objects.requireNonNull(decision.content());
        var accepted = Objects.requireNonNull(decision.item().accepted());
        return new PendingEdition(
                id,
                run.id(),
                Status.PENDING,
                Cause.IMPORT,
                content,
                Place.of(content, zone),
                Fingerprint.of(accepted.primary()),
                accepted.findings(),
                decision.item().links());
    }

    record Row(
            long id,
            UUID content,
            long run,
            String status,
            String cause,
            String kind,
            String state,
            String headline,
            String path,
            String bucket,
            @Nullable Long sortAt,
            String hash) {}

    private record Text(
            long id,
            String payload,
            @Nullable String section,
            @Nullable String sectionName,
            String language) {

        static Text of(PendingEdition edition) {
            var content = edition.content();
            var name = content instanceof Article article ? article.category() : null;
            boolean named = name != null && !name.isBlank();
            return new Text(
                    edition.id(),
                    StoredText.json(ContentJson.archiveLine(content)),
                    named ? Slugs.of(name).toString() : null,
                    named ? StoredText.shown(name.strip()) : null,
                    content.language());
        }
    }

    static void insert(Db db, List<PendingEdition> editions) {
        var rows = new ArrayList<Row>();
        for (var e : editions) {
            rows.add(new Row(
                    e.id(),
                    e.content().id().value(),
                    e.run(),
                    e.status().name(),
                    e.cause().name(),
                    e.content().kind().name(),
                    e.content().edition().state().name(),
                    StoredText.shown(e.content().headline()),
                    e.place().path(),
                    e.place().bucket(),
                    e.place().sortAt(),
                    e.hash()));
        }
        db.batch("""
                insert into edition (id, content_id, run_id, status, cause, kind, state, headline, path, bucket, sort_at,
                    content_hash)
                values (:id, :content, :run, :status, :cause, :kind, :state, :headline, :path, :bucket, :sortAt,
                    :hash)
                """, rows);
        db.batch("""
                insert into edition_text (edition_id, payload, section, section_name, language)
                values (:id, :payload, :section, :sectionName, :language)
                """, editions.stream().map(Text::of).toList());
    }
}

package vn.portal.batch.store;

import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.portal.model.Article;
import vn.portal.model.Content;
import vn.portal.text.Slugs;

/**
 * An edition before it is stored: pending until its source is accepted.
 *
 * @param hash what makes it the same as another, as the item told it
 * @param payload the content as it is written
 * @param findings what it tells of content that it does not own
 * @param told the same as it is written
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
        String payload,
        List<Content> findings,
        List<EditionTexts.Finding> told,
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
        /** It was taken out of everything. */
        ERASURE,
        DERIVED
    }

    static PendingEdition of(long id, Run run, Decision decision, ZoneId zone) {
        var content = Objects.requireNonNull(decision.content());
        var accepted = Objects.requireNonNull(decision.item().accepted());
        var texts = Objects.requireNonNull(decision.prepared().texts());
        return new PendingEdition(
                id,
                run.id(),
                Status.PENDING,
                Cause.IMPORT,
                content,
                Place.of(content, zone),
                texts.hash(),
                texts.of(content),
                accepted.findings(),
                texts.findings(),
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
            String hash,
            @Nullable String section,
            @Nullable String sectionName,
            String language) {

        static Row of(PendingEdition edition) {
            var content = edition.content();
            var place = edition.place();
            var name = content instanceof Article article ? article.category() : null;
            boolean named = name != null && !name.isBlank();
            return new Row(
                    edition.id(),
                    content.id().value(),
                    edition.run(),
                    edition.status().name(),
                    edition.cause().name(),
                    content.kind().name(),
                    content.edition().state().name(),
                    StoredText.shown(content.headline()),
                    place.path(),
                    place.bucket(),
                    place.sortAt(),
                    edition.hash(),
                    named ? Slugs.of(name).toString() : null,
                    named ? StoredText.shown(name.strip()) : null,
                    content.language());
        }
    }

    private record Text(long id, String payload) {}

    static void insert(Db db, List<PendingEdition> editions) {
        db.batch("""
                insert into edition (id, content_id, run_id, status, cause, kind, state, headline, path, bucket, sort_at,
                    content_hash, section, section_name, language)
                values (:id, :content, :run, :status, :cause, :kind, :state, :headline, :path, :bucket, :sortAt,
                    :hash, :section, :sectionName, :language)
                """, editions.stream().map(Row::of).toList());
        db.batch(
                "insert into edition_text (edition_id, payload) values (:id, :payload)",
                editions.stream()
                        .map(edition -> new Text(edition.id(), edition.payload()))
                        .toList());
    }
}

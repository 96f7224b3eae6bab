package vn.portal.batch.store;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import vn.portal.model.Directive;
import vn.portal.validation.DocumentDuplicates;

/** What an edition is held against others by: which document it is, and which pages of its own system it links to. */
final class References {
    private References() {}

    record IdentityRow(long edition, String identity, String number) {}

    record LinkRow(long edition, int ord, String page, String address) {}

    static void insert(Db db, List<PendingEdition> editions) {
        var identities = new ArrayList<IdentityRow>();
        var links = new ArrayList<LinkRow>();
        for (var edition : editions) {
            if (edition.content() instanceof Directive directive) {
                DocumentDuplicates.identity(directive)
                        .map(identity -> new IdentityRow(
                                edition.id(), StoredText.sha256(identity), String.valueOf(directive.number())))
                        .ifPresent(identities::add);
            }
            int ord = 0;
            for (var link : edition.links()) {
                links.add(new LinkRow(
                        edition.id(), ord++, StoredText.key(link.page()), StoredText.shown(link.address())));
            }
        }
        db.batch(
                "insert into document_identity (edition_id, identity, number) values (:edition, :identity, :number)",
                identities);
        db.batch("insert into link (edition_id, ord, page, address) values (:edition, :ord, :page, :address)", links);
    }

    static void delete(Db db, List<Long> editions) {
        var ids = new MapSqlParameterSource("ids", editions);
        db.update("delete from document_identity where edition_id in (:ids)", ids);
        db.update("delete from link where edition_id in (:ids)", ids);
    }
}

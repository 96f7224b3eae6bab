package vn.portal.batch.store;

import java.util.List;
import java.util.UUID;
import vn.portal.intake.Outcome;
import vn.portal.json.ContentJson;
import vn.portal.model.Content;
import vn.portal.model.ContentId;
import vn.portal.model.Kind;
import vn.portal.recognition.DerivedKeys;

/**
 * What an item's edition says, as it is written.
 *
 * @param born the content as its first edition has it, where nothing leads to another content
 * @param hash what makes it the same as another, as the item told it
 * @param payload the content that was born
 * @param findings what it tells of content that it does not own
 */
record EditionTexts(Content born, String hash, String payload, List<Finding> findings) {

    record Finding(UUID target, String kind, String hash, String payload) {
        static Finding of(Content finding) {
            var payload = archived(Fingerprint.plain(finding));
            return new Finding(finding.id().value(), finding.kind().name(), StoredText.sha256(payload), payload);
        }
    }

    static EditionTexts of(Outcome.Accepted accepted) {
        var primary = accepted.primary();
        var born = primary.with(primary.id(), Decision.edition(primary.edition(), null), primary.provenance());
        // the numbers of all pages together would be an indicator of nothing
        var views = ContentId.derived(
                Kind.STATISTIC,
                DerivedKeys.pageViews(primary.provenance().origin().system()));
        var findings = accepted.findings().stream()
                .filter(finding -> !finding.id().equals(views))
                .map(Finding::of)
                .toList();
        return new EditionTexts(born, Fingerprint.of(primary), archived(born), findings);
    }

    /** That content's text: most often it is the one that was born. */
    String of(Content content) {
        // nothing else of it is decided by what the store knows
        boolean asBorn = content.id().equals(born.id()) && content.edition().equals(born.edition());
        return asBorn ? payload : archived(content);
    }

    static String archived(Content content) {
        return StoredText.json(ContentJson.archiveLine(content));
    }
}

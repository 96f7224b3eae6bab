package vn.portal.batch.publish;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A directive, as its template shows it.
 *
 * @param reported whether only a story tells of it
 * @param body its own text as HTML; null where only its files have it
 * @param articles the stories that tell of it or cite it, newest first
 */
record DirectivePage(
        String language,
        String title,
        String kindLabel,
        boolean withdrawn,
        boolean reported,
        @Nullable String number,
        @Nullable String issuer,
        @Nullable String issuerAsWritten,
        SiteWords.@Nullable Shown date,
        SiteWords.@Nullable Shown effective,
        SiteWords.@Nullable Shown expires,
        @Nullable String signer,
        @Nullable String position,
        @Nullable String subject,
        @Nullable String basis,
        List<String> addressees,
        @Nullable String demand,
        @Nullable String body,
        List<FileLine> files,
        List<Line> articles) {

    boolean hasFiles() {
        return !files.isEmpty();
    }

    boolean hasAddressees() {
        return !addressees.isEmpty();
    }

    boolean hasArticles() {
        return !articles.isEmpty();
    }
}

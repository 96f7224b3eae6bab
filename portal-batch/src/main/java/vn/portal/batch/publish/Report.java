package vn.portal.batch.publish;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.portal.model.Directive;
import vn.portal.model.Issuer;

/**
 * A directive that a story tells of, as a box on that story's page and its campaigns'.
 *
 * @param issuerAsWritten the source's words where the issuer was completed; null where they say it all
 * @param path of its own page; null where it has none
 */
record Report(
        String language,
        @Nullable String issuer,
        @Nullable String issuerAsWritten,
        SiteWords.@Nullable Shown date,
        @Nullable String basis,
        List<String> addressees,
        @Nullable String demand,
        @Nullable String path) {

    static Report of(Directive directive, SiteWords words, @Nullable String path) {
        return new Report(
                directive.language(),
                issuer(directive.issuer()),
                issuerAsWritten(directive.issuer()),
                words.date(directive.date()),
                directive.basis(),
                directive.addressees(),
                directive.demand(),
                path);
    }

    boolean hasAddressees() {
        return !addressees.isEmpty();
    }

    static @Nullable String issuer(@Nullable Issuer issuer) {
        if (issuer == null) {
            return null;
        }
        return issuer.body() == null ? issuer.asWritten() : issuer.body();
    }

    static @Nullable String issuerAsWritten(@Nullable Issuer issuer) {
        return issuer == null || issuer.body() == null || issuer.body().equals(issuer.asWritten())
                ? null
                : issuer.asWritten();
    }
}

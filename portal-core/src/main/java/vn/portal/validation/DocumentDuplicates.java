package vn.portal.validation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import vn.portal.model.ContentId;
import vn.portal.model.Directive;
import vn.portal.model.Issuer;
import vn.portal.model.Standing;
import vn.portal.notice.Notice;
import vn.portal.notice.Notices;
import vn.portal.notice.Origin;
import vn.portal.text.Folding;

/**
 * Finds issued documents that stand there twice: same issuer, type, number and year (Nghị định 30/2020/NĐ-CP, annex VI).
 *
 * <p>Needs all of them at once, and of each keeps a line. Party bodies number by term, not by year; two documents of one
 * number in one year are taken for one all the same. What lacks one of the four is compared with nothing.
 *
 * <pre>{@code
 * DocumentDuplicates.among(documents) // [WARNING document-duplicate number], about the second of each pair
 * }</pre>
 */
public final class DocumentDuplicates {
    private static final int DIGITS_OF_A_YEAR = 4;

    private DocumentDuplicates() {}

    /** One notice on each but the first, which it names; in the order of the documents. */
    public static Notices among(Stream<Directive> documents) {
        var first = new HashMap<String, ContentId>();
        var notices = new ArrayList<Notice>();
        for (Iterator<Directive> i = documents.iterator(); i.hasNext(); ) {
            var document = i.next();
            var identity = identity(document);
            var before = identity.isEmpty() ? null : first.putIfAbsent(identity.get(), document.id());
            if (before != null && !before.equals(document.id())) {
                notices.add(notice(origin(document), String.valueOf(document.number()), before.toString()));
            }
        }
        return new Notices(notices);
    }

    /**
     * What is to be said of a document that another one is already.
     *
     * @param other what the other one is called
     */
    public static Notice notice(Origin origin, String number, String other) {
        return Notice.warning("document-duplicate", origin, "number")
                .with("number", number)
                .with("other", other);
    }

    /**
     * What two documents must have in common to be one, for who keeps more of them than can be looked at together; empty
     * where it is not known.
     */
    public static Optional<String> identity(Directive d) {
        if (d.standing() != Standing.ISSUED
                || d.issuer() == null
                || d.type() == null
                || d.number() == null
                || d.date() == null
                || d.id() == null) {
            return Optional.empty();
        }
        var year = d.number().year() == null
                ? d.date().at().substring(0, DIGITS_OF_A_YEAR)
                : d.number().year().toString();
        // 05/QĐ-UBND and 5/QĐ-UBND are one number; Đ and D are two letters
        var number = d.number().toString().replaceFirst("^0+(?=\\d)", "").toUpperCase(Locale.ROOT);
        return Optional.of(String.join("|", issuer(d.issuer()), d.type().label(), number, year));
    }

    private static String issuer(Issuer issuer) {
        if (issuer.code() != null) {
            return issuer.code();
        }
        return Folding.fold(String.valueOf(issuer.body() == null ? issuer.asWritten() : issuer.body()));
    }

    private static Origin origin(Directive document) {
        return document.provenance() == null || document.provenance().origin() == null
                ? Origin.of(ContentId.DERIVED_SYSTEM, document.id().toString())
                : document.provenance().origin();
    }
}

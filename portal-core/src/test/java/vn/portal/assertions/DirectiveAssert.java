package vn.portal.assertions;

import org.jspecify.annotations.Nullable;
import vn.portal.model.Directive;
import vn.portal.model.DocumentType;
import vn.portal.model.Standing;

/** Assertions on an instruction. */
public final class DirectiveAssert extends ContentAssert<DirectiveAssert, Directive> {

    DirectiveAssert(@Nullable Directive actual) {
        super(actual, DirectiveAssert.class);
    }

    public DirectiveAssert isIssued() {
        isNotNull();
        return same("standing", actual.standing(), Standing.ISSUED);
    }

    public DirectiveAssert isReported() {
        isNotNull();
        return same("standing", actual.standing(), Standing.REPORTED);
    }

    /** @param number as it is written ({@code 15/QĐ-UBND}) */
    public DirectiveAssert hasNumber(String number) {
        isNotNull();
        return same("number", actual.number() == null ? null : actual.number().toString(), number);
    }

    public DirectiveAssert hasType(DocumentType type) {
        isNotNull();
        return same("type", actual.type(), type);
    }

    /** @param issuer as the source writes it */
    public DirectiveAssert hasIssuer(String issuer) {
        isNotNull();
        return same("issuer", actual.issuer() == null ? null : actual.issuer().asWritten(), issuer);
    }

    /** @param date as exactly as it is known ({@code 2024-02-01}) */
    public DirectiveAssert hasDate(String date) {
        isNotNull();
        return same("date", actual.date() == null ? null : actual.date().at(), date);
    }
}

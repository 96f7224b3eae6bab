package vn.portal.assertions;

import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;
import vn.portal.intake.Outcome;
import vn.portal.notice.Severity;

/** Assertions on what became of an item. */
public final class OutcomeAssert extends AbstractAssert<OutcomeAssert, Outcome> {

    OutcomeAssert(@Nullable Outcome actual) {
        super(actual, OutcomeAssert.class);
    }

    /** That it was taken in; what follows is about its content. */
    public AnyContentAssert isAccepted() {
        isNotNull();
        if (actual instanceof Outcome.Accepted accepted) {
            return new AnyContentAssert(accepted.primary());
        }
        throw failure(
                "Expecting an item that was taken in, but it was kept out:%n  %s",
                actual.notices().map(n -> n.code() + " " + n.path()));
    }

    /** That it was kept out, for that reason among others. */
    public OutcomeAssert isRejectedWith(String code) {
        isInstanceOf(Outcome.Rejected.class);
        if (actual.notices().stream()
                .noneMatch(n -> n.severity() == Severity.ERROR && n.code().equals(code))) {
            failWithMessage(
                    "Expecting the error%n  %s%nbut there are%n  %s",
                    code, actual.notices().map(n -> n.code() + " " + n.path()));
        }
        return this;
    }

    /** That this is said of it, whether or not it was taken in. */
    public OutcomeAssert hasNotice(String code, String path) {
        isNotNull();
        if (actual.notices().stream()
                .noneMatch(n -> n.code().equals(code) && n.path().equals(path))) {
            failWithMessage(
                    "Expecting the notice%n  %s %s%nbut there are%n  %s",
                    code, path, actual.notices().map(n -> n.code() + " " + n.path()));
        }
        return this;
    }
}

package vn.portal.recognition;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.portal.model.Assignment;
import vn.portal.model.Issuer;
import vn.portal.model.Span;
import vn.portal.model.When;

/**
 * An order as a text tells it.
 *
 * @param span from its date or issuer, whichever comes first, to the end of the demand
 * @param demandSpan the demand
 * @param key by the recipe of its identity
 */
record Order(
        Span span,
        Span demandSpan,
        Issuer issuer,
        @Nullable When date,
        @Nullable String basis,
        String demand,
        List<String> addressees,
        List<Assignment> assignments,
        String key) {

    /** Whether what it demands stands in a list behind it. */
    boolean leadsIntoList() {
        return demand.isBlank();
    }

    Order demanding(String all, List<String> whom, List<Assignment> assigned) {
        return of(span, demandSpan, issuer, date, basis, all, whom, assigned);
    }

    static Order of(
            Span span,
            Span demandSpan,
            Issuer issuer,
            @Nullable When date,
            @Nullable String basis,
            String demand,
            List<String> addressees,
            List<Assignment> assignments) {
        var body = issuer.body();
        var key = DerivedKeys.reported(body == null ? issuer.asWritten() : body, date, demand);
        return new Order(span, demandSpan, issuer, date, basis, demand, addressees, assignments, key);
    }
}

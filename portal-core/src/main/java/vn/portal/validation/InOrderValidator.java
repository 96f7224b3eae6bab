package vn.portal.validation;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.portal.model.InOrder;
import vn.portal.model.When;

/** Finds moments that come before what they follow. */
public final class InOrderValidator implements ConstraintValidator<InOrder, Record> {
    private @Nullable InOrder order;
    /** Found when the first record comes: a constraint does not say on what it stands. */
    private volatile @Nullable Pair pair;

    private record Pair(Component first, Component then) {}

    @Override
    public void initialize(InOrder order) {
        this.order = order;
    }

    @Override
    public boolean isValid(@Nullable Record bean, ConstraintValidatorContext context) {
        if (bean == null) {
            return true;
        }
        var both = pair(bean.getClass());
        var first = (When) both.first.in(bean);
        var then = (When) both.then.in(bean);
        if (!Moments.isAfter(first, then)) {
            return true;
        }
        Place.of(both.then.name()).report(context, Map.of("first", first.at(), "then", then.at()));
        return false;
    }

    private Pair pair(Class<?> type) {
        var known = pair;
        if (known == null) {
            known = new Pair(Component.of(type, order.first()), Component.of(type, order.then()));
            pair = known;
        }
        return known;
    }
}

package vn.portal.batch.legacy.mapping;

import java.util.List;

/** One thing that is done to values on their way from a column to a field. */
@FunctionalInterface
interface Step {
    List<String> apply(List<String> values, Scope scope);
}

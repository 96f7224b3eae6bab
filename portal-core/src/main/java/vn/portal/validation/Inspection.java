package vn.portal.validation;

import jakarta.validation.ClockProvider;
import jakarta.validation.ConstraintValidatorContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.portal.model.Content;
import vn.portal.notice.Notice;
import vn.portal.notice.Origin;

/**
 * One walk through a content that asks every constraint once.
 *
 * <p>To validators of ours it is the context in which they say what they found.
 */
final class Inspection implements ConstraintValidatorContext {
    private static final int NO_ELEMENT = -1;

    private final Function<Class<?>, Checks> checks;
    private final RuleSet rules;
    private final Origin origin;
    private final List<Notice> notices = new ArrayList<>();
    /** What is being asked, of what, and whether its validator has said itself what is wrong. */
    private @Nullable Check asked;

    private @Nullable Where where;
    private boolean told;

    private Inspection(Function<Class<?>, Checks> checks, RuleSet rules, Origin origin) {
        this.checks = checks;
        this.rules = rules;
        this.origin = origin;
    }

    /**
     * What is wrong with a content, in the order of the walk.
     *
     * @param checks of each type of record
     */
    static List<Notice> of(Content content, Function<Class<?>, Checks> checks, RuleSet rules, Origin origin) {
        var inspection = new Inspection(checks, rules, origin);
        inspection.record(content, Where.ROOT);
        return inspection.notices;
    }

    /** A place in the content: a component of the record before it, or an element of that list. */
    private record Where(@Nullable Where before, String name, int element) {
        static final Where ROOT = new Where(null, "", NO_ELEMENT);

        String path() {
            var own = element == NO_ELEMENT ? name : name + "[" + element + "]";
            return before == null ? own : joined(before.path(), own);
        }
    }

    private static String joined(String path, String part) {
        return path.isEmpty() || part.isEmpty() ? path + part : path + "." + part;
    }

    private void record(Object record, Where at) {
        var all = checks.apply(record.getClass());
        for (var check : all.ofRecord()) {
            ask(check, record, at);
        }
        for (var field : all.fields()) {
            field(field, field.component().in(record), at);
        }
    }

    private void field(Checks.Field field, @Nullable Object value, Where record) {
        if (!field.checks().isEmpty() || value != null && field.within()) {
            look(
                    field.checks(),
                    field.within(),
                    value,
                    new Where(record, field.component().name(), NO_ELEMENT));
        }
        if (value instanceof List<?> list && !field.asksNothingOfElements()) {
            for (int i = 0; i < list.size(); i++) {
                var at = new Where(record, field.component().name(), i);
                look(field.ofElements(), field.withinElements(), list.get(i), at);
            }
        }
    }

    private void look(List<Check> all, boolean within, @Nullable Object value, Where at) {
        for (var check : all) {
            ask(check, value, at);
        }
        if (within && value != null) {
            record(value, at);
        }
    }

    private void ask(Check check, @Nullable Object value, Where at) {
        asked = check;
        where = at;
        told = false;
        if (!check.validator().isValid(value, this) && !told) {
            tell(at.path(), found(value));
        }
    }

    private static Map<String, String> found(@Nullable Object value) {
        return value instanceof Number || value instanceof String text && !text.isBlank()
                ? Map.of("found", Found.shortened(value.toString()))
                : Map.of();
    }

    /** Takes in what a validator of ours found at a place within what it was asked of; null where that is meant itself. */
    void take(@Nullable Place place, Map<String, String> found) {
        told = true;
        tell(joined(where.path(), place == null ? "" : place.path()), found);
    }

    private void tell(String path, Map<String, String> found) {
        rules.find(asked.code()).ifPresent(rule -> {
            var arguments = new TreeMap<>(asked.allowed());
            arguments.putAll(found);
            notices.add(new Notice(rule.severity(), asked.code(), origin, path, arguments));
        });
    }

    @Override
    public String getDefaultConstraintMessageTemplate() {
        return asked.template();
    }

    @Override
    public <T> T unwrap(Class<T> type) {
        return type.cast(this);
    }

    @Override
    public void disableDefaultConstraintViolation() {
        throw own();
    }

    @Override
    public ConstraintViolationBuilder buildConstraintViolationWithTemplate(String template) {
        throw own();
    }

    @Override
    public ClockProvider getClockProvider() {
        throw own();
    }

    /** Validators of ours say what they found by {@link Found}; those of Bean Validation that the model uses say nothing. */
    private static UnsupportedOperationException own() {
        return new UnsupportedOperationException("a validator says what it found by Found or Place");
    }
}

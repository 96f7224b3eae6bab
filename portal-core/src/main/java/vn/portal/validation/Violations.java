package vn.portal.validation;

import jakarta.validation.ConstraintViolation;
import java.util.Map;
import java.util.TreeMap;
import org.hibernate.validator.engine.HibernateConstraintViolation;
import vn.portal.notice.Notice;
import vn.portal.notice.Origin;
import vn.portal.notice.Severity;

/** Violations as notices. */
final class Violations {
    private static final String PREFIX = "{vn.portal.";

    private Violations() {}

    static Notice notice(ConstraintViolation<?> violation, Severity severity, Origin origin) {
        return new Notice(
                severity, code(violation), origin, Paths.text(violation.getPropertyPath()), arguments(violation));
    }

    static String code(ConstraintViolation<?> violation) {
        var template = violation.getMessageTemplate();
        if (!template.startsWith(PREFIX) || !template.endsWith("}")) {
            throw new IllegalStateException("a constraint without a code of ours: " + template);
        }
        return template.substring(PREFIX.length(), template.length() - 1);
    }

    /** What the constraint allows, as far as it is a number, what its validator found, or else the value itself. */
    private static Map<String, String> arguments(ConstraintViolation<?> violation) {
        var arguments = new TreeMap<String, String>();
        violation.getConstraintDescriptor().getAttributes().forEach((name, value) -> {
            if (value instanceof Number && !value.equals(0)) {
                arguments.put(name, value.toString());
            }
        });
        var found = violation.getInvalidValue();
        if (violation instanceof HibernateConstraintViolation<?> ours && ours.getDynamicPayload(Found.class) != null) {
            arguments.putAll(ours.getDynamicPayload(Found.class).arguments());
        } else if (found instanceof Number || found instanceof String text && !text.isBlank()) {
            arguments.put("found", Found.shortened(found.toString()));
        }
        return arguments;
    }
}

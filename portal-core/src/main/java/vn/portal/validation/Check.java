package vn.portal.validation;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.ConstraintValidatorFactory;
import jakarta.validation.metadata.ConstraintDescriptor;
import java.lang.annotation.Annotation;
import java.lang.invoke.MethodType;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * One constraint, made ready to be asked.
 *
 * @param code of its rule
 * @param template of its message
 * @param allowed what it allows, as far as that is a number, by attribute
 */
record Check(ConstraintValidator<?, Object> validator, String code, String template, Map<String, String> allowed) {
    private static final String PREFIX = "{vn.portal.";
    private static final String IS_VALID = "isValid";

    /** @param type of the values of which it is asked */
    static Check of(ConstraintDescriptor<?> constraint, Class<?> type, ConstraintValidatorFactory validators) {
        return new Check(
                validator(constraint, type, validators),
                code(constraint.getMessageTemplate()),
                constraint.getMessageTemplate(),
                allowed(constraint.getAttributes()));
    }

    static String code(String template) {
        if (!template.startsWith(PREFIX) || !template.endsWith("}")) {
            throw new IllegalStateException("a constraint without a code of ours: " + template);
        }
        return template.substring(PREFIX.length(), template.length() - 1);
    }

    static Map<String, String> allowed(Map<String, Object> attributes) {
        var allowed = new TreeMap<String, String>();
        attributes.forEach((name, value) -> {
            if (value instanceof Number && !value.equals(0)) {
                allowed.put(name, value.toString());
            }
        });
        return allowed;
    }

    @SuppressWarnings("unchecked") // that it takes values of the type was looked at
    private static <A extends Annotation> ConstraintValidator<A, Object> validator(
            ConstraintDescriptor<A> constraint, Class<?> type, ConstraintValidatorFactory validators) {
        var boxed = MethodType.methodType(type).wrap().returnType();
        var nearest = constraint.getConstraintValidatorClasses().stream()
                .filter(candidate -> asked(candidate).isAssignableFrom(boxed))
                .min(Comparator.comparing(Check::asked, (one, other) -> one.isAssignableFrom(other) ? 1 : -1))
                .orElseThrow(() -> new IllegalStateException(
                        constraint.getAnnotation() + " cannot be asked of " + type.getSimpleName()));
        var validator = (ConstraintValidator<A, Object>) validators.getInstance(nearest);
        validator.initialize(constraint.getAnnotation());
        return validator;
    }

    /** The type of the values that a validator takes. */
    private static Class<?> asked(Class<?> validator) {
        return Stream.<Class<?>>iterate(validator, c -> c != null, Class::getSuperclass)
                .flatMap(c -> Arrays.stream(c.getDeclaredMethods()))
                .filter(m -> m.getName().equals(IS_VALID) && !m.isBridge() && m.getParameterCount() == 2)
                .filter(m -> m.getParameterTypes()[1] == ConstraintValidatorContext.class)
                .findFirst()
                .<Class<?>>map(m -> m.getParameterTypes()[0])
                .orElseThrow(() -> new IllegalStateException("no validator: " + validator));
    }
}

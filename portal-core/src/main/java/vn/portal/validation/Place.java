package vn.portal.validation;

import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder.NodeBuilderCustomizableContext;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where in a bean a violation of one of its own constraints lies.
 *
 * @param property of the bean
 * @param index in that property, if it is a list; -1 if it is none
 * @param part of the property or of its element; null for the whole
 */
record Place(String property, int index, @Nullable String part) {

    static Place of(String property) {
        return new Place(property, -1, null);
    }

    static Place of(String property, String part) {
        return new Place(property, -1, part);
    }

    static Place in(String list, int index) {
        return new Place(list, index, null);
    }

    static Place in(String list, int index, String part) {
        return new Place(list, index, part);
    }

    /** Says that the constraint does not hold here, and what was found. */
    void report(ConstraintValidatorContext context, Map<String, String> found) {
        if (context instanceof Inspection inspection) {
            inspection.take(this, found);
        } else {
            report(new Found(found).violation(context).addPropertyNode(property));
        }
    }

    private void report(NodeBuilderCustomizableContext node) {
        if (index < 0) {
            (part == null ? node : node.addPropertyNode(part)).addConstraintViolation();
        } else if (part == null) {
            node.addBeanNode().inIterable().atIndex(index).addConstraintViolation();
        } else {
            node.addPropertyNode(part).inIterable().atIndex(index).addConstraintViolation();
        }
    }

    /** As a reader of the JSON would write it ({@code figures[0].alt}). */
    String path() {
        var element = index < 0 ? property : property + "[" + index + "]";
        return part == null ? element : element + "." + part;
    }
}

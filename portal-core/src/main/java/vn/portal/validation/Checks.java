package vn.portal.validation;

import jakarta.validation.ConstraintValidatorFactory;
import jakarta.validation.Validator;
import jakarta.validation.groups.Default;
import jakarta.validation.metadata.CascadableDescriptor;
import jakarta.validation.metadata.ElementDescriptor;
import jakarta.validation.metadata.PropertyDescriptor;
import java.util.List;
import java.util.Set;
import vn.portal.model.Publishing;
import vn.portal.model.Warnings;

/**
 * The constraints of one type of record, made ready to be asked.
 *
 * <p>They are what Bean Validation's metadata says of the type, with the validators that it names, so that whatever a
 * host's own validator finds is found here. That one walks through a content once for each group, and makes a path for
 * all that it looks at; here one walk does, and nothing is made before something is wrong.
 *
 * @param ofRecord those of the record as a whole
 */
record Checks(List<Check> ofRecord, List<Field> fields) {

    /**
     * One component of the record, if anything is asked of it.
     *
     * @param checks of its value
     * @param within whether its value is a record that is judged in turn
     * @param ofElements of each element, if it is a list
     * @param withinElements whether its elements are records that are judged in turn
     */
    record Field(
            Component component, List<Check> checks, boolean within, List<Check> ofElements, boolean withinElements) {
        boolean asksNothing() {
            return checks.isEmpty() && !within && asksNothingOfElements();
        }

        boolean asksNothingOfElements() {
            return ofElements.isEmpty() && !withinElements;
        }
    }

    private static final Set<Class<?>> GROUPS = Set.of(Default.class, Warnings.class, Publishing.class);

    static Checks of(Class<?> type, Validator validator, ConstraintValidatorFactory validators) {
        var bean = validator.getConstraintsForClass(type);
        return new Checks(
                checks(bean, type, validators),
                bean.getConstrainedProperties().stream()
                        .map(property -> field(type, property, validators))
                        .filter(field -> !field.asksNothing())
                        .toList());
    }

    private static Field field(Class<?> type, PropertyDescriptor property, ConstraintValidatorFactory validators) {
        // of containers the model has lists alone
        var elements = property.getConstrainedContainerElementTypes().stream().findFirst();
        return new Field(
                Component.of(type, property.getPropertyName()),
                checks(property, property.getElementClass(), validators),
                property.isCascaded(),
                elements.map(e -> checks(e, e.getElementClass(), validators)).orElse(List.of()),
                elements.map(CascadableDescriptor::isCascaded).orElse(false));
    }

    private static List<Check> checks(ElementDescriptor element, Class<?> type, ConstraintValidatorFactory validators) {
        return element.getConstraintDescriptors().stream()
                .filter(constraint -> constraint.getGroups().stream().anyMatch(GROUPS::contains))
                .map(constraint -> Check.of(constraint, type, validators))
                .toList();
    }
}

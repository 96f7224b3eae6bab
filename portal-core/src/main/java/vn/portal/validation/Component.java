package vn.portal.validation;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One component of a record, named by a constraint. */
record Component(String name, Method accessor) {

    /** @throws IllegalArgumentException if records of that type have none of that name */
    static Component of(Class<?> type, String name) {
        return Arrays.stream(type.getRecordComponents())
                .filter(c -> c.getName().equals(name))
                .map(c -> new Component(name, c.getAccessor()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(type.getSimpleName() + " has no component " + name));
    }

    @Nullable
    Object in(Object bean) {
        try {
            return accessor.invoke(bean);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("an accessor that cannot be called: " + accessor, e);
        }
    }

    /** Whether something stands there that is neither blank nor empty. */
    boolean isKnown(Object bean) {
        var value = in(bean);
        if (value instanceof String text) {
            return !text.isBlank();
        }
        return value instanceof List<?> list ? !list.isEmpty() : value != null;
    }
}

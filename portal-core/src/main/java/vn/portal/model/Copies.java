package vn.portal.model;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How records tidy what they are given: never null, never changing. */
final class Copies {
    private static final int FEW = 1000;

    private Copies() {}

    static <T> List<T> of(@Nullable List<T> list) {
        // a list with a null in it is wrong content, to be judged, not misuse
        return list == null
                ? List.of()
                : Collections.unmodifiableList(list.stream().toList());
    }

    static Map<String, Object> of(@Nullable Map<String, Object> map) {
        return map == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    static String headline(@Nullable String text, @Nullable ContentId id) {
        return text == null || text.isBlank() ? String.valueOf(id) : text;
    }

    /** A number written without a power of ten: 1E+5 and 100000 are one value and must be written as one. */
    static @Nullable BigDecimal plain(@Nullable BigDecimal value) {
        return value != null && value.scale() < 0 && value.scale() > -FEW ? value.setScale(0) : value;
    }
}

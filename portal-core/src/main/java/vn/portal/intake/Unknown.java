package vn.portal.intake;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.portal.text.Folding;

/** Values by which a system or its editors say that they know none. */
final class Unknown {
    /** Folded. */
    private static final Set<String> WORDS = Set.of(
            "admin",
            "administrator",
            "chua biet",
            "chua cap nhat",
            "chua co",
            "chua ro",
            "chua xac dinh",
            "da biet",
            "dang cap nhat",
            "dang xac dinh",
            "dang xu ly",
            "khac",
            "khong",
            "khong biet",
            "khong co",
            "khong ro",
            "khong xac dinh",
            "n/a",
            "none",
            "null",
            "super user",
            "undefined",
            "unknown",
            "updating");

    private static final int LONGEST = 20;

    private Unknown() {}

    /** The value; null where it says nothing. */
    static @Nullable String orNull(String value) {
        boolean says = value.chars().anyMatch(Character::isLetterOrDigit);
        return !says || value.length() <= LONGEST && WORDS.contains(Folding.fold(value)) ? null : value;
    }
}

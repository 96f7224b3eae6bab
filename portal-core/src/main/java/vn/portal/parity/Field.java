package vn.portal.parity;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What of an item is compared. */
public enum Field {
    TITLE,
    LEAD,
    BODY,
    DATE,
    BYLINE,
    CATEGORY,
    CAPTIONS,
    PICTURES,
    FILES,
    LINKS;

    /** As {@code portal.yaml} and machines call it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static List<String> codes() {
        return Arrays.stream(values()).map(Field::code).toList();
    }
}

package vn.portal.batch.legacy;

import java.util.List;
import java.util.Optional;

/** The formats that are known; the list is the registry. */
public final class LegacyFormats {
    private static final List<LegacyFormat> STANDARD = List.of(new TextPages());

    private LegacyFormats() {}

    public static List<LegacyFormat> standard() {
        return STANDARD;
    }

    /** The format that {@code portal.yaml} calls so. */
    public static Optional<LegacyFormat> named(String name) {
        return STANDARD.stream().filter(format -> format.name().equals(name)).findFirst();
    }
}

package vn.portal.batch.legacy.office;

import java.util.Locale;
import java.util.Set;

/** Which pictures browsers show; drawings for a printer are not among them. */
final class Pictures {
    private static final Set<String> SHOWN = Set.of("jpg", "jpeg", "png", "gif", "bmp", "webp");

    private Pictures() {}

    static boolean isShown(String ending) {
        return SHOWN.contains(ending.toLowerCase(Locale.ROOT));
    }

    /** The ending of a name, without the dot. */
    static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}

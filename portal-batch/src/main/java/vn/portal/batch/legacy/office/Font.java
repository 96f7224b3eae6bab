package vn.portal.batch.legacy.office;

import org.jspecify.annotations.Nullable;

/** How a run is set: what of it tells an encoding or a role. */
record Font(@Nullable String name, boolean bold, boolean italic) {
    static final Font UNKNOWN = new Font(null, false, false);

    /** Whether its letters are drawn as signs. */
    boolean isPictorial() {
        return name != null && (name.startsWith("Wingdings") || name.startsWith("Webdings") || name.equals("Symbol"));
    }
}

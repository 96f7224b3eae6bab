package vn.portal.batch.night;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a night is asked to do.
 *
 * @param scope how much of a night
 * @param businessDate the day it is run for; null for today in the portal's zone
 * @param acceptChanges names of sources of which the operator says that whatever changes is right
 * @param strict whether rejected items show in the exit code
 */
public record NightOrder(Scope scope, @Nullable LocalDate businessDate, Set<String> acceptChanges, boolean strict) {

    public NightOrder {
        acceptChanges = Set.copyOf(acceptChanges);
    }

    /** How much of a night. */
    public enum Scope {
        /** Everything. */
        NIGHT,
        /** Sources into the store, and nothing to readers. */
        IMPORT,
        /** What is stored to readers, and nothing from the sources. */
        PUBLISH
    }

    public static NightOrder of(Scope scope) {
        return new NightOrder(scope, null, Set.of(), false);
    }
}

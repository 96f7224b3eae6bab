package vn.portal.batch.night;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a night is asked to do.
 *
 * @param scope how much of a night
 * @param businessDate the day it is run for; null for today in the portal's zone
 * @param acceptChanges names of sources of which the operator says that whatever changes is right
 * @param sources names of the sources that are read, the others staying as they are; empty for all
 * @param strict whether rejected items show in the exit code
 */
public record NightOrder(
        Scope scope, @Nullable LocalDate businessDate, Set<String> acceptChanges, Set<String> sources, boolean strict) {

    public NightOrder {
        acceptChanges = Set.copyOf(acceptChanges);
        sources = Set.copyOf(sources);
    }

    /** How much of a night. */
    public enum Scope {
        /** Everything. */
        NIGHT,
        /** Sources into the store, and nothing to readers. */
        IMPORT,
        /** What is stored to readers, and nothing from the sources. */
        PUBLISH,
        /** The release before to readers, until publishing is resumed. */
        ROLLBACK,
        /** What is stored to readers, whatever was rolled back before. */
        RESUME
    }

    public static NightOrder of(Scope scope) {
        return new NightOrder(scope, null, Set.of(), Set.of(), false);
    }

    /** Whether that source is to be read. */
    boolean reads(String source) {
        return sources.isEmpty() || sources.contains(source);
    }

    /** Every source that the order names. */
    public Set<String> named() {
        var named = new HashSet<>(acceptChanges);
        named.addAll(sources);
        return named;
    }
}

package vn.portal.model;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether a document is in force, which is always asked of a day and never stored. */
public enum LegalForce {
    /** When it takes effect is not known. */
    UNKNOWN,
    NOT_YET,
    IN_FORCE,
    /** Another document has changed or repealed parts of it. */
    PARTLY,
    EXPIRED;

    /**
     * The force of a document on a day, as far as it and others say.
     *
     * <p>What took effect on an unknown day counts for nothing; a day known by its month or year is taken for the first.
     *
     * @param identities by which the others' relations know it
     * @param others that may have replaced, repealed or changed it
     */
    public static LegalForce at(
            LocalDate day, Directive document, Set<ContentId> identities, Collection<Directive> others) {
        if (hasBegun(document.expires(), day)) {
            return EXPIRED;
        }
        if (document.effective() == null) {
            return UNKNOWN;
        }
        if (!hasBegun(document.effective(), day)) {
            return NOT_YET;
        }
        var force = IN_FORCE;
        for (var other : others) {
            for (var relation : other.relations()) {
                boolean counts = identities.contains(relation.target()) && hasBegun(other.effective(), day);
                force = counts ? worse(force, relation) : force;
            }
        }
        return force;
    }

    private static LegalForce worse(LegalForce force, Relation relation) {
        return switch (relation.kind()) {
            case REPLACES, REPEALS -> relation.part() == null ? EXPIRED : force == EXPIRED ? EXPIRED : PARTLY;
            case AMENDS -> force == EXPIRED ? EXPIRED : PARTLY;
            default -> force;
        };
    }

    private static boolean hasBegun(@Nullable When when, LocalDate day) {
        return when != null
                && !day.isBefore(
                        when.start(ZoneOffset.UTC).atZone(ZoneOffset.UTC).toLocalDate());
    }
}

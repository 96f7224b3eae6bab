package vn.portal.batch.store;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.portal.intake.Outcome;
import vn.portal.notice.Notices;
import vn.portal.notice.Origin;

/**
 * One item as an import's writer hands it over; pending until its source is accepted.
 *
 * @param outcome as far as the processor can tell: {@code NEW} also stands for a known item that was parsed again; the
 *     store decides between new, updated and unchanged
 * @param accepted what was taken in; null for unchanged, duplicate, filtered and rejected items
 * @param notices why it was rejected or filtered, or what should be better
 * @param aliases other names that lead to the same content
 * @param links pages of its own system that its text links to
 * @param taken whether {@code Intake.take} was called for it
 */
public record StagedItem(
        Origin origin,
        String rawHash,
        String pipelineVersion,
        ItemOutcome outcome,
        Outcome.@Nullable Accepted accepted,
        Notices notices,
        List<Alias> aliases,
        List<Link> links,
        boolean taken) {

    /** Whether its source tells the beginning of a story alone. */
    boolean isSummary() {
        return notices.countByCode().containsKey("summary-only");
    }

    /**
     * Another name of the content within its system.
     *
     * @param kind {@code address}, {@code guid}, {@code row}, {@code slug}; {@link #PAGE}; {@code derived} for a derived id by
     *     which texts mean the content; {@code path} for where it lay on its host, and {@code views} for the path whose
     *     readers it counts
     */
    public record Alias(String kind, String value) {
        /** Where links lead, however they write an address; too loose to say which content an item is. */
        public static final String PAGE = "page";

        private static final Set<String> LOOSE = Set.of(PAGE, "path", "views");

        /** Whether who bears it is that content: a path is one on several hosts, and its counter is not the page. */
        boolean tellsIdentity() {
            return !LOOSE.contains(kind);
        }
    }

    /**
     * A link to a page of the item's own system.
     *
     * @param page the value of the {@link Alias#PAGE} alias that the page has if it was taken in
     * @param address as the text has it
     */
    public record Link(String page, String address) {}
}

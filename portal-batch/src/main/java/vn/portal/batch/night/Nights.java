package vn.portal.batch.night;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.portal.batch.report.Standing;
import vn.portal.batch.workspace.Workspace;

/** The nights of one directory, as {@link NightWatch} sees them. */
interface Nights {

    /** Whether {@code portal.yaml} is another one than when it was opened last. */
    boolean hasChanged();

    /** The workspace as {@code portal.yaml} stands now; empty where that is wrong, which the operator is told. */
    Optional<Workspace> open();

    /**
     * The nights that were.
     *
     * @param begun when the last one began first; null where there was none
     * @param unfinished the day of one that was never brought to its end; null where there is none
     */
    record Past(@Nullable Instant begun, @Nullable LocalDate unfinished, Standing standing) {}

    /** What the store knows of them. */
    Past past(Workspace workspace) throws IOException;

    NightResult run(Workspace workspace, NightOrder order) throws IOException;
}

package vn.portal.batch.command;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.portal.batch.night.NightOrder;

/** What may be asked of a run that reads the sources. */
final class NightOptions {
    @Option(names = "--business-date", paramLabel = "DATE", descriptionKey = "option.business-date")
    private @Nullable LocalDate businessDate;

    @Option(names = "--strict", descriptionKey = "option.strict")
    private boolean strict;

    @Option(names = "--accept-changes", paramLabel = "SOURCE", descriptionKey = "option.accept-changes")
    private List<String> acceptChanges = new ArrayList<>();

    @Option(names = "--source", paramLabel = "SOURCE", descriptionKey = "option.sources")
    private List<String> sources = new ArrayList<>();

    boolean areLeftOut() {
        return businessDate == null && !strict && acceptChanges.isEmpty() && sources.isEmpty();
    }

    NightOrder order(NightOrder.Scope scope) {
        return new NightOrder(scope, businessDate, Set.copyOf(acceptChanges), Set.copyOf(sources), strict);
    }
}

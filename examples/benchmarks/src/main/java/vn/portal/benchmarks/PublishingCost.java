package vn.portal.benchmarks;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.portal.batch.publish.Publisher;
import vn.portal.batch.store.Counts;
import vn.portal.batch.store.OpenDatabase;
import vn.portal.batch.store.Run;
import vn.portal.batch.store.SourceRun;
import vn.portal.batch.store.StagedItem;
import vn.portal.batch.store.Store;
import vn.portal.batch.workspace.Settings.Vanishing;
import vn.portal.batch.workspace.Workspace;
import vn.portal.model.Edition;

/**
 * What publishing costs when little has changed: {@code PublishingCost FOLDER [ITEMS] [SEED]}.
 *
 * <p>Fills the store of a workspace in that folder with a synthetic portal, publishes it, changes the newest hundredth of
 * it, then any hundredth, and tells what each publishing took in time and on the disk.
 */
public final class PublishingCost {
    private static final int CHUNK = 500;

    private final SyntheticPortal portal;
    private final Workspace workspace;
    private final Store store;
    private final Publisher publisher;
    private final Random random;
    private LocalDate day = LocalDate.of(2025, 1, 1);

    private PublishingCost(SyntheticPortal portal, Workspace workspace, Store store, long seed) {
        this.portal = portal;
        this.workspace = workspace;
        this.store = store;
        this.publisher = new Publisher(store, workspace);
        this.random = new Random(seed);
    }

    public static void main(String... arguments) throws IOException {
        if (arguments.length == 0 || arguments.length > 3) {
            System.err.println("publishing-cost FOLDER [ITEMS] [SEED]");
            System.exit(2);
        }
        int items = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10_000;
        long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : 2024;
        var workspace = SyntheticWorkspace.in(Path.of(arguments[0]), "");
        try (var database = OpenDatabase.of(workspace)) {
            new PublishingCost(new SyntheticPortal(seed, items), workspace, database.store(), seed).run();
        }
    }

    private void run() throws IOException {
        int hundredth = Math.max(1, portal.items() / 100);
        var all = IntStream.range(0, portal.items()).boxed().toList();
        var newest = all.subList(portal.items() - hundredth, portal.items());
        var any = new ArrayList<Integer>();
        random.ints(0, portal.items()).distinct().limit(hundredth).forEach(any::add);

        System.out.printf(Locale.ROOT, "%,d items%n", portal.items());
        var first = publish("first", night(all, 0), null);
        publish("nothing changed", night(List.of(), 0), first);
        publish("the newest 1 % changed", night(newest, 1), first);
        publish("any 1 % changed", night(any, 2), first);
    }

    private record Cost(double seconds, long files, long bytes) {}

    /** @param first what the first one took; null for itself */
    private Cost publish(String what, Run run, @Nullable Cost first) throws IOException {
        var before = disk();
        long start = System.nanoTime();
        publisher.publish(run);
        double seconds = (System.nanoTime() - start) / 1e9;
        var after = disk();
        var cost = new Cost(seconds, after.files() - before.files(), after.bytes() - before.bytes());
        System.out.printf(
                Locale.ROOT,
                "%-24s %8.1f s %s  %,d new files, %,d KB more%s%n",
                what,
                seconds,
                first == null ? "        " : String.format(Locale.ROOT, "(%4.1f %%)", 100 * seconds / first.seconds()),
                cost.files(),
                cost.bytes() / 1024,
                first == null ? "" : String.format(Locale.ROOT, " (%.1f %%)", 100.0 * cost.bytes() / first.bytes()));
        return cost;
    }

    /** A night that brings those items and says nothing of the others. */
    private Run night(List<Integer> numbers, int version) {
        day = day.plusDays(1);
        var run = store.runs().open(day, day.atTime(18, 0).toInstant(ZoneOffset.UTC));
        var source = new SourceRun(
                run.id(),
                SyntheticPortal.SOURCE,
                "m" + run.id(),
                null,
                "1",
                false,
                SourceRun.Status.FROZEN,
                Counts.ZERO,
                null);
        store.runs().put(source);
        store.staging().begin(run, SyntheticPortal.SOURCE);
        for (int i = 0; i < numbers.size(); i += CHUNK) {
            store.staging().stage(run, SyntheticPortal.SOURCE, items(numbers, i, version));
        }
        store.acceptance().accept(run, source, new Vanishing(0, Edition.State.WITHDRAWN));
        store.resolution().resolve(run);
        store.runs().finish(run, Run.Status.DONE);
        return run;
    }

    private List<StagedItem> items(List<Integer> numbers, int from, int version) {
        return numbers.subList(from, Math.min(from + CHUNK, numbers.size())).stream()
                .map(number -> portal.item(number, version))
                .toList();
    }

    /** What the site takes on the disk: each file once, however many releases it is in. */
    private Cost disk() throws IOException {
        if (!Files.exists(workspace.site())) {
            return new Cost(0, 0, 0);
        }
        Set<Object> seen = new HashSet<>();
        long[] bytes = {0};
        Files.walkFileTree(workspace.site(), new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile() && seen.add(attributes.fileKey())) {
                    bytes[0] += attributes.size();
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return new Cost(0, seen.size(), bytes[0]);
    }
}

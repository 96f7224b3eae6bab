package vn.portal.batch.night;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import vn.portal.batch.report.Standing;
import vn.portal.batch.store.OpenDatabase;
import vn.portal.batch.store.Run;
import vn.portal.batch.workspace.Messages;
import vn.portal.batch.workspace.Workspace;

/** Real nights in a directory; between them the database is closed, so that keepers can work. */
final class WorkspaceNights implements Nights {
    private final Path configuration;
    private final Supplier<Optional<Workspace>> opening;
    private final Clock clock;
    private final Messages messages;
    private Stamp opened;

    /** @param workspace as it was just opened */
    WorkspaceNights(Workspace workspace, Supplier<Optional<Workspace>> opening, Clock clock, Messages messages) {
        this.configuration = workspace.configuration();
        this.opening = opening;
        this.clock = clock;
        this.messages = messages;
        this.opened = Stamp.of(configuration);
    }

    private record Stamp(long size, FileTime modified) {
        static Stamp of(Path file) {
            try {
                var attributes = Files.readAttributes(file, BasicFileAttributes.class);
                return new Stamp(attributes.size(), attributes.lastModifiedTime());
            } catch (IOException e) {
                // what is wrong with it is told by whoever opens it
                return new Stamp(-1, FileTime.fromMillis(0));
            }
        }
    }

    @Override
    public boolean hasChanged() {
        return !Stamp.of(configuration).equals(opened);
    }

    @Override
    public Optional<Workspace> open() {
        opened = Stamp.of(configuration);
        return opening.get();
    }

    @Override
    public Past past(Workspace workspace) throws IOException {
        try (var database = OpenDatabase.of(workspace)) {
            var store = database.store();
            return new Past(
                    store.runs().latestNight().map(Run::startedAt).orElse(null),
                    store.runs().unfinished().map(Run::businessDate).orElse(null),
                    Standing.of(store, workspace));
        }
    }

    @Override
    public NightResult run(Workspace workspace, NightOrder order) throws IOException {
        return new Night(workspace, clock, messages).run(order);
    }
}

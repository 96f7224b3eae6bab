package vn.portal.batch.publish;

import java.io.IOException;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.BiConsumer;
import vn.portal.batch.workspace.Behind;

/**
 * Folders in which nothing has changed: each comes whole into a release, by one renaming from the spare, or else file by file
 * from the release before while its taker goes on.
 */
final class WholeFolders implements AutoCloseable {
    private final Shelf.Building building;
    private final Earlier earlier;
    private final Directories directories;
    private final BiConsumer<String, Written> taken;
    private final Behind linking = new Behind("portal-files");

    /** @param taken told every file, by its path in the release */
    WholeFolders(Shelf.Building building, Earlier earlier, Directories directories, BiConsumer<String, Written> taken) {
        this.building = building;
        this.earlier = earlier;
        this.directories = directories;
        this.taken = taken;
    }

    /**
     * Takes a folder over, if the release before has it made of the same and each of its files is still what was written.
     *
     * @return its files, by their names in it
     */
    Optional<SortedMap<String, Written>> take(String folder, String whole) throws IOException {
        var files = earlier.madeOf(folder, whole);
        if (files.isEmpty()) {
            return files;
        }
        var target = building.release().resolve(folder);
        directories.make(target.getParent());
        boolean given = building.spare().gives(folder, files.get(), target);
        if (!given && !earlier.areStill(folder, files.get())) {
            return Optional.empty();
        }
        linking.go(() -> PublishingException.naming(folder, () -> {
            if (!given) {
                link(folder, files.get());
            }
            files.get().forEach((name, written) -> taken.accept(Unit.path(folder, name), written));
            earlier.takeOverRecord(folder, building.records());
        }));
        return files;
    }

    private void link(String folder, SortedMap<String, Written> files) throws IOException {
        for (var name : files.keySet()) {
            var path = Unit.path(folder, name);
            var target = building.release().resolve(path);
            directories.make(target.getParent());
            earlier.takeOver(path, target);
        }
    }

    /** Waits until all that was taken is there. */
    void await() throws IOException {
        linking.await();
    }

    /** Waits until all that was taken is there, or could not be. */
    void settle() {
        linking.settle();
    }

    @Override
    public void close() {
        linking.close();
    }
}

package vn.portal.batch.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.portal.batch.legacy.FrozenFile;
import vn.portal.batch.legacy.LegacyFormat;
import vn.portal.batch.legacy.Manifest;
import vn.portal.batch.legacy.archive.ArchivedFile;
import vn.portal.batch.legacy.archive.Archives;
import vn.portal.batch.legacy.archive.Unpacking;
import vn.portal.batch.workspace.Settings;

/** The files of an archive, as the walk through a folder would have found them had it been unpacked. */
final class ArchiveFiles {
    /** Raised whenever other files may come out of an archive than before. */
    static final String VERSION = "2";

    private final String folder;
    private final LegacyFormat format;
    private final List<FrozenFile> files = new ArrayList<>();
    private final Set<String> folders = new HashSet<>();

    private ArchiveFiles(String folder, LegacyFormat format) {
        this.folder = folder;
        this.format = format;
    }

    /**
     * Unpacks an archive in its place.
     *
     * @param key of the archive itself, in whose folder its files lie
     * @throws IOException if it cannot be opened, or the keeper's disk is broken
     */
    static Manifest of(Path archive, String key, LegacyFormat format, Settings.Limits limits, Unpacking.Keeper keeper)
            throws IOException {
        var unpacked = Archives.unpack(archive, new Unpacking(limits, format::isPageName, keeper));
        var folder = Archives.isCapture(key) ? "" : key.substring(0, key.lastIndexOf('/') + 1);
        var all = new ArchiveFiles(folder, format);
        unpacked.files().forEach(all::add);
        return new Manifest(all.files, unpacked.whole(), List.of(), unpacked.remarks());
    }

    private void add(ArchivedFile file) {
        var steps = file.name().split("/", -1);
        for (int i = 0; i < steps.length; i++) {
            boolean last = i == steps.length - 1;
            if (PlaceName.isHidden(steps[i]) && !steps[i].equals("..")) {
                addOnce(path(steps, i) + (last ? "" : "/"), FrozenFile.HIDDEN);
                return;
            }
            if (!last && format.isPageName(steps[i])) {
                addOnce(path(steps, i), "folder-in-file-place");
            }
        }
        files.add(frozen(file));
    }

    private static String path(String[] steps, int last) {
        return String.join("/", List.of(steps).subList(0, last + 1));
    }

    private void addOnce(String path, String problem) {
        if (folders.add(path)) {
            files.add(FrozenFile.wrong(PlaceName.of(folder + path).key(), 0, problem));
        }
    }

    private FrozenFile frozen(ArchivedFile file) {
        var name = PlaceName.of(folder + file.name());
        var problem = name.problem() == null ? file.problem() : name.problem();
        return problem == null
                ? FrozenFile.of(name.key(), file.size(), String.valueOf(file.sha256()))
                        .found(file.address(), file.aliases(), file.charset())
                : FrozenFile.wrong(name.key(), file.size(), problem);
    }
}

package vn.portal.batch.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import vn.portal.batch.legacy.FrozenFile;
import vn.portal.batch.legacy.Manifest;
import vn.portal.notice.Remark;

/** The files of a source, from wherever they come, on their way into one manifest. */
final class Gathered {
    private final List<FrozenFile> files = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();
    private boolean whole;

    /** @param whole whether every folder could be listed */
    Gathered(boolean whole) {
        this.whole = whole;
    }

    /** An archive of which nothing can be told. */
    static Manifest unread(String key, String problem) {
        return new Manifest(List.of(FrozenFile.wrong(key, 0, problem)), false);
    }

    void add(FrozenFile file) {
        files.add(file);
    }

    /** Adds an archive's files. */
    void add(Manifest archive) {
        files.addAll(archive.files());
        remarks.addAll(archive.remarks());
        whole &= archive.whole();
    }

    /** All of it in the order of the keys; of files with one key the first that came. */
    Manifest manifest() {
        files.sort(Comparator.comparing(FrozenFile::key));
        var keys = new HashSet<String>();
        var once = files.stream()
                .map(file ->
                        keys.add(file.key()) ? file : FrozenFile.wrong(file.key(), file.size(), FrozenFile.DUPLICATE))
                .toList();
        return new Manifest(once, whole, List.of(), remarks);
    }
}

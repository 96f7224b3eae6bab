package vn.portal.batch.imports;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.portal.batch.legacy.FrozenFile;
import vn.portal.batch.legacy.LegacyFormat;
import vn.portal.batch.legacy.Manifest;
import vn.portal.batch.store.SourceKey;
import vn.portal.notice.Notice;

/**
 * The files of a source that are no items: pictures, documents, style sheets.
 *
 * @param files what there is of them
 * @param changed whether there were others when the source was accepted last
 */
record SourceAssets(List<FrozenFile> files, boolean changed) {

    /** @param before what the source held when it was accepted last; null where that is not known */
    static SourceAssets between(Manifest now, @Nullable Manifest before, LegacyFormat format) {
        var files = assets(now, format);
        return new SourceAssets(
                files, before == null ? !files.isEmpty() : !bytes(files).equals(bytes(assets(before, format))));
    }

    /** What they are, wherever the web had them. */
    private static List<String> bytes(List<FrozenFile> files) {
        return files.stream().map(file -> file.key() + '\n' + file.identity()).toList();
    }

    private static List<FrozenFile> assets(Manifest manifest, LegacyFormat format) {
        var all = manifest.files();
        return all.stream().filter(file -> !format.isItem(file, all)).toList();
    }

    /** How many there are, for people; empty where there are none. */
    Optional<Notice> notice(SourceKey source) {
        if (files.isEmpty()) {
            return Optional.empty();
        }
        long unreadable = files.stream().filter(file -> file.problem() != null).count();
        return Optional.of(SourceNotices.info("assets-kept", source)
                .with("count", files.size())
                .with("bytes", files.stream().mapToLong(FrozenFile::size).sum())
                .with("unreadable", unreadable));
    }
}

package vn.portal.batch.imports;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import vn.portal.batch.legacy.EntryFormat;
import vn.portal.batch.legacy.FileBase;
import vn.portal.batch.legacy.LiveSource;
import vn.portal.batch.legacy.Manifest;
import vn.portal.batch.workspace.RawStore;
import vn.portal.batch.workspace.Settings.Limits;
import vn.portal.notice.Remark;

/** What the items of a source show or link to, from where {@code assets} says that it is: a folder, packed or not, or the web. */
final class EntryAssets {
    private static final Pattern PACKED = Pattern.compile("\\.(?:zip|tar|tgz|tar\\.gz)$", Pattern.CASE_INSENSITIVE);

    private final RawStore raw;
    private final KnownFiles known;
    private final Limits limits;

    EntryAssets(RawStore raw, KnownFiles known, Limits limits) {
        this.raw = raw;
        this.known = known;
        this.limits = limits;
    }

    /**
     * Takes the files into the raw store.
     *
     * @param wanted addresses that items name, where the files are on the web
     * @param look when this begins, by the clock that the files' times are of
     */
    Manifest freeze(LiveSource source, EntryFormat format, Collection<URI> wanted, Instant look) throws IOException {
        var base = FileBase.of(source.settings());
        if (base.isPresent()) {
            return base.get().gather(wanted, source, raw);
        }
        var place = source.settings().path("assets");
        if (place.filter(Files::isReadable).isPresent()) {
            return folder(place.get(), format, look);
        }
        var unreadable =
                place.map(folder -> Remark.warning("assets-unreadable", "").with("place", folder));
        return new Manifest(List.of(), true, List.of(), unreadable.stream().toList());
    }

    /** By keys that begin with the name of the folder, packed or not. */
    private Manifest folder(Path place, EntryFormat format, Instant look) throws IOException {
        var root = root(place);
        var found = new Freeze(raw, known, limits).assets(place, format, look);
        var files = found.files().stream().map(file -> file.within(root)).toList();
        return new Manifest(files, found.whole(), List.of(), found.remarks());
    }

    /** What keys begin with. */
    static String root(Path place) {
        return PACKED.matcher(place.getFileName().toString()).replaceFirst("") + "/";
    }
}

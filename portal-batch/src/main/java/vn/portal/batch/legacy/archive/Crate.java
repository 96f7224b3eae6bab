package vn.portal.batch.legacy.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import vn.portal.notice.Remark;

/** What comes out of one archive while it is read; named and put in order when all of it is known. */
final class Crate {
    static final LongSupplier NOT_TOLD = () -> -1;

    private final Unpacking how;
    private final Budget budget;
    private final boolean opensArchives;
    private final List<Found> found = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();
    private boolean whole = true;
    private boolean laterWins;
    private boolean pages;
    private long unopened;
    private @Nullable EntryName firstUnopened;

    /** @param opensArchives whether archives in it are opened as well */
    Crate(Unpacking how, Budget budget, boolean opensArchives) {
        this.how = how;
        this.budget = budget;
        this.opensArchives = opensArchives;
    }

    /**
     * What stands under a name.
     *
     * @param file null for links and for archives that may be opened
     * @param target of a link
     * @param hard whether the target is named from the archive's top
     * @param spooled the bytes of an archive that may be opened
     */
    record Found(
            EntryName name,
            @Nullable ArchivedFile file,
            @Nullable EntryName target,
            boolean hard,
            @Nullable Path spooled) {}

    Budget budget() {
        return budget;
    }

    boolean isPage(String name) {
        return how.isPage().test(name.substring(name.lastIndexOf('/') + 1));
    }

    /** Of entries with one name, the last is what unpacking would leave. */
    void laterWins() {
        laterWins = true;
    }

    void remark(Remark remark) {
        remarks.add(remark);
    }

    /** The archive is not as it was made; what came before the place counts. */
    void damaged(String place, String detail) {
        whole = false;
        remarks.add(Remark.error("archive-damaged", "").with("place", place).with("detail", detail));
    }

    /** Nothing more is read of the archive. */
    void spent(Budget.Spent spent) {
        whole = false;
        remarks.add(
                Remark.error("archive-limit", "").with("limit", spent.limit()).with("most", spent.most()));
    }

    void wrong(EntryName name, long size, String problem) {
        if (problem.equals(ArchivedFile.DAMAGED)) {
            whole = false;
        }
        found.add(new Found(name, ArchivedFile.wrong("", size, problem), null, false, null));
    }

    void link(EntryName name, EntryName target, boolean hard) {
        if (name.leadsOutside()) {
            wrong(name, 0, ArchivedFile.OUTSIDE);
        } else {
            found.add(new Found(name, null, target, hard, null));
        }
    }

    /** Adds a file that is kept already. */
    void kept(EntryName name, ArchivedFile file) {
        pages |= isPage(name.written());
        found.add(new Found(name, file, null, false, null));
    }

    /**
     * Takes a file in.
     *
     * @param size as the archive says; negative where it doesn't
     * @param packed how many bytes of the archive it came from so far
     * @param crc as the archive says; negative where it doesn't
     */
    void file(EntryName name, InputStream in, long size, LongSupplier packed, long crc) throws IOException {
        if (name.leadsOutside()) {
            wrong(name, Math.max(0, size), ArchivedFile.OUTSIDE);
        } else if (mayOpen(name.written())) {
            spool(name, in, packed);
        } else {
            countUnopened(name);
            if (size > budget.item()) {
                wrong(name, size, ArchivedFile.TOO_LARGE);
            } else {
                keep(name, in, packed, crc);
            }
        }
    }

    /** An archive in an archive in an archive stays a file, as such ones are made to do harm; that must be told. */
    private void countUnopened(EntryName name) {
        if (!opensArchives && Archives.isArchive(name.written())) {
            unopened++;
            firstUnopened = firstUnopened == null ? name : firstUnopened;
        }
    }

    private void keep(EntryName name, InputStream in, LongSupplier packed, long crc) throws IOException {
        var file = keep(in, packed, crc);
        if (file.problem() == null) {
            kept(name, file);
        } else {
            wrong(name, file.size(), file.problem());
        }
    }

    /** Takes a stream in, for a name that comes later. */
    ArchivedFile keep(InputStream in, LongSupplier packed, long crc) throws IOException {
        var bytes = new EntryBytes(in, budget, budget.item(), packed);
        try {
            var hash = how.keeper().keep(bytes);
            return crc < 0 || crc == bytes.crc()
                    ? ArchivedFile.of("", bytes.count(), hash)
                    : ArchivedFile.wrong("", bytes.count(), ArchivedFile.DAMAGED);
        } catch (EntryBytes.Refused e) {
            return ArchivedFile.wrong("", bytes.count(), e.problem());
        }
    }

    private boolean mayOpen(String name) {
        return opensArchives && Archives.isArchive(name) && (Archives.isCapture(name) || !pages);
    }

    /** Archives within an archive have to lie somewhere for as long as they are read. */
    private void spool(EntryName name, InputStream in, LongSupplier packed) throws IOException {
        var file = Files.createTempFile("portal-", ".archive");
        var bytes = new EntryBytes(in, budget, Long.MAX_VALUE, packed);
        try {
            Files.copy(bytes, file, StandardCopyOption.REPLACE_EXISTING);
            found.add(new Found(name, null, null, false, file));
        } catch (EntryBytes.Refused e) {
            Files.delete(file);
            wrong(name, bytes.count(), e.problem());
        } catch (IOException | RuntimeException e) {
            Files.delete(file);
            throw e;
        }
    }

    /** All that came out, under its names. */
    Unpacked unpacked(String archive) throws IOException {
        try {
            var charset = NameCharset.of(
                    found.stream().flatMap(f -> f.name().foreign().stream()).toList());
            if (firstUnopened != null) {
                remarks.add(Remark.warning("archive-nested", "")
                        .with("place", archive + "/" + firstUnopened.path(charset))
                        .with("count", unopened));
            }
            var files = new ArrayList<ArchivedFile>();
            var links = new ArrayList<Links.Link>();
            for (var f : laterWins ? reversed(found) : found) {
                var name = f.name().path(charset);
                if (f.spooled() != null) {
                    files.addAll(opened(f.spooled(), name));
                } else if (f.file() != null) {
                    files.add(f.file().named(name));
                } else if (f.target() != null) {
                    links.add(Links.of(name, f.target().text(charset), f.hard()));
                }
            }
            return new Unpacked(Wrapper.off(Links.resolved(once(files), links), archive), whole, remarks);
        } finally {
            sweep();
        }
    }

    private static <T> List<T> reversed(List<T> list) {
        var reversed = new ArrayList<>(list);
        Collections.reverse(reversed);
        return reversed;
    }

    private List<ArchivedFile> opened(Path spooled, String name) throws IOException {
        if (pages && !Archives.isCapture(name)) {
            return List.of(download(spooled, name));
        }
        var inner = Archives.unpack(spooled, name, new Crate(how, budget, false));
        whole &= inner.whole();
        remarks.addAll(inner.remarks());
        var folder = Archives.isCapture(name) ? "" : name.substring(0, name.lastIndexOf('/') + 1);
        return inner.files().stream()
                .map(file -> file.named(folder + file.name()))
                .toList();
    }

    private ArchivedFile download(Path spooled, String name) throws IOException {
        long size = Files.size(spooled);
        if (size > budget.item()) {
            return ArchivedFile.wrong(name, size, ArchivedFile.TOO_LARGE);
        }
        try (var in = Files.newInputStream(spooled)) {
            return ArchivedFile.of(name, size, how.keeper().keep(in));
        }
    }

    /** The first of each name stays; of another that is whole nothing stays but that it was there. */
    private static List<ArchivedFile> once(List<ArchivedFile> files) {
        var names = new HashSet<String>();
        return files.stream()
                .map(file -> names.add(file.name()) || file.problem() != null
                        ? file
                        : ArchivedFile.wrong(file.name(), file.size(), ArchivedFile.DOUBLED))
                .toList();
    }

    private void sweep() throws IOException {
        for (var f : found) {
            if (f.spooled() != null) {
                Files.deleteIfExists(f.spooled());
            }
        }
    }
}

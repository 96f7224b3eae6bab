package vn.portal.batch.legacy.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.function.LongSupplier;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.UnicodePathExtraField;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** A ZIP by its directory; one that is cut, and has none, from front to back as far as it goes. */
final class ZipReader {
    private static final int BUFFER = 1 << 16;
    private static final int LOCAL_HEADER = 30;

    private final Crate crate;
    private @Nullable EntryName last;

    private ZipReader(Crate crate) {
        this.crate = crate;
    }

    /** @throws IOException if the file cannot be opened, or a disk of ours is broken */
    static void read(Path file, Crate crate) throws IOException {
        var reader = new ZipReader(crate);
        try {
            reader.read(file);
        } catch (Budget.Spent e) {
            crate.spent(e);
        }
    }

    private void read(Path file) throws IOException {
        if (ZipDirectory.entries(file, crate.budget().mostEntries())
                > crate.budget().mostEntries()) {
            throw crate.budget().tooMany();
        }
        try (var zip = open(file)) {
            if (zip == null) {
                readCut(file);
            } else {
                readWhole(zip);
            }
        }
    }

    /** Null where it has no directory. */
    private @Nullable ZipFile open(Path file) {
        try {
            return ZipFile.builder()
                    .setPath(file)
                    .setCharset(StandardCharsets.ISO_8859_1)
                    .setIgnoreLocalFileHeader(true)
                    .get();
        } catch (IOException | RuntimeException e) {
            return null;
        }
    }

    private void readWhole(ZipFile zip) throws IOException {
        long end = 0;
        for (var entry : Collections.list(zip.getEntriesInPhysicalOrder())) {
            crate.budget().entry();
            boolean overlaps = entry.getLocalHeaderOffset() < end;
            end = Math.max(
                    end,
                    entry.getLocalHeaderOffset()
                            + LOCAL_HEADER
                            + entry.getRawName().length
                            + Math.max(0, entry.getCompressedSize()));
            if (overlaps) {
                crate.wrong(name(entry), Math.max(0, entry.getSize()), ArchivedFile.OVERLAPS);
            } else {
                entry(zip, entry);
            }
        }
    }

    private void entry(ZipFile zip, ZipArchiveEntry entry) throws IOException {
        var name = name(entry);
        long packed = entry.getCompressedSize();
        if (name.isFolder()) {
            return;
        }
        if (crate.budget().isBomb(packed, entry.getSize())) {
            crate.wrong(name, entry.getSize(), ArchivedFile.BOMB);
        } else if (isReadable(name, entry, zip.canReadEntryData(entry))) {
            try (var in = stream(zip, entry)) {
                take(name, entry, in, () -> packed);
            } catch (EntryBytes.Refused e) {
                crate.wrong(name, Math.max(0, entry.getSize()), e.problem());
            }
        }
    }

    private boolean isReadable(EntryName name, ZipArchiveEntry entry, boolean supported) {
        var problem = entry.getGeneralPurposeBit().usesEncryption()
                ? ArchivedFile.ENCRYPTED
                : supported ? null : ArchivedFile.UNSUPPORTED;
        if (problem != null) {
            crate.wrong(name, Math.max(0, entry.getSize()), problem);
        }
        return problem == null;
    }

    private static InputStream stream(ZipFile zip, ZipArchiveEntry entry) throws EntryBytes.Refused {
        try {
            var in = zip.getInputStream(entry);
            if (in == null) {
                throw new EntryBytes.Refused(ArchivedFile.DAMAGED, null);
            }
            return in;
        } catch (EntryBytes.Refused e) {
            throw e;
        } catch (LinkageError e) {
            // packed by a method that needs a library which is not here
            throw new EntryBytes.Refused(ArchivedFile.UNSUPPORTED, e);
        } catch (IOException | RuntimeException e) {
            throw new EntryBytes.Refused(ArchivedFile.DAMAGED, e);
        }
    }

    private void take(EntryName name, ZipArchiveEntry entry, InputStream in, LongSupplier packed) throws IOException {
        if (entry.isUnixSymlink()) {
            crate.link(name, EntryName.of(target(in)), false);
        } else {
            crate.file(name, in, entry.getSize(), packed, entry.getCrc());
        }
    }

    private static byte[] target(InputStream in) throws EntryBytes.Refused {
        try {
            return in.readNBytes(BUFFER);
        } catch (IOException | RuntimeException e) {
            throw new EntryBytes.Refused(ArchivedFile.DAMAGED, e);
        }
    }

    private void readCut(Path file) throws IOException {
        try (var opened = Files.newInputStream(file)) {
            var packed = new Counted(opened);
            var zip = new ZipArchiveInputStream(
                    new BufferedInputStream(packed, BUFFER), StandardCharsets.ISO_8859_1.name(), true, true);
            for (var entry = next(zip); entry != null; entry = next(zip)) {
                crate.budget().entry();
                last = name(entry);
                entry(zip, entry, zip::getCompressedCount);
            }
            var place = last == null ? "" : last.text(StandardCharsets.ISO_8859_1) + ", ";
            crate.damaged(place + packed.count(), "the directory at its end is missing");
        }
    }

    private static @Nullable ZipArchiveEntry next(ZipArchiveInputStream zip) {
        try {
            return zip.getNextEntry();
        } catch (IOException | RuntimeException | LinkageError e) {
            return null;
        }
    }

    private void entry(ZipArchiveInputStream zip, ZipArchiveEntry entry, LongSupplier packed) throws IOException {
        var name = name(entry);
        if (!name.isFolder() && isReadable(name, entry, zip.canReadEntryData(entry))) {
            take(name, entry, zip, packed);
        }
    }

    private static EntryName name(ZipArchiveEntry entry) {
        var raw = entry.getRawName();
        var unicode = entry.getExtraField(UnicodePathExtraField.UPATH_ID) instanceof UnicodePathExtraField field
                ? field
                : null;
        if (unicode != null && unicode.getUnicodeName() != null && raw != null) {
            var crc = new CRC32();
            crc.update(raw);
            if (crc.getValue() == unicode.getNameCRC32()) {
                return EntryName.of(unicode.getUnicodeName());
            }
        }
        return raw == null ? EntryName.of(entry.getName()) : EntryName.of(raw);
    }
}

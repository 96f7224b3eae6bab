package vn.portal.batch.legacy.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.jspecify.annotations.Nullable;

/** A TAR, packed with gzip or not, from front to back. */
final class TarReader {
    private static final int BUFFER = 1 << 16;

    private final Crate crate;
    private final TarRecords records;
    private final TarArchiveInputStream tar;
    private String last = "";

    private TarReader(Crate crate, TarRecords records) {
        this.crate = crate;
        this.records = records;
        // names as bytes: in which encoding they are shows when all of them are known
        this.tar = new TarArchiveInputStream(records, StandardCharsets.ISO_8859_1.name());
    }

    /** @throws IOException if the file cannot be opened, or a disk of ours is broken */
    static void read(Path file, Crate crate) throws IOException {
        crate.laterWins();
        try (var opened = Files.newInputStream(file)) {
            read(opened, crate);
        }
    }

    private static void read(InputStream opened, Crate crate) throws IOException {
        var packed = new Counted(opened);
        var plain = plain(packed, crate);
        var reader = new TarReader(crate, new TarRecords(plain));
        try {
            reader.entries();
        } catch (Budget.Spent e) {
            crate.spent(e);
        }
    }

    /** Unpacked as it is read; a stream that swells too much ends. */
    private static InputStream plain(Counted packed, Crate crate) throws IOException {
        var in = new BufferedInputStream(packed, BUFFER);
        in.mark(2);
        boolean gzip = in.read() == 0x1f && in.read() == 0x8b;
        in.reset();
        if (!gzip) {
            return in;
        }
        var unpacked = GzipCompressorInputStream.builder()
                .setInputStream(in)
                .setDecompressConcatenated(true)
                .get();
        return new Swelling(unpacked, packed, crate.budget());
    }

    private void entries() throws IOException {
        for (var entry = next(); entry != null; entry = next()) {
            crate.budget().entry();
            last = entry.getName();
            entry(entry);
        }
    }

    /** Null at the end, however it comes. */
    private @Nullable TarArchiveEntry next() {
        try {
            var entry = tar.getNextEntry();
            if (entry == null) {
                end();
            }
            return entry;
        } catch (Budget.Spent e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            crate.damaged(place(), String.valueOf(e.getMessage()));
            return null;
        }
    }

    /** A cut between two files shows in nothing but the missing end. */
    private void end() throws IOException {
        records.transferTo(OutputStream.nullOutputStream());
        if (!records.isEnded()) {
            crate.damaged(place(), "the end is missing");
        }
    }

    private String place() {
        return (last.isEmpty()
                        ? ""
                        : EntryName.of(last.getBytes(StandardCharsets.ISO_8859_1))
                                        .text(StandardCharsets.ISO_8859_1) + ", ")
                + records.position();
    }

    private void entry(TarArchiveEntry entry) throws IOException {
        var name = name(entry.getName());
        if (entry.isSymbolicLink() || entry.isLink()) {
            crate.link(name, name(entry.getLinkName()), entry.isLink());
        } else if (entry.isDirectory() || entry.isGlobalPaxHeader()) {
            return;
        } else if (entry.isCharacterDevice() || entry.isBlockDevice() || entry.isFIFO()) {
            crate.wrong(name, 0, "file-special");
        } else if (!tar.canReadEntryData(entry)) {
            crate.wrong(name, entry.getSize(), ArchivedFile.UNSUPPORTED);
        } else {
            crate.file(name, tar, entry.getRealSize(), Crate.NOT_TOLD, -1);
        }
    }

    /** Names in headers of POSIX are text already; those with letters beyond Latin-1 show it. */
    private static EntryName name(String name) {
        return name.chars().anyMatch(c -> c > 0xff)
                ? EntryName.of(name)
                : EntryName.of(name.getBytes(StandardCharsets.ISO_8859_1));
    }
}

package vn.portal.batch.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.portal.batch.legacy.FrozenSource;
import vn.portal.batch.legacy.LegacyFormat;
import vn.portal.batch.legacy.LegacyFormats;
import vn.portal.batch.legacy.LegacyItem;
import vn.portal.batch.legacy.Manifest;
import vn.portal.batch.workspace.RawStore;
import vn.portal.batch.workspace.Settings;
import vn.portal.intake.Hints;
import vn.portal.page.SiteProfile;

/** A source that others write to while it is frozen. */
class RestlessSourceTest {
    private static final LegacyFormat TEXT = LegacyFormats.named("text").orElseThrow();

    @TempDir
    Path folder;

    private Path source;
    private RawStore raw;

    @BeforeEach
    void makeSource() throws IOException {
        source = Files.createDirectories(folder.resolve("source"));
        raw = new RawStore(folder.resolve("raw"));
        Files.createDirectory(source.resolve("thư-mục.txt"));
        Files.writeString(source.resolve("a.txt"), "một");
    }

    @Test
    void saysOfAFileThatItVanishedAfterItWasListed() throws IOException {
        Files.writeString(source.resolve("b.txt"), "hai");
        assertThat(freeze(() -> Files.delete(source.resolve("a.txt")))).isEqualTo("""
                a.txt file-vanished
                b.txt 3
                thư-mục.txt folder-in-file-place
                whole""");
    }

    @Test
    void concludesNothingWhereAFolderGoesWhileItIsListed() throws IOException {
        assertThat(freeze(() -> Files.delete(source.resolve("thư-mục.txt")))).isEqualTo("""
                a.txt 5
                thư-mục.txt folder-in-file-place
                thư-mục.txt/ folder-unreadable
                not whole""");
    }

    @Test
    void doesNotTakeAFileThatChangesWheneverItIsRead() throws Exception {
        var file = source.resolve("a.txt");
        Files.write(file, new byte[8_000_000]);
        var over = new AtomicBoolean();
        var writer = new Thread(() -> touchUntil(over, file));
        writer.start();
        var frozen = freeze(() -> {});
        over.set(true);
        writer.join();
        assertThat(frozen).isEqualTo("""
                a.txt file-changing
                thư-mục.txt folder-in-file-place
                whole""");
        assertThat(freeze(() -> {})).isEqualTo("""
                a.txt 8000000
                thư-mục.txt folder-in-file-place
                whole""");
    }

    private static void touchUntil(AtomicBoolean over, Path file) {
        try {
            for (long second = 1; !over.get(); second++) {
                Files.setLastModifiedTime(file, FileTime.from(Instant.ofEpochSecond(second)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What somebody does to the source. */
    private interface Deed {
        void done() throws IOException;
    }

    /** Freezes; the deed is done while the source is being listed, after its top folder was read. */
    private String freeze(Deed deed) throws IOException {
        var freezer = new Freeze(raw, new KnownFiles(folder.resolve("known.json")), new Settings.Limits(20_000_000));
        var manifest = Manifest.parse(raw.read(freezer.freeze(source, new Watched(deed), null, Instant.now())));
        return manifest.files().stream()
                        .map(file -> file.key() + " " + (file.problem() == null ? file.size() : file.problem()) + "\n")
                        .collect(Collectors.joining())
                + (manifest.whole() ? "whole" : "not whole");
    }

    /** Text pages; when first asked whether a name is a page's, somebody does something. */
    private static final class Watched implements LegacyFormat {
        private final Deed deed;
        private boolean done;

        Watched(Deed deed) {
            this.deed = deed;
        }

        @Override
        public String name() {
            return TEXT.name();
        }

        @Override
        public Hints hints(ZoneId zone, SiteProfile profile) {
            return TEXT.hints(zone, profile);
        }

        @Override
        public boolean isPageName(String fileName) {
            try {
                if (!done) {
                    done = true;
                    deed.done();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return TEXT.isPageName(fileName);
        }

        @Override
        public Stream<LegacyItem> items(FrozenSource frozen, long from) {
            return TEXT.items(frozen, from);
        }
    }
}

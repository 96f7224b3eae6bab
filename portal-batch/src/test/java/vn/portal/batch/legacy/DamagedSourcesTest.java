package vn.portal.batch.legacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import vn.portal.intake.Intake;
import vn.portal.intake.Outcome;
import vn.portal.model.PortalContext;
import vn.portal.notice.Origin;
import vn.portal.page.SiteProfile;

/** Every format over its own fixtures, empty, cut and with flipped bits: what is read of them comes to an outcome. */
class DamagedSourcesTest {
    private static final int CUTS = 24;
    private static final int FLIPPED = 24;
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Instant NOW = Instant.parse("2026-11-25T17:00:00Z");
    private static final Intake INTAKE = Intake.of(new PortalContext(
            "Cổng thông tin điện tử",
            "phường Phan Thiết",
            "vi",
            ZONE,
            URI.create("https://cong.example/"),
            "cong.example",
            LocalDate.of(2024, 1, 1)));

    @TempDir
    Path folder;

    @TestFactory
    List<DynamicTest> comeToAnOutcome() throws Exception {
        var tests = new ArrayList<DynamicTest>();
        for (var format : LegacyFormats.standard()) {
            for (var fixture : LegacyFormatsTest.fixtures(format)) {
                // the pages of a site are read as those of a mirror, and its server is damaged elsewhere
                if (!(format instanceof GatheredFormat)) {
                    tests.add(DynamicTest.dynamicTest(
                            format.name() + "/" + fixture.getFileName(),
                            () -> assertTimeoutPreemptively(Duration.ofMinutes(5), () -> damage(format, fixture))));
                }
            }
        }
        return tests;
    }

    /** One file of the fixture after the other. */
    private void damage(LegacyFormat format, Path fixture) throws IOException {
        var input = LegacyFormatsTest.input(fixture);
        try (var files = Files.walk(input)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                for (var bytes : damaged(Files.readAllBytes(file))) {
                    if (format instanceof EntryFormat entries) {
                        take(entries, fixture, input, file, bytes);
                    } else {
                        take(
                                format,
                                input.relativize(file).toString(),
                                file.getFileName().toString(),
                                bytes);
                    }
                }
            }
        }
    }

    private static List<byte[]> damaged(byte[] whole) {
        var all = new ArrayList<byte[]>();
        int step = Math.max(1, whole.length / CUTS);
        for (int length = 0; length < whole.length; length += step) {
            all.add(Arrays.copyOf(whole, length));
        }
        var random = new Random(4711);
        for (int i = 0; i < FLIPPED && whole.length > 0; i++) {
            var flipped = whole.clone();
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
            all.add(flipped);
        }
        return all;
    }

    private void take(EntryFormat format, Path fixture, Path input, Path file, byte[] bytes) throws IOException {
        var place = copied(input, file, bytes);
        var settings = LegacyFormatsTest.settings(fixture);
        var scratch = Files.createTempDirectory(folder, "scratch");
        var live = new LiveSource(place, settings, NOW, 20_000_000, scratch, scratch);
        var kept = new ArrayList<FrozenEntry>();
        try {
            assertThat(format.takeOut(live, kept::add)).isNotNull();
        } catch (IOException refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
        for (var entry : kept) {
            var line = EntryLine.write(entry);
            if (entry.isPublic()) {
                var again = EntryLine.read(line);
                var outcome = INTAKE.take(
                        Origin.of("cu", entry.key()), format.entry(again, settings), line, format.hints(settings));
                assertThat(outcome).isNotNull();
            }
        }
    }

    /** The input with another file in the place of one. */
    private Path copied(Path input, Path file, byte[] bytes) throws IOException {
        var place = Files.createTempDirectory(folder, "input")
                .resolve(input.getFileName().toString());
        try (var files = Files.walk(input)) {
            for (var each : files.filter(Files::isRegularFile).toList()) {
                var copy = each.equals(input)
                        ? place
                        : place.resolve(input.relativize(each).toString());
                Files.createDirectories(copy.getParent());
                Files.write(copy, each.equals(file) ? bytes : Files.readAllBytes(each));
            }
        }
        return place;
    }

    private void take(LegacyFormat format, String key, String fileName, byte[] bytes) throws IOException {
        var file = FrozenFile.of(key.isEmpty() ? fileName : key, bytes.length, "f".repeat(64));
        var glanced = format.glanced(file, () -> bytes);
        var source = FrozenSource.of(new Manifest(List.of(glanced), true), ZONE, SiteProfile.NONE, new Kept(bytes));
        try (var items = format.items(source, 0)) {
            for (var item : items.toList()) {
                var told = format.told(item, bytes);
                var material = format.material(source, item, bytes);
                var origin = new Origin("cu", "cu", "main", item.key(), null, told.address());
                var outcome = material instanceof Material.Fields fields
                        ? INTAKE.take(origin, fields.entry(), bytes, fields.hints())
                        : INTAKE.take(origin, bytes, material.hints());
                if (outcome instanceof Outcome.Accepted accepted) {
                    assertThat(format.completed(source, accepted)).isNotNull();
                }
            }
        }
    }

    private record Kept(byte[] bytes) implements FrozenSource.Keeper {
        @Override
        public InputStream open(FrozenFile file) {
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public String keep(byte[] inner) {
            return "e".repeat(64);
        }
    }
}

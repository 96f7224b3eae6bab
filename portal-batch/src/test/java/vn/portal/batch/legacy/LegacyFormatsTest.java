package vn.portal.batch.legacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.portal.batch.legacy.web.Loopback;
import vn.portal.batch.workspace.RawStore;
import vn.portal.intake.Entry;
import vn.portal.page.SiteProfile;

/** The contract of every format: what its fixtures hold, item by item, and the same from any place on. */
class LegacyFormatsTest {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .changeDefaultPropertyInclusion(i -> i.withValueInclusion(JsonInclude.Include.NON_EMPTY))
            .build();
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final String HOW_TO = """
            Format %s has no fixture. Make a folder for each case that matters, with the source in it (a file or a folder \
            called input, with any ending) and what the format must find there:
                src/test/resources/vn/portal/batch/legacy/%s/<case>/input.*
                src/test/resources/vn/portal/batch/legacy/%s/<case>/expected.json
            (of a format that follows a site, input is a folder that is served, and follow.xml in it what is followed)
            Write expected.json by hand: a list of items with key, position, address, published, edited, state, aliases, \
            mediaType, problem and text (UTF-8, or a letter for each byte), in the order in which the format gives \
            them; of a format that takes entries out, entry in the place of mediaType and text, and at the end what it \
            says of the source as a whole. Settings of the source, if it needs any, stand in settings.json.""";

    @TempDir
    Path folder;

    @TestFactory
    List<DynamicTest> findsInEveryFixtureWhatItHolds() throws Exception {
        var tests = new ArrayList<DynamicTest>();
        for (var format : LegacyFormats.standard()) {
            for (var fixture : fixtures(format)) {
                tests.add(DynamicTest.dynamicTest(
                        format.name() + "/" + fixture.getFileName(), () -> holdsContract(format, fixture)));
            }
        }
        return tests;
    }

    @Test
    void knowsFormatsByName() {
        assertThat(LegacyFormats.names())
                .containsExactly(
                        "access-log",
                        "csv",
                        "feed",
                        "html",
                        "json",
                        "jsonl",
                        "office",
                        "site",
                        "sql",
                        "text",
                        "wxr",
                        "xlsx");
        assertThat(LegacyFormats.named("text").orElseThrow().name()).isEqualTo("text");
        assertThat(LegacyFormats.named("teksti")).isEmpty();
    }

    static List<Path> fixtures(LegacyFormat format) throws IOException, URISyntaxException {
        var place = LegacyFormatsTest.class.getResource(format.name());
        // a room of readers may bear a format's name
        var cases = place == null
                ? List.<Path>of()
                : sorted(Path.of(place.toURI())).stream()
                        .filter(Files::isDirectory)
                        .toList();
        if (cases.isEmpty()) {
            fail(HOW_TO.formatted(format.name(), format.name(), format.name()));
        }
        return cases;
    }

    private void holdsContract(LegacyFormat format, Path fixture) throws IOException {
        if (format instanceof EntryFormat entries) {
            holdsContract(entries, fixture, input(fixture));
            return;
        }
        var source = frozen(format, input(fixture));
        holdsContract(format, fixture, source, shown(format, source, 0), List.of());
    }

    static Path input(Path fixture) throws IOException {
        return sorted(fixture).stream()
                .filter(path -> path.getFileName().toString().startsWith("input"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no input in " + fixture));
    }

    /** Taken out twice, and read from every item on, the entries are the same. */
    private void holdsContract(EntryFormat format, Path fixture, Path input) throws IOException {
        var settings = settings(fixture);
        var first = takenOut(format, input, settings);
        assertThat(takenOut(format, input, settings)).isEqualTo(first);
        var manifest = new Manifest(List.of(), first.taken().isWhole(), first.segments(), List.of());
        var source = FrozenSource.of(manifest, settings, new RawStore(folder));
        var items = new ArrayList<Map<String, Object>>(shown(format, source, 0));
        var whole = new LinkedHashMap<String, Object>();
        whole.put("whole", first.taken().isWhole());
        whole.put("remarks", first.taken().remarks());
        holdsContract(format, fixture, source, items, List.of(whole));
    }

    private record TakenOut(EntryFormat.Taken taken, List<Segment> segments) {}

    private TakenOut takenOut(EntryFormat format, Path input, SourceSettings settings) throws IOException {
        var writer = new SegmentWriter(new RawStore(folder), 20_000_000);
        var scratch = Files.createTempDirectory(folder, "scratch");
        var memory = Files.createTempDirectory(folder, "memory");
        var live = new LiveSource(input, settings, Instant.parse("2026-11-25T17:00:00Z"), 20_000_000, scratch, memory);
        return new TakenOut(format.takeOut(live, writer), writer.finish());
    }

    static SourceSettings settings(Path fixture) throws IOException {
        var file = fixture.resolve("settings.json");
        var options = new TreeMap<String, String>();
        var categories = new TreeMap<String, String>();
        if (Files.exists(file)) {
            var json = JSON.readTree(Files.readAllBytes(file));
            json.path("options")
                    .properties()
                    .forEach(o -> options.put(o.getKey(), o.getValue().asString()));
            json.path("categories")
                    .properties()
                    .forEach(c -> categories.put(c.getKey(), c.getValue().asString()));
        }
        return new SourceSettings(fixture, ZoneId.of("Asia/Ho_Chi_Minh"), SiteProfile.NONE, options, categories);
    }

    private static void holdsContract(
            LegacyFormat format,
            Path fixture,
            FrozenSource source,
            List<Map<String, Object>> items,
            List<Map<String, Object>> more)
            throws IOException {
        var expected = fixture.resolve("expected.json");
        assertThat(expected)
                .as(HOW_TO.formatted(format.name(), format.name(), format.name()))
                .exists();
        var all = new ArrayList<>(items);
        all.addAll(more);
        assertThat(JSON.writeValueAsString(all) + "\n").isEqualTo(Files.readString(expected));
        for (int from = 0; from <= items.size(); from++) {
            assertThat(shown(format, source, from)).as("from %s on", from).isEqualTo(items.subList(from, items.size()));
        }
    }

    /** A site is served from its folder, and followed from follow.xml on. */
    private FrozenSource followed(GatheredFormat format, Path site) throws IOException {
        try (var server = new Loopback();
                var walk = Files.walk(site)) {
            for (var file : walk.filter(Files::isRegularFile).toList()) {
                var type = file.toString().endsWith(".xml") ? "application/xml" : "text/html";
                server.file("/" + site.relativize(file), type, Files.readAllBytes(file));
            }
            var follow = server.address("/follow.xml").toString();
            var settings = new SourceSettings(
                    folder,
                    ZONE,
                    SiteProfile.NONE,
                    Map.of("allow-private", "true", "delay", "0", "follow", follow),
                    Map.of());
            var raw = new RawStore(folder.resolve("raw"));
            var live = new LiveSource(null, settings, Instant.EPOCH, 1 << 20, folder, folder);
            var portless = Manifest.parse(new String(format.gather(live, raw).toJson(), StandardCharsets.UTF_8)
                    .replace(":" + server.port(), "")
                    .getBytes(StandardCharsets.UTF_8));
            return FrozenSource.of(portless, ZONE, SiteProfile.NONE, raw);
        }
    }

    private FrozenSource frozen(LegacyFormat format, Path input) throws IOException {
        if (format instanceof GatheredFormat gathered) {
            return followed(gathered, input);
        }
        var raw = new RawStore(folder);
        var files = new ArrayList<FrozenFile>();
        if (Files.isDirectory(input)) {
            try (var walk = Files.walk(input)) {
                for (var file : walk.filter(Files::isRegularFile).toList()) {
                    var key = input.relativize(file).toString();
                    files.add(FrozenFile.of(key, Files.size(file), raw.put(file)));
                }
            }
            files.sort((one, other) -> one.key().compareTo(other.key()));
        } else {
            files.add(FrozenFile.of(input.getFileName().toString(), Files.size(input), raw.put(input)));
        }
        return FrozenSource.of(new Manifest(files, true), ZONE, SiteProfile.NONE, raw);
    }

    private static List<Map<String, Object>> shown(LegacyFormat format, FrozenSource source, long from) {
        try (var items = format.items(source, from)) {
            return items.map(item -> shown(format, source, item)).toList();
        }
    }

    private static Map<String, Object> shown(LegacyFormat format, FrozenSource source, LegacyItem item) {
        var told = item.problem() == null ? format.told(item, bytes(item)) : item.told();
        var shown = new LinkedHashMap<String, Object>();
        shown.put("key", item.key());
        put(shown, "position", item.position());
        put(shown, "address", told.address());
        put(shown, "published", told.published());
        put(shown, "edited", told.edited());
        put(shown, "state", item.state() == null ? told.state() : item.state());
        put(shown, "aliases", told.aliases().isEmpty() ? null : told.aliases());
        boolean fields = format instanceof EntryFormat;
        put(shown, "mediaType", fields ? null : item.hints().mediaType());
        put(shown, "problem", item.problem());
        put(shown, "entry", fields && item.problem() == null ? entry(format, source, item) : null);
        put(shown, "text", fields || item.problem() != null ? null : text(item));
        return shown;
    }

    private static Entry entry(LegacyFormat format, FrozenSource source, LegacyItem item) {
        try {
            return ((Material.Fields) format.material(source, item, bytes(item))).entry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void put(Map<String, Object> shown, String name, Object value) {
        if (value != null) {
            shown.put(name, value);
        }
    }

    /** UTF-8, or as if each byte were a letter. */
    private static String text(LegacyItem item) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes(item)))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes(item), StandardCharsets.ISO_8859_1);
        }
    }

    private static byte[] bytes(LegacyItem item) {
        try {
            return item.bytes().read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> sorted(Path folder) throws IOException {
        try (var entries = Files.list(folder)) {
            return entries.filter(entry -> !entry.toString().endsWith(".class"))
                    .sorted()
                    .toList();
        }
    }
}

package vn.portal.batch.legacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.portal.page.SiteProfile;

class WordPressExportTest {
    private static final SourceSettings SETTINGS = SourceSettings.of(ZoneId.of("Asia/Ho_Chi_Minh"), SiteProfile.NONE);
    private static final String HEAD = """
            <rss xmlns:wp="http://wordpress.org/export/1.2/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
            <channel><wp:wxr_version>1.2</wp:wxr_version>
            """;
    private static final String TAIL = "</channel></rss>";

    @TempDir
    Path folder;

    private final WordPressExport format = new WordPressExport();

    /** What was taken out: items in order, and what is said of the whole. */
    private record Out(EntryFormat.Taken taken, List<FrozenEntry> entries) {
        String remarks() {
            return taken.remarks().stream().map(r -> r.code() + r.arguments()).toList()
                    + (taken.isWhole() ? " whole" : "");
        }
    }

    private Out takeOut(byte[] export) throws IOException {
        var file = Files.write(folder.resolve("export.xml"), export);
        return takeOut(file);
    }

    private Out takeOut(Path source) throws IOException {
        var entries = new ArrayList<FrozenEntry>();
        var scratch = Files.createTempDirectory(folder, "scratch");
        var live = new LiveSource(source, SETTINGS, Instant.parse("2026-11-25T17:00:00Z"), 1_000_000, scratch, scratch);
        return new Out(format.takeOut(live, entries::add), entries);
    }

    private Out takeOut(String export) throws IOException {
        return takeOut(export.getBytes(StandardCharsets.UTF_8));
    }

    private static String item(int id, String content) {
        return "<item><title>Tin %d</title><content:encoded>%s</content:encoded><wp:post_id>%d</wp:post_id>"
                        .formatted(id, content, id)
                + "<wp:status>publish</wp:status><wp:post_type>post</wp:post_type></item>\n";
    }

    private static Object content(FrozenEntry entry) {
        return entry.row().get("content");
    }

    @Test
    void readsSectionsOfCdataHoweverTheyAreCut() throws IOException {
        var out = takeOut(HEAD
                + item(1, "<![CDATA[a ]]]]><![CDATA[> b]]>")
                + item(2, "<![CDATA[a]]> &amp; <![CDATA[b]]>")
                + item(3, "<![CDATA[a <![CDATA[b]]> c]]>")
                + item(4, "a &nbsp;b & c &#x1;&#0; d \u0011e")
                + TAIL);
        assertThat(out.entries())
                .extracting(WordPressExportTest::content)
                .containsExactly("a ]]> b", "a & b", "a <![CDATA[b c]]>", "a \u00A0b & c  d e");
        assertThat(out.remarks()).isEqualTo("[characters-illegal{count=3, file=export.xml}] whole");
    }

    @Test
    void followsPrefixesThatAreBoundToSomethingElse() throws IOException {
        var out = takeOut("""
                <rss xmlns:a="http://wordpress.org/export/1.1/" xmlns:wp="urn:khác"><channel>
                <item><title>Một</title><a:post_id>7</a:post_id><wp:post_id>8</wp:post_id><a:status>publish</a:status></item>
                <item><b:post_id xmlns:b="http://wordpress.org/export/1.2/">9</b:post_id><a:status>draft</a:status></item>
                </channel></rss>""");
        assertThat(out.entries())
                .extracting(e -> e.key() + " " + e.state())
                .containsExactly("post:7 public", "post:9 draft");
        assertThat(out.remarks()).isEqualTo("[wxr-version-missing{}] whole");
    }

    @Test
    void readsAFileThatIsCutShortAsFarAsItGoes() throws IOException {
        var whole = HEAD + item(1, "<![CDATA[<p>Một</p>]]>") + item(2, "Hai") + TAIL;
        for (int end = 0; end < whole.length(); end += 7) {
            var cut = whole.substring(0, end).getBytes(StandardCharsets.UTF_8);
            try {
                var out = takeOut(cut);
                assertThat(out.taken().isWhole()).isFalse();
                assertThat(out.remarks()).contains("file-cut-short");
            } catch (IOException e) {
                assertThat(e).hasMessage("this is no export of WordPress: export.xml");
            }
        }
        assertThat(takeOut(whole).remarks()).isEqualTo("[] whole");
    }

    @Test
    void expandsNothingAndAsksForNothing() throws IOException {
        Files.writeString(folder.resolve("secret.txt"), "BÍ MẬT");
        var out = takeOut(
                """
                <!DOCTYPE rss [
                <!ENTITY x SYSTEM "%s">
                <!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">
                ]>
                """.formatted(folder.resolve("secret.txt").toUri()) + HEAD + item(1, "một &x; hai &c; ba") + TAIL);
        assertThat(content(out.entries().get(0))).isEqualTo("một  hai  ba");
        assertThat(out.remarks()).isEqualTo("[entities-refused{count=2, file=export.xml}] whole");
    }

    @Test
    void refusesWhatIsNoExport() {
        for (var other : List.of("", "PK\u0003\u0004", "<html><body>Xin chào</body></html>", "{\"posts\": []}")) {
            assertThatIOException()
                    .isThrownBy(() -> takeOut(other))
                    .withMessage("this is no export of WordPress: export.xml");
        }
    }

    @Test
    void keepsNothingOfAnItemThatIsTooLarge() throws IOException {
        var out = takeOut(HEAD + item(1, "x".repeat(1_000_001)) + item(2, "Hai") + TAIL);
        assertThat(out.entries())
                .extracting(e -> e.key() + " " + e.state() + " " + e.row().isEmpty())
                .containsExactly("post:1 too-large true", "post:2 public false");
    }

    @Test
    void readsWhatWasPacked() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write((HEAD + item(1, "Một") + TAIL).getBytes(StandardCharsets.UTF_8));
        }
        assertThat(takeOut(packed.toByteArray()).entries()).hasSize(1);
    }

    /** With {@code -Xmx256m -Dportal.large=2000} two gigabytes are read; without it some megabytes. */
    @Test
    void readsAnyNumberOfItemsInTheSameMemory() throws IOException {
        long megabytes = Long.getLong("portal.large", 24);
        var file = folder.resolve("large.xml");
        var text = "<p>Sáng nay, thành phố ra quân làm sạch bãi biển.</p>\n".repeat(200);
        int items = 0;
        try (var out = Files.newBufferedWriter(file)) {
            out.write(HEAD);
            for (long size = 0; size < megabytes << 20; size += 2L * text.length()) {
                out.write(item(++items, "<![CDATA[" + text + "]]>"));
            }
            out.write(TAIL);
        }
        var counted = new int[1];
        var scratch = Files.createTempDirectory(folder, "scratch");
        var live = new LiveSource(file, SETTINGS, Instant.EPOCH, 1_000_000, scratch, scratch);
        assertThat(format.takeOut(live, entry -> counted[0]++).isWhole()).isTrue();
        assertThat(counted[0]).isEqualTo(items);
    }

    /** Every item of every file is somewhere: kept, hidden, joined, or counted. */
    @Test
    void accountsForEveryItemOfTheCorpus() throws IOException {
        var exports = Path.of(System.getProperty("portal.corpus", "../../shared/corpus"), "cms-exports/mg-wp-xml");
        assumeTrue(Files.isDirectory(exports), "no corpus at " + exports);
        var lines = new ArrayList<String>();
        try (var files = Files.walk(exports)) {
            for (var file :
                    files.filter(f -> f.toString().endsWith(".xml")).sorted().toList()) {
                var out = takeOut(file);
                long items = Files.readString(file).split("<item>", -1).length - 1L;
                long told = out.taken().remarks().stream()
                        .filter(r -> !Map.of("what", "comment").entrySet().stream()
                                .allMatch(e -> e.getValue().equals(r.arguments().get(e.getKey()))))
                        .mapToLong(r -> Long.parseLong(r.arguments().getOrDefault("count", "0")))
                        .sum();
                assertThat(out.entries().size() + told).as(file.toString()).isEqualTo(items);
                assertThat(out.taken().isWhole()).as(file.toString()).isTrue();
                lines.add(exports.relativize(file) + " "
                        + out.entries().stream().filter(FrozenEntry::isPublic).count());
                out.entries().stream().filter(FrozenEntry::isPublic).forEach(this::read);
            }
        }
        assertThat(lines)
                .containsExactly(
                        "co-authors-plus.xml 4",
                        "feature-image-captions.xml 3",
                        "has-audio-enclosure-with-libsyn-embed.xml 1",
                        "has-audio-enclosure.xml 1",
                        "has-meta.xml 0",
                        "has-yoast-meta.xml 2",
                        "multiple/attachments-only.xml 0",
                        "multiple/pages-only.xml 1",
                        "multiple/posts-only.xml 2",
                        "sample-no-slug.xml 3",
                        "sample-with-alt.xml 1",
                        "sample.xml 3");
        var split = takeOut(exports.resolve("multiple"));
        assertThat(split.entries()).anyMatch(entry -> entry.row().containsKey("thumbnail"));
    }

    private void read(FrozenEntry entry) {
        try {
            assertThat(format.entry(EntryLine.read(EntryLine.write(entry)), SETTINGS)
                            .title())
                    .isNotEmpty();
        } catch (RuntimeException e) {
            throw new UncheckedIOException(new IOException(entry.key(), e));
        }
    }
}

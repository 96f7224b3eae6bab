package vn.portal.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;

class SitemapFormatTest {
    private static final Instant MORNING = Instant.parse("2024-02-22T01:15:30.250Z");

    @Test
    void writesEveryWordThatSearchEnginesKnow() throws IOException {
        var page = new SitemapPage(
                at("tin/lễ hội.html?a=1&b=2"),
                MORNING,
                List.of(at("anh/1.jpg")),
                Map.of("vi", at("tin/1.html"), "en", at("en/1.html")),
                new SitemapPage.News("Cổng <Hòa Bình>", "vi", MORNING, "Lễ hội\u0000 & “hoa”"));

        assertThat(files(List.of(page, new SitemapPage(at("gioi-thieu.html"), null))))
                .containsExactly("""
                <?xml version="1.0" encoding="UTF-8"?>
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1" \
                xmlns:news="http://www.google.com/schemas/sitemap-news/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
                  <url>
                    <loc>https://hoabinh.example/tin/l%E1%BB%85%20h%E1%BB%99i.html?a=1&amp;b=2</loc>
                    <lastmod>2024-02-22T08:15:30+07:00</lastmod>
                    <xhtml:link rel="alternate" hreflang="en" href="https://hoabinh.example/en/1.html"/>
                    <xhtml:link rel="alternate" hreflang="vi" href="https://hoabinh.example/tin/1.html"/>
                    <image:image>
                      <image:loc>https://hoabinh.example/anh/1.jpg</image:loc>
                    </image:image>
                    <news:news>
                      <news:publication>
                        <news:name>Cổng &lt;Hòa Bình&gt;</news:name>
                        <news:language>vi</news:language>
                      </news:publication>
                      <news:publication_date>2024-02-22T08:15:30+07:00</news:publication_date>
                      <news:title>Lễ hội &amp; “hoa”</news:title>
                    </news:news>
                  </url>
                  <url>
                    <loc>https://hoabinh.example/gioi-thieu.html</loc>
                  </url>
                </urlset>
                """);
    }

    @Test
    void tellsTheNewestPageOfASitemapThatIsThere() throws IOException {
        var pages = List.of(
                new SitemapPage(at("a.html"), MORNING),
                new SitemapPage(at("b.html"), MORNING.plusSeconds(5)),
                new SitemapPage(at("c.html"), null));

        assertThat(modified(files(pages).get(0))).isEqualTo("2024-02-22T01:15:35Z");
        assertThat(modified(files(pages.subList(2, 3)).get(0))).isNull();
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> modified("    <lastmod>hôm qua</lastmod>"))
                .withMessageContaining("hôm qua");
    }

    private static Instant modified(String sitemap) throws IOException {
        return SitemapFormat.modified(new ByteArrayInputStream(sitemap.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void beginsAnotherFileWhereOneIsFull() throws IOException {
        var pages = IntStream.rangeClosed(1, SitemapFormat.MOST + 1)
                .mapToObj(i -> new SitemapPage(at(i + ".html"), MORNING.plusSeconds(i)))
                .toList();
        var out = new ArrayList<ByteArrayOutputStream>();

        var written = SitemapFormat.write(pages, SampleFeed.ZONE, number -> opened(out));

        assertThat(written.parts())
                .containsExactly(
                        new SitemapFormat.Part(1, SitemapFormat.MOST, MORNING.plusSeconds(SitemapFormat.MOST)),
                        new SitemapFormat.Part(2, 1, MORNING.plusSeconds(SitemapFormat.MOST + 1)));
        assertThat(out).hasSize(2);
    }

    @Test
    void neverExceedsTheSizeOfAFile() throws IOException {
        var pages = IntStream.rangeClosed(1, 50)
                .mapToObj(i -> new SitemapPage(at("tin/" + i + ".html"), MORNING))
                .toList();
        var out = new ArrayList<ByteArrayOutputStream>();

        SitemapFormat.write(pages, SampleFeed.ZONE, number -> opened(out), 1000);

        assertThat(out)
                .hasSizeGreaterThan(3)
                .allSatisfy(file -> assertThat(file.size()).isLessThanOrEqualTo(1000));
        var all = String.join("", out.stream().map(SitemapFormatTest::text).toList());
        pages.forEach(page -> assertThat(all).containsOnlyOnce("<loc>" + page.address() + "</loc>"));
    }

    @Test
    void leavesOutWhatNoSitemapMayHold() throws IOException {
        var pages = List.of(new SitemapPage(at("x".repeat(2100)), null), new SitemapPage(at("1.html"), null));
        var out = new ArrayList<ByteArrayOutputStream>();

        var written = SitemapFormat.write(pages, SampleFeed.ZONE, number -> opened(out));

        assertThat(written.tooLong()).isEqualTo(1);
        assertThat(written.parts()).containsExactly(new SitemapFormat.Part(1, 1, null));
        assertThat(SitemapFormat.write(List.of(), SampleFeed.ZONE, number -> opened(out))
                        .parts())
                .isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SitemapPage(URI.create("tin/1.html"), null))
                .withMessageContaining("tin/1.html");
    }

    @Test
    void closesItsFileWhenThePagesFail() {
        var closed = new ArrayList<String>();
        Iterable<SitemapPage> pages = () -> Stream.iterate(1, i -> i + 1)
                .map(i -> {
                    if (i > 3) {
                        throw new IllegalStateException("no more");
                    }
                    return new SitemapPage(at(i + ".html"), null);
                })
                .iterator();

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> SitemapFormat.write(pages, SampleFeed.ZONE, number -> new ByteArrayOutputStream() {
                    @Override
                    public void close() {
                        closed.add("closed");
                    }
                }));
        assertThat(closed).containsExactly("closed");
    }

    @Test
    void isWhatTheSchemasAskFor() throws Exception {
        var schemas = Path.of(System.getProperty("portal.corpus", ""), "..", "schemas");
        assumeThat(schemas.resolve("sitemap.xsd")).as("the schemas of sitemaps").exists();
        var page = new SitemapPage(
                at("tin/1.html"),
                MORNING,
                List.of(),
                Map.of("vi", at("tin/1.html")),
                new SitemapPage.News("Hòa Bình", "vi", MORNING, "Lễ hội"));
        var index = new ByteArrayOutputStream();
        SitemapFormat.index(
                List.of(
                        new SitemapFormat.Listed(at("sitemap-1.xml"), MORNING),
                        new SitemapFormat.Listed(at("sitemap-2.xml"), null)),
                SampleFeed.ZONE,
                index);

        validate(
                files(List.of(page, new SitemapPage(at("2.html"), null))).get(0),
                schemas.resolve("sitemap.xsd"),
                schemas.resolve("sitemap-news.xsd"),
                schemas.resolve("xhtml-link.xsd"));
        validate(text(index), schemas.resolve("siteindex.xsd"));
    }

    private static void validate(String xml, Path... schemas) throws Exception {
        var sources = new ArrayList<Source>();
        for (var schema : schemas) {
            sources.add(new StreamSource(new ByteArrayInputStream(Files.readAllBytes(schema))));
        }
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(sources.toArray(Source[]::new))
                .newValidator()
                .validate(new StreamSource(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8))));
    }

    private static List<String> files(List<SitemapPage> pages) throws IOException {
        var out = new ArrayList<ByteArrayOutputStream>();
        SitemapFormat.write(pages, SampleFeed.ZONE, number -> opened(out));
        return out.stream().map(SitemapFormatTest::text).toList();
    }

    private static ByteArrayOutputStream opened(List<ByteArrayOutputStream> all) {
        var out = new ByteArrayOutputStream();
        all.add(out);
        return out;
    }

    private static String text(ByteArrayOutputStream out) {
        return out.toString(StandardCharsets.UTF_8);
    }

    private static URI at(String path) {
        return URI.create("https://hoabinh.example/" + path.replace(" ", "%20"));
    }
}

package vn.portal.benchmarks;

import com.ctc.wstx.stax.WstxOutputFactory;
import com.rometools.rome.feed.synd.SyndCategoryImpl;
import com.rometools.rome.feed.synd.SyndContentImpl;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndEntryImpl;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import vn.portal.feed.FeedEntry;
import vn.portal.feed.FeedFormat;
import vn.portal.feed.FeedFormats;
import vn.portal.feed.FeedHead;
import vn.portal.model.Article;
import vn.portal.model.Body;
import vn.portal.model.ContentId;
import vn.portal.model.Edition;
import vn.portal.model.Kind;
import vn.portal.model.PortalContext;
import vn.portal.model.Provenance;
import vn.portal.model.When;
import vn.portal.notice.Origin;

/**
 * What writing a thousand stories costs: Portal's formats, ROME, and Woodstox alone.
 *
 * <p>Portal begins with articles: it puts texts together, makes addresses absolute, formats dates, leaves out what XML
 * cannot hold. {@code woodstox} is given every text as it has to stand in the feed and does no more than escape and encode
 * it. ROME is given the same texts, and dates.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class FeedWritingBenchmark {
    private static final int ITEMS = 1000;
    private static final URI SITE = URI.create("https://portal.example/");
    private static final PortalContext PORTAL = new PortalContext(
            "Cổng thông tin",
            "thành phố",
            "vi",
            ZoneId.of("Asia/Ho_Chi_Minh"),
            SITE,
            "portal.example",
            LocalDate.of(2024, 1, 1));
    private static final String LEAD = "Sáng ngày 22/02, thành phố tổ chức lễ khai mạc với sự tham gia của đông đảo"
            + " người dân và du khách trong tỉnh.";
    private static final String CREATOR = "Lê An";
    private static final String CATEGORY = "Văn hóa";
    private static final XMLOutputFactory WOODSTOX = new WstxOutputFactory();

    private final List<FeedEntry> entries =
            IntStream.range(0, ITEMS).mapToObj(FeedWritingBenchmark::entry).toList();
    private final List<Item> items = entries.stream().map(Item::of).toList();
    private final FeedHead head = FeedHead.of(PORTAL, SITE.resolve("feeds/rss.xml"), entries);

    /** An item whose texts are ready. */
    private record Item(String title, String link, String guid, Date date, String pubDate, String content) {
        static Item of(FeedEntry entry) {
            var article = (Article) entry.content();
            var published =
                    article.edition().firstPublishedAt().start(PORTAL.zone()).atZone(PORTAL.zone());
            var html = "<p>" + LEAD + "</p>" + article.body().html().replace("\"/", "\"" + SITE);
            return new Item(
                    article.title(),
                    entry.page().toString(),
                    "tag:portal.example,2024-01-01:" + article.id(),
                    Date.from(published.toInstant()),
                    DateTimeFormatter.RFC_1123_DATE_TIME.format(published),
                    html);
        }
    }

    private static FeedEntry entry(int number) {
        var text =
                "Chương trình kéo dài ba ngày, gồm nhiều hoạt động văn hóa, thể thao đặc sắc của địa phương & các phường.";
        var html = ("<p>" + text.replace("&", "&amp;") + "</p>").repeat(4)
                + "<figure><img src=\"/anh/" + number + ".jpg\" alt=\"Lễ hội\"></figure><p><a href=\"/tin/" + number
                + ".html\">Xem thêm</a></p>" + ("<p>" + text.replace("&", "&amp;") + "</p>").repeat(4);
        var when = When.instant(Instant.parse("2024-02-22T01:15:00Z").minusSeconds(3600L * number), "meta");
        var article = new Article(
                ContentId.of("cu", "main", Kind.ARTICLE, Integer.toString(number)),
                "vi",
                "Lễ hội lần thứ " + number + " & khai mạc",
                LEAD,
                new Body(html, text),
                List.of(),
                List.of(),
                CREATOR,
                CATEGORY,
                List.of(),
                new Edition(1, Edition.State.PUBLISHED, when, when, null, null, List.of()),
                new Provenance(Origin.of("cu", Integer.toString(number)), null, null, ""),
                Map.of());
        return new FeedEntry(article, SITE.resolve("articles/2024-02/le-hoi-" + number + ".html"));
    }

    @Benchmark
    public FeedFormat.Written portalRss() throws IOException {
        return FeedFormats.named("rss").write(head, entries, OutputStream.nullOutputStream());
    }

    @Benchmark
    public FeedFormat.Written portalAtom() throws IOException {
        return FeedFormats.named("atom").write(head, entries, OutputStream.nullOutputStream());
    }

    @Benchmark
    public FeedFormat.Written portalJson() throws IOException {
        return FeedFormats.named("json").write(head, entries, OutputStream.nullOutputStream());
    }

    @Benchmark
    public void woodstox() throws XMLStreamException {
        writeWith(WOODSTOX.createXMLStreamWriter(OutputStream.nullOutputStream(), "UTF-8"));
    }

    private void writeWith(XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("rss");
        xml.writeAttribute("version", "2.0");
        xml.writeNamespace("content", "http://purl.org/rss/1.0/modules/content/");
        xml.writeNamespace("dc", "http://purl.org/dc/elements/1.1/");
        xml.writeStartElement("channel");
        element(xml, "title", PORTAL.name());
        element(xml, "link", SITE.toString());
        element(xml, "description", PORTAL.name());
        for (var item : items) {
            xml.writeStartElement("item");
            element(xml, "title", item.title());
            element(xml, "link", item.link());
            xml.writeStartElement("guid");
            xml.writeAttribute("isPermaLink", "false");
            xml.writeCharacters(item.guid());
            xml.writeEndElement();
            element(xml, "category", CATEGORY);
            element(xml, "pubDate", item.pubDate());
            xml.writeStartElement("dc", "creator", "http://purl.org/dc/elements/1.1/");
            xml.writeCharacters(CREATOR);
            xml.writeEndElement();
            element(xml, "description", LEAD);
            xml.writeStartElement("content", "encoded", "http://purl.org/rss/1.0/modules/content/");
            xml.writeCharacters(item.content());
            xml.writeEndElement();
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.close();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    @Benchmark
    public void rome() throws IOException, FeedException {
        var feed = new SyndFeedImpl();
        feed.setFeedType("rss_2.0");
        feed.setTitle(PORTAL.name());
        feed.setLink(SITE.toString());
        feed.setDescription(PORTAL.name());
        feed.setEntries(items.stream().map(FeedWritingBenchmark::romeEntry).toList());
        var out = new BufferedWriter(new OutputStreamWriter(OutputStream.nullOutputStream(), StandardCharsets.UTF_8));
        new SyndFeedOutput().output(feed, out, false);
    }

    private static SyndEntry romeEntry(Item item) {
        var entry = new SyndEntryImpl();
        entry.setTitle(item.title());
        entry.setLink(item.link());
        entry.setUri(item.guid());
        entry.setPublishedDate(item.date());
        entry.setAuthor(CREATOR);
        var category = new SyndCategoryImpl();
        category.setName(CATEGORY);
        entry.setCategories(List.of(category));
        entry.setDescription(romeText("text/plain", LEAD));
        entry.setContents(List.of(romeText("text/html", item.content())));
        return entry;
    }

    private static SyndContentImpl romeText(String type, String value) {
        var text = new SyndContentImpl();
        text.setType(type);
        text.setValue(value);
        return text;
    }
}

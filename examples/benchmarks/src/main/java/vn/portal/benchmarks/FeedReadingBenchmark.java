package vn.portal.benchmarks;

import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import vn.portal.feed.read.FeedHints;
import vn.portal.feed.read.FeedReader;
import vn.portal.feed.read.ReadFeed;
import vn.portal.notice.Origin;

/** What reading a good RSS feed of a thousand items costs, beside ROME. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(1)
public class FeedReadingBenchmark {
    private static final int ITEMS = 1000;
    private static final FeedHints HINTS = FeedHints.of(Origin.of("benchmark", "feed"));
    private byte[] feed = {};

    @Setup
    public void write() {
        var rss = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8"?>
                <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
                <title>Cổng thông tin</title><link>https://portal.example/</link><description>Tin</description>
                """);
        for (int i = 0; i < ITEMS; i++) {
            rss.append("""
                    <item><title>Lễ hội lần thứ # &amp; khai mạc</title><link>https://portal.example/tin/#.html</link>
                    <guid isPermaLink="false">news_#</guid><pubDate>Thu, 22 Feb 2024 08:15:00 +0700</pubDate>
                    <category>Văn hóa</category><dc:creator>Lê An</dc:creator>
                    <description>&lt;p&gt;Sáng ngày 22/02, thành phố tổ chức lễ khai mạc với sự tham gia của đông đảo người
                    dân và du khách trong tỉnh.&lt;/p&gt;&lt;p&gt;&lt;img src="/anh/#.jpg"&gt;Chương trình kéo dài ba ngày,
                    gồm nhiều hoạt động văn hóa, thể thao đặc sắc của địa phương.&lt;/p&gt;</description></item>
                    """.replace("#", Integer.toString(i)));
        }
        feed = rss.append("</channel></rss>").toString().getBytes(StandardCharsets.UTF_8);
    }

    @Benchmark
    public ReadFeed portal() {
        return FeedReader.read(feed, HINTS);
    }

    @Benchmark
    public SyndFeed rome() throws IOException, FeedException {
        return new SyndFeedInput().build(new XmlReader(new ByteArrayInputStream(feed)));
    }
}

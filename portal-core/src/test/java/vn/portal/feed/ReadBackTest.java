package vn.portal.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The sample through other people's readers. */
class ReadBackTest {
    @Test
    void readsRssWithRome() throws Exception {
        var feed = rome(SampleFeed.written(new RssFormat(), SampleFeed.entries()));
        assertThat(feed.getTitle()).isEqualTo("Cổng thông tin thị xã Hòa Bình");
        assertThat(feed.getLanguage()).isEqualTo("vi");
        assertThat(lines(feed)).isEqualTo("""
                        Lễ hội <hoa> xuân 𠀀 & “chợ quê”
                          tag:hoabinh.example,2025-07-01:3e3013f4-b9be-5363-a602-e829c7679e44
                          https://hoabinh.example/articles/2026-03/le-hoi-hoa-xuan-1.html
                          published 2026-03-01T01:05:00Z, updated null
                        Trồng cây đầu năm
                          tag:hoabinh.example,2025-07-01:28e7a856-e831-583e-b930-03094abd42ac
                          https://hoabinh.example/articles/2026-02/tr%E1%BB%93ng-c%C3%A2y-2.html
                          published 2026-02-21T17:00:00Z, updated null
                        Tổng kết năm
                          tag:hoabinh.example,2025-07-01:dd8b1305-331e-539c-8d4a-55ef69e91416
                          https://hoabinh.example/articles/2025-12/tong-ket-3.html
                          published null, updated null
                        Sạch nhà, đẹp phố
                          tag:hoabinh.example,2025-07-01:69678cd9-f36a-5001-8a7d-abfebabf5cb6
                          https://hoabinh.example/campaigns/sach-nha-dep-pho-4.html
                          published null, updated null
                        Thông báo
                          tag:hoabinh.example,2025-07-01:f266876b-a089-5b8c-a338-0dc1ff3612eb
                          https://hoabinh.example/articles/undated/thong-bao-5.html
                          published null, updated null
                        """);
    }

    @Test
    void readsAtomWithRome() throws Exception {
        var feed = rome(SampleFeed.written(new AtomFormat(), SampleFeed.entries()));
        assertThat(feed.getUri()).isEqualTo("tag:hoabinh.example,2025-07-01:feeds/all");
        assertThat(lines(feed)).isEqualTo("""
                        Lễ hội <hoa> xuân 𠀀 & “chợ quê”
                          tag:hoabinh.example,2025-07-01:3e3013f4-b9be-5363-a602-e829c7679e44
                          https://hoabinh.example/articles/2026-03/le-hoi-hoa-xuan-1.html
                          published 2026-03-01T01:05:00Z, updated 2026-03-02T10:30:15Z
                        Trồng cây đầu năm
                          tag:hoabinh.example,2025-07-01:28e7a856-e831-583e-b930-03094abd42ac
                          https://hoabinh.example/articles/2026-02/tr%E1%BB%93ng-c%C3%A2y-2.html
                          published 2026-02-21T17:00:00Z, updated 2026-02-21T17:00:00Z
                        Tổng kết năm
                          tag:hoabinh.example,2025-07-01:dd8b1305-331e-539c-8d4a-55ef69e91416
                          https://hoabinh.example/articles/2025-12/tong-ket-3.html
                          published null, updated 2026-11-23T19:00:00Z
                        Sạch nhà, đẹp phố
                          tag:hoabinh.example,2025-07-01:69678cd9-f36a-5001-8a7d-abfebabf5cb6
                          https://hoabinh.example/campaigns/sach-nha-dep-pho-4.html
                          published null, updated 2026-11-23T19:00:00Z
                        Thông báo
                          tag:hoabinh.example,2025-07-01:f266876b-a089-5b8c-a338-0dc1ff3612eb
                          https://hoabinh.example/articles/undated/thong-bao-5.html
                          published null, updated 2026-11-23T19:00:00Z
                        """);
    }

    @Test
    void readsJsonFeedByItsRules() {
        JsonNode feed = JsonMapper.shared().readTree(SampleFeed.written(new JsonFeedFormat(), SampleFeed.entries()));
        assertThat(feed.propertyNames())
                .containsExactly("version", "title", "home_page_url", "feed_url", "language", "authors", "items");
        String lines = feed.get("items").valueStream().map(ReadBackTest::lines).collect(Collectors.joining());
        assertThat(lines).isEqualTo("""
                        Lễ hội <hoa> xuân 𠀀 & “chợ quê”
                          tag:hoabinh.example,2025-07-01:3e3013f4-b9be-5363-a602-e829c7679e44
                          https://hoabinh.example/articles/2026-03/le-hoi-hoa-xuan-1.html
                          published 2026-03-01T08:05:00+07:00, modified 2026-03-02T17:30:15+07:00
                        Trồng cây đầu năm
                          tag:hoabinh.example,2025-07-01:28e7a856-e831-583e-b930-03094abd42ac
                          https://hoabinh.example/articles/2026-02/tr%E1%BB%93ng-c%C3%A2y-2.html
                          published 2026-02-22T00:00:00+07:00, modified 2026-02-22T00:00:00+07:00
                        Tổng kết năm
                          tag:hoabinh.example,2025-07-01:dd8b1305-331e-539c-8d4a-55ef69e91416
                          https://hoabinh.example/articles/2025-12/tong-ket-3.html
                          published -, modified -
                        Sạch nhà, đẹp phố
                          tag:hoabinh.example,2025-07-01:69678cd9-f36a-5001-8a7d-abfebabf5cb6
                          https://hoabinh.example/campaigns/sach-nha-dep-pho-4.html
                          published -, modified -
                        Thông báo
                          tag:hoabinh.example,2025-07-01:f266876b-a089-5b8c-a338-0dc1ff3612eb
                          https://hoabinh.example/articles/undated/thong-bao-5.html
                          published -, modified -
                        """);
    }

    @Test
    void findsNothingWrongByTheSchemaOfJsonFeed() throws Exception {
        Path schemaFile = Path.of(System.getProperty("portal.corpus", ""), "..", "schemas", "schema-v1.1.json");
        assumeThat(schemaFile).as("the JSON Feed schema beside the corpus").exists();
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(Files.readString(schemaFile), InputFormat.JSON);
        for (var entries : List.of(SampleFeed.entries(), List.<FeedEntry>of())) {
            String feed = SampleFeed.written(new JsonFeedFormat(), entries);
            assertThat(errors(schema, feed)).isEmpty();
            String broken = feed.replace("https://hoabinh.example/feeds/feed.json", "feed.json");
            assertThat(errors(schema, broken)).hasSize(1);
        }
    }

    private static List<Error> errors(Schema schema, String json) {
        return schema.validate(
                json, InputFormat.JSON, context -> context.executionConfig(c -> c.formatAssertionsEnabled(true)));
    }

    private static SyndFeed rome(String xml) throws Exception {
        var input = new SyndFeedInput();
        input.setXmlHealerOn(false);
        return input.build(new StringReader(xml));
    }

    private static String lines(SyndFeed feed) {
        return feed.getEntries().stream().map(ReadBackTest::lines).collect(Collectors.joining());
    }

    private static String lines(SyndEntry entry) {
        return """
                %s
                  %s
                  %s
                  published %s, updated %s
                """.formatted(
                        entry.getTitle(),
                        entry.getUri(),
                        entry.getLink(),
                        instant(entry.getPublishedDate()),
                        instant(entry.getUpdatedDate()));
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }

    private static String lines(JsonNode item) {
        return """
                %s
                  %s
                  %s
                  published %s, modified %s
                """.formatted(
                        item.path("title").asString(),
                        item.path("id").asString(),
                        item.path("url").asString(),
                        item.path("date_published").asString("-"),
                        item.path("date_modified").asString("-"));
    }
}

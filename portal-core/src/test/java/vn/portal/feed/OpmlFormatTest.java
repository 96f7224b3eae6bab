package vn.portal.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpmlFormatTest {
    @Test
    void listsFeedsForAReader() throws IOException {
        var out = new ByteArrayOutputStream();
        OpmlFormat.write(
                "Các kênh tin",
                SampleFeed.ACCEPTED,
                SampleFeed.ZONE,
                List.of(new OpmlFormat.Subscription(
                        "Văn hóa & xã hội",
                        URI.create("https://hoabinh.example/feeds/van-hoa.xml"),
                        URI.create("https://hoabinh.example/van-hoa/"))),
                out);

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("""
                <?xml version="1.0" encoding="UTF-8"?>
                <opml version="2.0">
                  <head>
                    <title>Các kênh tin</title>
                    <dateModified>Tue, 24 Nov 2026 02:00:00 +0700</dateModified>
                  </head>
                  <body>
                    <outline type="rss" text="Văn hóa &amp; xã hội" title="Văn hóa &amp; xã hội" xmlUrl="https://hoabinh.example/feeds/van-hoa.xml" htmlUrl="https://hoabinh.example/van-hoa/"/>
                  </body>
                </opml>
                """);
    }

    @Test
    void putsThoseOfAGroupTogether() throws IOException {
        var there = URI.create("https://hoabinh.example/");
        var out = new ByteArrayOutputStream();
        OpmlFormat.write(
                "Các kênh tin",
                SampleFeed.ACCEPTED,
                SampleFeed.ZONE,
                List.of(
                        new OpmlFormat.Subscription("Tất cả", there, there),
                        new OpmlFormat.Subscription("Văn hóa", there, there, "Chuyên mục"),
                        new OpmlFormat.Subscription("Kinh tế", there, there, "Chuyên mục"),
                        new OpmlFormat.Subscription("Sạch nhà", there, there, "Phong trào")),
                out);

        assertThat(out.toString(StandardCharsets.UTF_8)
                        .lines()
                        .map(line -> line.replaceAll(" (type|title|xmlUrl|htmlUrl)=\"[^\"]*\"", "")))
                .containsSubsequence(
                        "    <outline text=\"Tất cả\"/>",
                        "    <outline text=\"Chuyên mục\">",
                        "      <outline text=\"Văn hóa\"/>",
                        "      <outline text=\"Kinh tế\"/>",
                        "    </outline>",
                        "    <outline text=\"Phong trào\">",
                        "      <outline text=\"Sạch nhà\"/>",
                        "    </outline>",
                        "  </body>");
    }
}

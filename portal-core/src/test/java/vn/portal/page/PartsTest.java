package vn.portal.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '→', textBlock = """
            b.html → https://a.example/tin/b.html
            //c.example/b → https://c.example/b
            mailto:x@y.example → mailto:x@y.example
            javascript:x → none
            JaVaScRiPt:x → none
            'java script:x' → none
            data:text/html,x → none
            file:///etc/passwd → none
            #muc-2 → none
            '' → none
            """)
    void followsOnlyWhatMayBeFollowed(String written, String address) {
        var link = new Element("a").attr("href", written);
        link.setBaseUri("https://a.example/tin/");
        assertThat(Addresses.link(link, "href").orElse("none")).isEqualTo(address);
    }

    /** Where a system knows its own addresses without a host, links would else be left without their addresses. */
    @ParameterizedTest
    @CsvSource({"''", "/index.php?nv=news&id=1", "tin/1.html", "http://a.example/tin/1.html"})
    void keepsRelativeLinksWhateverIsKnownOfTheItemsOwnAddress(String base) {
        var body = new Element("div").html("<p><a href=\"/tin/2.html\">Bài trước</a> <a href=\"x:y\">lạ</a></p>");
        assertThat(Sanitiser.html(body, base)).isEqualTo("<p><a href=\"/tin/2.html\">Bài trước</a> <a>lạ</a></p>");
    }

    @Test
    void unescapesWhatWasEscapedTooOften() {
        assertThat(Plain.unescaped("Sở TT&amp;amp;TT \u00a0 &quot;mới&quot;")).isEqualTo("Sở TT&TT \"mới\"");
        assertThat(Plain.unescaped("R&D; thường")).isEqualTo("R&D; thường");
    }

    @Test
    void readsLinkedDataUpToItsFault() {
        var data = LinkedData.read("""
                {"@type": "NewsArticle", "headline": "Khởi công\\đường", "author": [{"name": "Lan"}, {"name": "Minh"}], "x": {"y": [[1, "z""");
        assertThat(data.get(0).isArticle()).isTrue();
        assertThat(data.get(0).first("headline")).contains("Khởi côngđường");
        assertThat(data.get(0).all("author.name")).containsExactly("Lan", "Minh");
    }

    @Test
    void readsLinkedDataOfAnyDepth() {
        assertThat(LinkedData.read("{\"a\":".repeat(100_000))).isNotEmpty();
        assertThat(LinkedData.read("[".repeat(100_000))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', textBlock = """
            3 March 2020 → 2020-03-03
            Mar. 3, 2020 → 2020-03-03
            3. März 2020 → 2020-03-03
            3 de marzo de 2020 → 2020-03-03
            1er mars 2020 → 2020-03-01
            2020年3月3日 → 2020-03-03
            31 February 2020 → none
            3 people 2020 → none
            """)
    void readsDatesOfTheWorld(String text, String date) {
        assertThat(WorldDates.first(text).map(Object::toString).orElse("none")).isEqualTo(date);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', textBlock = """
            By Jane Doe → Jane Doe
            Written by: Jane Doe on 3 May 2020 → Jane Doe
            von Karl May | 3.5.2020 → Karl May
            Tác giả: Ngọc Lan → Ngọc Lan
            https://a.example/lan → none
            lan@a.example → none
            admin → none
            """)
    void cutsNameOutOfItsLine(String line, String name) {
        assertThat(AuthorFinder.name(line).orElse("none")).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', textBlock = """
            Địa chỉ: 75 Nguyễn Tất Thành - Điện thoại: 0252 3 123 456 → true
            © 2024 Cổng thông tin → true
            Người dân gọi điện thoại cho phường để được hướng dẫn. → false
            Địa chỉ: 75 Nguyễn Tất Thành → false
            """)
    void knowsImprint(String line, boolean imprint) {
        assertThat(Boilerplate.isImprint(line)).isEqualTo(imprint);
    }

    @Test
    void namesWrongSelectors() {
        assertThat(SiteProfile.faults(Map.of("title", "h1", "lead", "p["))).containsOnlyKeys("lead");
        assertThat(SiteProfile.faults(Map.of("headline", "h1"))).containsEntry("headline", "no such field: headline");
        assertThatThrownBy(() -> SiteProfile.of(Map.of("lead", "p[")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("lead");
    }
}

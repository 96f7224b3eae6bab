package vn.portal.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import tools.jackson.databind.json.JsonMapper;
import vn.portal.model.Body;

class LegalCharactersTest {
    private static final int BLOCK = 0x4000;

    @Test
    void handsBackCleanTextItself() {
        String clean = "Tab\t, dòng\n, 🎆 𠀀, \u0085 \uFFFD \uE000";
        var legal = new LegalCharacters();
        assertThat(legal.of(clean)).isSameAs(clean);
        assertThat(legal.lost()).isZero();
    }

    @Test
    void leavesOutControlsAndMarksHalvesOfPairs() {
        var legal = new LegalCharacters();
        assertThat(legal.of("a\u0000b\u001Fc\uFFFEd\uFFFF\uFFFFe")).isEqualTo("abcde");
        assertThat(legal.lost()).isEqualTo(5);
        assertThat(legal.of("\uDC00a\uD800\uD83C\uDF86\uDF86b\uD800")).isEqualTo("\uFFFDa\uFFFD🎆\uFFFDb\uFFFD");
        assertThat(legal.lost()).isEqualTo(9);
    }

    @Test
    void endsLinesWithLineFeeds() {
        var legal = new LegalCharacters();
        assertThat(legal.of("a\r\nb\rc\r\r\n\r")).isEqualTo("a\nb\nc\n\n\n");
        assertThat(legal.lost()).isZero();
    }

    @Test
    void keepsXmlOfAllCodePointsWellFormedAndWhole() throws Exception {
        var rss = parsed(SampleFeed.written(new RssFormat(), everything()));
        assertThat(texts(rss.getElementsByTagName("content:encoded"))).isEqualTo(expected());
        var atom = parsed(SampleFeed.written(new AtomFormat(), everything()));
        assertThat(texts(atom.getElementsByTagName("content"))).isEqualTo(expected());
    }

    @Test
    void keepsJsonOfAllCodePointsWellFormedAndWhole() {
        var feed = JsonMapper.shared().readTree(SampleFeed.written(new JsonFeedFormat(), everything()));
        var texts = new ArrayList<String>();
        feed.get("items").forEach(item -> texts.add(item.get("content_html").stringValue()));
        assertThat(texts).isEqualTo(expected());
    }

    /** Every code point before an x, halves of pairs too, in the body of one article a block; and in all other texts. */
    private static List<FeedEntry> everything() {
        return blocks().mapToObj(block -> block(block, false))
                .map(text -> SampleFeed.article("all", text, null, new Body(text, text))
                        .byline(text)
                        .category(text)
                        .build())
                .map(SampleFeed::entry)
                .toList();
    }

    private static List<String> expected() {
        return blocks().mapToObj(block -> block(block, true)).toList();
    }

    private static IntStream blocks() {
        return IntStream.rangeClosed(0, Character.MAX_CODE_POINT / BLOCK);
    }

    private static String block(int number, boolean legalOnly) {
        var text = new StringBuilder();
        for (int c = number * BLOCK; c < (number + 1) * BLOCK; c++) {
            if (!legalOnly || isXml(c)) {
                text.appendCodePoint(legalOnly && c == '\r' ? '\n' : c);
            } else if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
                text.append('\uFFFD');
            }
            text.append('x');
        }
        return text.toString();
    }

    /** Char of XML 1.0, §2.2. */
    private static boolean isXml(int c) {
        return c == 0x9
                || c == 0xA
                || c == 0xD
                || c >= 0x20 && c <= 0xD7FF
                || c >= 0xE000 && c <= 0xFFFD
                || c >= 0x10000 && c <= 0x10FFFF;
    }

    private static Document parsed(String xml) throws Exception {
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> texts(NodeList elements) {
        return IntStream.range(0, elements.getLength())
                .mapToObj(i -> elements.item(i).getTextContent())
                .toList();
    }
}

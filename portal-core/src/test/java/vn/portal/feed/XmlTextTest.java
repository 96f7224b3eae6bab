package vn.portal.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;

class XmlTextTest {

    @Test
    void escapesTextsAndValues() throws IOException {
        assertThat(text("<a href=\"x\">A & B]]></a>\t\n"))
                .isEqualTo("&lt;a href=\"x\"&gt;A &amp; B]]&gt;&lt;/a&gt;\t\n");
        assertThat(value("a \"b\" <c>\t\r\n")).isEqualTo("a &quot;b&quot; &lt;c&gt;&#x9;&#xa;");
    }

    @Test
    void writesEveryCharacterThatXmlCanHoldAndCountsTheRest() throws IOException, XMLStreamException {
        var random = new Random(20240222);
        for (int round = 0; round < 200; round++) {
            var written = random(random, random.nextInt(5000));
            var legal = new LegalCharacters();
            var expected = legal.of(written);
            var out = new ByteArrayOutputStream();
            var xml = new XmlText(out);
            xml.markup("<a b=\"")
                    .value(written)
                    .markup("\">")
                    .text(written)
                    .markup("</a>")
                    .flush();
            var reader = XMLInputFactory.newFactory()
                    .createXMLStreamReader(new StringReader(out.toString(StandardCharsets.UTF_8)));
            reader.next();
            assertThat(reader.getAttributeValue(0)).isEqualTo(expected);
            assertThat(reader.getElementText()).isEqualTo(expected);
            assertThat(xml.lost()).isEqualTo(2 * legal.lost());
        }
    }

    /** Of one, two, three and four bytes, and of what is no character or only half of one. */
    private static String random(Random random, int length) {
        var text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            switch (random.nextInt(8)) {
                case 0 -> text.append((char) random.nextInt(0x80));
                case 1 -> text.append((char) (0x80 + random.nextInt(0x780)));
                case 2 -> text.append((char) (0x800 + random.nextInt(0xF7FF)));
                case 3 -> text.appendCodePoint(0x10000 + random.nextInt(0x100000));
                case 4 -> text.append((char) (0xD800 + random.nextInt(0x800)));
                case 5 -> text.append((char) (0xFFF0 + random.nextInt(0x10)));
                case 6 -> text.append("\r\n<>&\"]\r".charAt(random.nextInt(8)));
                default -> text.append("Lễ hội đầu xuân ");
            }
        }
        return text.toString();
    }

    @Test
    void writesTextsLongerThanItsRoom() throws IOException {
        var out = new ByteArrayOutputStream();
        var xml = new XmlText(out);
        xml.text("ễ\"".repeat(10_000), 1, 19_999).flush();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("\"" + "ễ\"".repeat(9_999).substring(0, 19_998 - 1));
    }

    private static String text(String text) throws IOException {
        var out = new ByteArrayOutputStream();
        new XmlText(out).text(text).flush();
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String value(String value) throws IOException {
        var out = new ByteArrayOutputStream();
        new XmlText(out).value(value).flush();
        return out.toString(StandardCharsets.UTF_8);
    }
}

package vn.portal.batch.legacy.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionTest {

    @TempDir
    Path scratch;

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '§',
            value = {
                "a | entities ¦ R&ograve;m &amp; r&#7841; ¦ Ròm & rạ",
                "a | plain ¦ <p>Ra   qu&acirc;n</p><br>sạch ¦ Ra quân sạch",
                "a | escape ¦ 1 < 2 & 3 ¦ 1 &lt; 2 &amp; 3",
                "a | split | first ¦ 3, 7;9 ¦ 3",
                "a | split | last ¦ 3, 7;9 ¦ 9",
                "a | split | join ' - ' ¦ 3, 7;9 ¦ 3 - 7 - 9",
                "a | split / | last ¦ x/y z ¦ y z",
                "a | before '#' | after x ¦ 1x23#4 ¦ 23",
                "a | without <!--break--> ¦ Mở<!--break--> kết ¦ Mở kết",
                "a | unless '/?' ¦ https://cu.example/?attachment_id=6 ¦ ",
                "a | unless '/?' ¦ https://cu.example/a.jpg ¦ https://cu.example/a.jpg",
                "a | replace public:// /tep/ ¦ public://a.jpg ¦ /tep/a.jpg",
                "a | under /tep/ ¦ a.jpg ¦ /tep/a.jpg",
                "a | under /tep/ ¦ https://x.example/a.jpg ¦ https://x.example/a.jpg",
                "a | under /tep/ ¦ /khac/a.jpg ¦ /khac/a.jpg",
                "a | json anh.0.src ¦ {\"anh\":[{\"src\":\"b.png\"}]} ¦ b.png",
                "a | json anh ¦ {hỏng ¦ ",
                "a | serialized alt ¦ a:1:{s:3:\"alt\";s:5:\"Chợ\";} ¦ Chợ",
                "a | serialized alt ¦ a:1:{s:3:\"alt\";s:99:\"Chợ\";} ¦ Chợ",
                "a | serialized khac ¦ a:1:{s:3:\"alt\";s:5:\"Chợ\";} ¦ ",
                "a | trim | lower ¦ ĐÀ Nẵng ¦ đà nẵng",
                "'hằng' ¦ x ¦ hằng",
                "<{a}> ¦ x ¦ <x>",
                "<{a}{b}> ¦ x ¦ ",
                "<{a}{b?}> ¦ x ¦ <x>",
            })
    void makesValues(String expression, String a, String expected) throws IOException {
        assertThat(value(expression, a)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "date 'd-MMM-yy', 22-FEB-24, 2024-02-22",
        "date 'd-MMM-yy', 5-May-98, 1998-05-05",
        "date 'd-MMM-yy h.mm.ss.SSS a', 22-FEB-24 07.30.01.000 PM, 2024-02-22T12:30:01Z",
        "unix, 1708563600, 2024-02-22T01:00:00Z",
        "unix, 0, ",
        "unix | day, -757386000, 1946-01-01",
        "millis, 1708563600123, 2024-02-22T01:00:00.123Z",
        "local, 2024-02-22 08:00:00, 2024-02-22T01:00:00Z",
        "local, 2024-02-22, 2024-02-22",
        "local, 2024-02-22T08:00:00+09:00, 2024-02-21T23:00:00Z",
        "local, 2024-2-2 8:05, 2024-02-02T01:05:00Z",
        "utc, 2024-02-22 08:00:00.5, 2024-02-22T08:00:00Z",
        "utc, 0000-00-00 00:00:00, ",
        "utc, 0001-01-01 00:00:00, ",
        "local | day, 2023-12-31 23:59:59, 2023-12-31",
        "date dd/MM/yyyy, 22/02/2024, 2024-02-22",
        "date dd/MM/yyyy HH:mm, 22/02/2024 08:00, 2024-02-22T01:00:00Z",
        "date d/M/yyyy, 9/3/1999, 1999-03-09",
        "date dd/MM/yyyy, 31/02/2024, ",
        "unix, hôm qua, ",
        "local, 2024-13-40 00:00:00, ",
    })
    void readsDatesOfEveryKind(String step, String written, String expected) throws IOException {
        assertThat(value("a | " + step, written)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '§',
            value = {
                "a = 1 ¦ 1 ¦ true",
                "a = 1 ¦ 1.0 ¦ true",
                "a = 'x' ¦ x ¦ true",
                "a != 1 ¦ 2 ¦ true",
                "a in (1, 2) ¦ 2 ¦ true",
                "a in (1, 2) ¦ 3 ¦ false",
                "a has 6 ¦ 5,6 ¦ true",
                "a has 6 ¦ 16,61 ¦ false",
                "a > 10 ¦ 9 ¦ false",
                "a >= 10 and a < 20 ¦ 15 ¦ true",
                "a = true ¦ t ¦ true",
                "a = false ¦ 0 ¦ true",
                "a begins 'pub' ¦ public ¦ true",
                "a is empty ¦ x ¦ false",
                "b is empty ¦ x ¦ true",
                "a is not empty ¦ x ¦ true",
                "not a = 1 ¦ 2 ¦ true",
                "a = 1 or (a = 2 and not a = 3) ¦ 2 ¦ true",
                "`a` = 1 ¦ 1 ¦ true",
                "always ¦ 1 ¦ true",
                // what a row does not say makes nothing true
                "b = 1 ¦ 1 ¦ false",
                "b != 1 ¦ 1 ¦ false",
                "not b = 1 ¦ 1 ¦ false",
                "a = 1 and b != 1 ¦ 1 ¦ false",
                "a = 1 or b = 1 ¦ 1 ¦ true",
            })
    void judgesRows(String condition, String a, boolean expected) throws IOException {
        var mapping = TestMappings.mapping("""
                mapping: x
                items:
                  i: {table: t, key: "{a}", state: {published: always}, where: "%s", title: "'t'"}
                """.formatted(condition));
        assertThat(read(mapping, new TestTables().row("t", "a", a)).size() == 1).isEqualTo(expected);
    }

    @Test
    void tellsWhatShouldHaveBeenADate() throws IOException {
        var mapping = TestMappings.mapping("""
                mapping: x
                items:
                  i: {table: t, key: "{a}", state: {published: always}, title: "'t'", published: a | unix}
                """);
        var item = read(mapping, new TestTables().row("t", "a", "hôm qua")).get(0);

        assertThat(MappedEntry.of(item.fields()).remarks().toString())
                .isEqualTo("[Remark[severity=WARNING, code=date-unread, path=published, arguments={written=hôm qua}]]");
    }

    private String value(String expression, String a) throws IOException {
        var mapping = TestMappings.mapping("""
                mapping: x
                items:
                  i:
                    table: t
                    key: "'k'"
                    state: {published: always}
                    title: "'t'"
                    byline: "%s"
                """.formatted(expression.replace("\"", "\\\"")));
        return (String)
                read(mapping, new TestTables().row("t", "a", a)).get(0).fields().get("byline");
    }

    private ArrayList<Mapped> read(Mapping mapping, TestTables tables) throws IOException {
        var items = new ArrayList<Mapped>();
        new Extraction(mapping, ZoneId.of("Asia/Ho_Chi_Minh"), Instant.parse("2024-03-01T00:00:00Z"), scratch)
                .read(tables, items::add);
        return items;
    }
}

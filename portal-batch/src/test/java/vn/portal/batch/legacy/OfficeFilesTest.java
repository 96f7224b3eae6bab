package vn.portal.batch.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.portal.batch.workspace.RawStore;
import vn.portal.intake.Entry;
import vn.portal.model.Kind;
import vn.portal.notice.Remark;
import vn.portal.page.SiteProfile;

class OfficeFilesTest {
    private static final String HEAD = "{\\rtf1\\ansi{\\fonttbl{\\f0 Arial;}{\\f1 .VnTime;}{\\f2 .VnTimeH;}}\\uc0 ";

    @TempDir
    Path folder;

    @Test
    void makesArticleOfStory() throws IOException {
        var entry = entry("tin so 1.rtf", HEAD + """
                {\\b Ra qu\\'e2n s\\u7841ch b\\u7901\\par}22/02/2024\\par
                {\\b H\\u417n ba tr\\u259m \\u273o\\'e0n vi\\'ean xu\\u7889ng b\\'e3i bi\\u7875n nh\\u7863t r\\'e1c trong bu\\u7893i s\\'e1ng.\\par}
                {\\f1 S¸ng nay, c¸c ®oµn viªn cïng bµ con ®· cã mÆt.\\par}{\\pict\\pngblip 89504e47}{\\i \\u272o\\'e0n vi\\'ean\\par}
                {\\ls1 m\\u7897t\\par}{\\pard\\ls1 hai\\par}\\pard Tin, \\u7843nh: Thanh H\\'e0\\par}""");

        assertThat(entry.kind()).isEqualTo(Kind.ARTICLE);
        assertThat(entry.title()).isEqualTo("Ra quân sạch bờ");
        assertThat(entry.published().at()).isEqualTo("2024-02-22");
        assertThat(entry.lead()).isEqualTo("<p>Hơn ba trăm đoàn viên xuống bãi biển nhặt rác trong buổi sáng.</p>");
        assertThat(entry.byline()).isEqualTo("Thanh Hà");
        assertThat(entry.body()).isEqualTo("""
                <p>Sáng nay, các đoàn viên cùng bà con đã có mặt.</p>
                <figure><img src="tin%20so%201.rtf!/1.png" alt=""><figcaption>Đoàn viên</figcaption></figure>
                <ul>
                <li>một</li>
                <li>hai</li>
                </ul>
                """);
        assertThat(entry.files()).containsExactly(new Entry.File("tin%20so%201.rtf", "tin so 1.rtf"));
    }

    @Test
    void makesDocumentWhereItsHeadingSaysSo() throws IOException {
        var entry = entry("qd.rtf", HEAD + """
                \\trowd\\pard\\intbl{\\f2 uû ban nh©n d©n\\par thµnh phè phan thiÕt\\par}{\\f1 Sè: 15/Q§-UBND\\cell}
                {\\f2 céng hoµ x· héi chñ nghÜa viÖt nam\\par}{\\f1 §éc lËp - Tù do - H¹nh phóc\\par Phan ThiÕt, ngµy 05 th¸ng 02 n¨m 2024\\cell}\\row
                \\pard{\\f2 quyÕt ®Þnh\\par}{\\f1 VÒ viÖc kiÖn toµn Ban ChØ ®¹o\\par C¨n cø LuËt ngµy 19/6/2015;\\par}}""");

        assertThat(entry.kind()).isEqualTo(Kind.DIRECTIVE);
        assertThat(entry.document().number()).isEqualTo("15/QĐ-UBND");
        assertThat(entry.document().type()).isEqualTo("Quyết định");
        assertThat(entry.document().issuer()).isEqualTo("UỶ BAN NHÂN DÂN THÀNH PHỐ PHAN THIẾT");
        assertThat(entry.document().issued().at()).isEqualTo("2024-02-05");
        assertThat(entry.document().subject()).isEqualTo("Về việc kiện toàn Ban Chỉ đạo");
        assertThat(entry.title()).isEqualTo("Về việc kiện toàn Ban Chỉ đạo");
        assertThat(entry.body()).startsWith("<table>").endsWith("<p>Căn cứ Luật ngày 19/6/2015;</p>\n");
    }

    @Test
    void takesStoryThatCitesDocumentForStory() throws IOException {
        var entry = entry("2024-02-22 tin.rtf", HEAD + "T\\'edn hi\\u7879u\\par S\\u7889: 15/Q\\u272-UBND\\par}");

        assertThat(entry.kind()).isEqualTo(Kind.ARTICLE);
        assertThat(entry.title()).isEqualTo("Tín hiệu");
        assertThat(entry.published().at()).isEqualTo("2024-02-22");
    }

    @Test
    void tellsWhatIsWrongWithFile() throws IOException {
        var entry = entry("khong.doc", "<html>");

        assertThat(entry.title()).isEqualTo("khong");
        assertThat(entry.remarks()).extracting(Remark::code).containsExactly("office-unknown");
    }

    private Entry entry(String name, String text) throws IOException {
        var bytes = text.replace("\n", "").getBytes(java.nio.charset.Charset.forName("windows-1252"));
        var raw = new RawStore(folder);
        var file = FrozenFile.of(name, bytes.length, raw.put(bytes));
        var source = FrozenSource.of(
                new Manifest(new ArrayList<>(List.of(file)), true),
                ZoneId.of("Asia/Ho_Chi_Minh"),
                SiteProfile.NONE,
                raw);
        var format = LegacyFormats.named("office").orElseThrow();
        var item = format.items(source, 0).toList().get(0);
        var material =
                (Material.Fields) format.material(source, item, item.bytes().read());
        assertThat(material.bytes()).isEqualTo(bytes);
        return material.entry();
    }
}

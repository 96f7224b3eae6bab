package vn.portal.batch.legacy.office;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.hslf.usermodel.HSLFSlideShow;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.junit.jupiter.api.Test;
import vn.portal.notice.Remark;

class OfficeTextTest {
    private static final String RUN = "<w:r><w:t>%s</w:t></w:r>";

    @Test
    void readsWordDocument() throws IOException {
        var body = """
                <w:p><w:pPr><w:pStyle w:val="Tua"/></w:pPr>%s</w:p>
                <w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Đậm cả đoạn &amp; đủ.</w:t></w:r></w:p>
                <w:p><w:pPr><w:pStyle w:val="Cu2"/></w:pPr><w:r><w:t>C«ng t¸c </w:t></w:r>
                <w:r><w:rPr><w:rFonts w:ascii="VNI-Times"/></w:rPr><w:t>daân vaän</w:t></w:r></w:p>
                <w:p><w:pPr><w:numPr/></w:pPr>%s</w:p>
                <w:tbl><w:tr><w:tc><w:p>%s</w:p></w:tc><w:tc><w:p>%s</w:p><w:p>%s</w:p></w:tc></w:tr></w:tbl>
                <w:p><w:r><w:drawing><wp:docPr xmlns:wp="wp" descr="Bãi biển"/><a:blip r:embed="rId1"/><a:blip r:embed="rId2"/></w:drawing></w:r></w:p>
                <w:p><w:r><w:rPr><w:i/></w:rPr><w:t>Ảnh: bãi biển</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r>
                <mc:AlternateContent><mc:Choice/><mc:Fallback><w:r><w:t>hai lần</w:t></w:r></mc:Fallback></mc:AlternateContent></w:p>
                """.formatted(run("Ra quân"), run("điểm một"), run("A1"), run("B1"), run("B2"));

        assertThat(shown(OfficeText.read("tin.docx", Zips.docx(body)))).isEqualTo("""
                HEADING: Ra quân
                BODY strong: Đậm cả đoạn &amp; đủ.
                BODY: Công tác dân vận
                ITEM: điểm một
                TABLE: <table><tr><td>A1</td><td>B1<br>B2</td></tr></table>
                PICTURE: <img src="tin.docx!/1.png" alt="Bãi biển">
                BODY slanted: Ảnh: bãi biển""");
    }

    @Test
    void readsPowerPointInTheOrderOfItsShow() throws IOException {
        assertThat(shown(OfficeText.read("a.pptx", pptx()))).isEqualTo("""
                HEADING: Ra quân
                BODY strong: Đậm
                BODY: Công tác
                TABLE: <table><tr><td>A1</td><td>B1</td></tr></table>
                PICTURE: <img src="a.pptx!/1.png" alt="Bãi biển">
                HEADING: Trang hai""");
    }

    private static byte[] pptx() throws IOException {
        var slide = """
                <p:sld xmlns:p="p" xmlns:a="a" xmlns:r="r"%s><p:sp><p:nvPr><p:ph type="title"/></p:nvPr><p:txBody><a:p><a:r><a:t>%s</a:t></a:r></a:p></p:txBody></p:sp>
                <p:sp><p:nvPr><p:ph type="sldNum"/></p:nvPr><p:txBody><a:p><a:fld><a:t>7</a:t></a:fld></a:p></p:txBody></p:sp>%s</p:sld>""";
        var body = """
                <p:sp><p:txBody><a:p><a:r><a:rPr b="1"/><a:t>Đậm</a:t></a:r></a:p>
                <a:p><a:r><a:rPr><a:latin typeface=".VnTime"/></a:rPr><a:t>C«ng t¸c</a:t></a:r></a:p></p:txBody></p:sp>
                <p:graphicFrame><a:tbl><a:tr><a:tc><a:p><a:r><a:t>A1</a:t></a:r></a:p></a:tc><a:tc><a:p><a:r><a:t>B1</a:t></a:r></a:p></a:tc></a:tr></a:tbl></p:graphicFrame>
                <p:pic><p:cNvPr id="4" descr="Bãi biển"/><a:blip r:embed="rId1"/></p:pic>""";
        return Zips.of(
                "ppt/slides/slide1.xml",
                slide.formatted("", "Trang hai", ""),
                "ppt/slides/slide2.xml",
                slide.formatted("", "Ra quân", body),
                "ppt/slides/slide3.xml",
                slide.formatted(" show=\"0\"", "Ẩn", ""),
                "ppt/slides/_rels/slide2.xml.rels",
                "<Relationships><Relationship Id=\"rId1\" Target=\"../media/a.png\"/></Relationships>",
                "ppt/media/a.png",
                new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0},
                "ppt/_rels/presentation.xml.rels",
                "<Relationships><Relationship Id=\"r1\" Target=\"slides/slide1.xml\"/><Relationship Id=\"r2\""
                        + " Target=\"slides/slide2.xml\"/><Relationship Id=\"r3\" Target=\"slides/slide3.xml\"/></Relationships>",
                "ppt/presentation.xml",
                "<p:presentation xmlns:p=\"p\" xmlns:r=\"r\"><p:sldIdLst><p:sldId id=\"256\" r:id=\"r2\"/>"
                        + "<p:sldId id=\"257\" r:id=\"r3\"/><p:sldId id=\"258\" r:id=\"r1\"/></p:sldIdLst></p:presentation>");
    }

    @Test
    void readsOpenDocument() throws IOException {
        var content = """
                <o:document-content xmlns:o="o" xmlns:t="t" xmlns:s="s" xmlns:f="f"><s:style s:name="P1" s:parent-style-name="Cu"/>
                <s:style s:name="T1"><s:text-properties f:font-weight="bold"/></s:style><o:text><t:h>Tiêu đề</t:h>
                <t:p t:style-name="P1">C«ng<t:s/>t¸c</t:p><t:list><t:list-item><t:p><t:span t:style-name="T1">một</t:span></t:p></t:list-item></t:list>
                <t:table><t:table-row><t:table-cell><t:p>ô</t:p></t:table-cell></t:table-row></t:table>
                <t:p>Cuối<t:note><t:p>chú thích</t:p></t:note></t:p></o:text></o:document-content>""";
        var styles = """
                <o:styles xmlns:o="o" xmlns:s="s"><s:style s:name="Cu"><s:text-properties s:font-name=".VnTime"/></s:style></o:styles>""";
        var odt = Zips.of("META-INF/manifest.xml", "<m/>", "content.xml", content, "styles.xml", styles);

        assertThat(shown(OfficeText.read("a.odt", odt))).isEqualTo("""
                HEADING: Tiêu đề
                BODY: Công tác
                ITEM strong: một
                TABLE: <table><tr><td>ô</td></tr></table>
                BODY: Cuối""");
    }

    @Test
    void readsRichText() {
        var rtf = """
                {\\rtf1\\ansi\\deff0{\\fonttbl{\\f0\\fnil Arial;}{\\f1\\fnil .VnTime;}{\\f2\\fnil .VnTimeH;}{\\f3\\fnil\\fcharset163 Tahoma;}}
                {\\stylesheet{\\s1 heading 1;}}{\\info{\\title kh\\'f4ng}}{\\header kh\\'f4ng}
                {\\pard\\s1\\f2 nghÞ quyÕt\\par}\\pard\\f1 C\\'abng t\\'b8c{\\b\\f0  \\u273?\\'ebn\\par}
                \\pard\\f3 Vi\\'ea\\'f2t\\par{\\*\\generator kh\\'f4ng}
                \\trowd\\pard\\intbl\\f0 A1\\cell B1\\cell\\row\\pard
                {\\pict\\pngblip 8950\\'4e47}{\\v \\'e2n}{\\field{\\*\\fldinst HYPERLINK}{\\fldrslt sau}}\\par}""";

        assertThat(shown(OfficeText.read("a.rtf", rtf.getBytes(java.nio.charset.Charset.forName("windows-1252")))))
                .isEqualTo("""
                        HEADING: NGHỊ QUYẾT
                        BODY: Công tác đën
                        BODY: Việt
                        TABLE: <table><tr><td>A1</td><td>B1</td></tr></table>
                        PICTURE: <img src="a.rtf!/1.png" alt="">
                        BODY: sau""");
    }

    @Test
    void readsWorkbookRunByRun() throws IOException {
        assertThat(shown(OfficeText.read("a.xls", workbook(null)))).isEqualTo("""
                TABLE: <table><tr><td></td><td>Tổng cộng</td><td>12,5</td></tr></table>""");
    }

    private static byte[] workbook(String password) throws IOException {
        try (var workbook = new HSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var row = workbook.createSheet().createRow(3);
            var tcvn3 = workbook.createFont();
            tcvn3.setFontName(".VnTime");
            var vni = workbook.createFont();
            vni.setFontName("VNI-Times");
            var text = new HSSFRichTextString("Tæng coäng");
            text.applyFont(0, 5, tcvn3);
            text.applyFont(5, 10, vni);
            row.createCell(1).setCellValue(text);
            row.createCell(2).setCellValue(12.5);
            workbook.createSheet().createRow(0).createCell(0).setCellValue("ẩn");
            workbook.setSheetHidden(1, true);
            Biff8EncryptionKey.setCurrentUserPassword(password);
            workbook.write(out);
            return out.toByteArray();
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    @Test
    void readsWorkbookOf2007AsItIsShown() throws IOException {
        assertThat(shown(OfficeText.read("a.xlsx", xlsx()))).isEqualTo("""
                TABLE: <table><tr><td>Tổng cộng</td><td></td><td>12,5</td></tr><tr><td></td><td>22/2/24</td><td>đúng</td></tr></table>
                TABLE: <table><tr><td>Công</td></tr></table>""");
    }

    private static byte[] xlsx() throws IOException {
        return Zips.of(
                "xl/workbook.xml",
                "<workbook xmlns:r='r'><sheets><sheet name='A' r:id='r2'/><sheet name='ẩn' state='hidden' r:id='r3'/>"
                        + "<sheet name='B' r:id='r1'/></sheets></workbook>",
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id='r1' Target='worksheets/sheet1.xml'/><Relationship Id='r2'"
                        + " Target='/xl/worksheets/sheet2.xml'/><Relationship Id='r3' Target='worksheets/sheet3.xml'/></Relationships>",
                "xl/styles.xml",
                "<styleSheet><numFmts><numFmt numFmtId='170' formatCode='d/m/yy'/></numFmts><fonts><font><name val='Arial'/></font>"
                        + "<font><b/><name val='.VnTime'/></font></fonts><cellStyleXfs><xf fontId='1' numFmtId='9'/></cellStyleXfs>"
                        + "<cellXfs><xf fontId='0' numFmtId='0'/><xf fontId='1' numFmtId='0'/><xf fontId='0' numFmtId='170'/>"
                        + "</cellXfs></styleSheet>",
                "xl/sharedStrings.xml",
                "<sst><si><r><rPr><rFont val='.VnTime'/></rPr><t>Tæng </t></r><r><rPr><rFont val='VNI-Times'/></rPr><t>coäng</t></r>"
                        + "<rPh><t>không</t></rPh></si><si><t>C«ng</t></si></sst>",
                "xl/worksheets/sheet1.xml",
                "<worksheet><sheetData><row r='1'><c r='A1' s='1' t='s'><v>1</v></c></row></sheetData></worksheet>",
                "xl/worksheets/sheet2.xml",
                "<worksheet><sheetData><row r='2'><c r='A2' t='s'><v>0</v></c><c r='B2'/><c r='C2'><f>SUM(1)</f><v>12.5</v></c></row>"
                        + "<row/><row><c r='B4' s='2'><v>45344</v></c><c t='inlineStr'><is><t>đúng</t></is></c>"
                        + "<c t='e'><v>#REF!</v></c></row></sheetData></worksheet>",
                "xl/worksheets/sheet3.xml",
                "<worksheet><sheetData><row><c t='inlineStr'><is><t>ẩn</t></is></c></row></sheetData></worksheet>");
    }

    @Test
    void readsSheetsOfOpenDocument() throws IOException {
        assertThat(shown(OfficeText.read("a.ods", ods()))).isEqualTo("""
                TABLE: <table><tr><td>Công</td><td></td><td></td><td>12,5</td><td>x</td><td>x</td></tr></table>""");
    }

    private static byte[] ods() throws IOException {
        return Zips.of(
                "META-INF/manifest.xml",
                "<m/>",
                "content.xml",
                "<o:document-content xmlns:o='o' xmlns:t='t' xmlns:s='s' xmlns:b='b'>"
                        + "<s:style s:name='an'><s:table-properties b:display='false'/></s:style>"
                        + "<s:style s:name='cu'><s:text-properties s:font-name='.VnTime'/></s:style><o:spreadsheet>"
                        + "<b:table><b:table-row><b:table-cell><t:p t:style-name='cu'>C«ng</t:p></b:table-cell>"
                        + "<b:table-cell b:number-columns-repeated='2'/><b:table-cell o:value='12.5'><t:p>12,5</t:p></b:table-cell>"
                        + "<b:table-cell b:number-columns-repeated='2'><t:p>x</t:p></b:table-cell>"
                        + "<b:table-cell b:number-columns-repeated='1018'/></b:table-row><b:table-row"
                        + " b:number-rows-repeated='1048000'><b:table-cell b:number-columns-repeated='1024'/></b:table-row></b:table>"
                        + "<b:table b:style-name='an'><b:table-row><b:table-cell><t:p>ẩn</t:p></b:table-cell></b:table-row></b:table>"
                        + "</o:spreadsheet></o:document-content>");
    }

    @Test
    void readsPresentation() throws IOException {
        assertThat(shown(OfficeText.read("a.ppt", ppt()))).isEqualTo("""
                HEADING: Dân vận khéo
                BODY: tổng kết năm""");
    }

    private static byte[] ppt() throws IOException {
        try (var show = new HSLFSlideShow();
                var out = new ByteArrayOutputStream()) {
            var slide = show.createSlide();
            slide.addTitle().setText("Dân vận khéo");
            var box = slide.createTextBox();
            box.setText("toång keát naêm");
            box.getTextParagraphs().get(0).getTextRuns().get(0).setFontFamily("VNI-Times");
            show.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] pdf(boolean locked, String... pages) throws IOException {
        try (var document = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            for (var text : pages) {
                var page = new PDPage();
                document.addPage(page);
                try (var content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(new PDType1Font(Standard14Fonts.FontName.TIMES_BOLD), 12);
                    content.newLineAtOffset(72, 700);
                    content.showText(text);
                    content.endText();
                }
            }
            if (locked) {
                document.protect(new StandardProtectionPolicy("chu", "khach", new AccessPermission()));
            }
            document.save(out);
            return out.toByteArray();
        }
    }

    @Test
    void readsPdfPageByPage() throws IOException {
        assertThat(shown(OfficeText.read("a.pdf", pdf(false, "C«ng t¸c d©n vËn cña thµnh phè", "Trang 2"))))
                .isEqualTo("""
                        BODY strong: Công tác dân vận của thành phố
                        BODY strong: Trang 2""");
        assertThat(codes(OfficeText.read("a.pdf", pdf(false, "")))).containsExactly("office-empty");
    }

    @Test
    void tellsWhyFileIsNotRead() throws IOException {
        assertThat(codes(OfficeText.read("a.pdf", pdf(true, "x")))).containsExactly("office-password");
        assertThat(codes(OfficeText.read("a.xls", workbook("mat khau")))).containsExactly("office-password");
        assertThat(codes(OfficeText.read("a.doc", new byte[0]))).containsExactly("office-unknown");
        assertThat(codes(OfficeText.read("a.doc", "<html>".getBytes(UTF_8)))).containsExactly("office-unknown");
        assertThat(codes(OfficeText.read("a.docx", Zips.of("a", "b")))).containsExactly("office-unknown");
        assertThat(codes(OfficeText.read("a.docx", Zips.docx("")))).containsExactly("office-empty");
        assertThat(codes(OfficeText.read("a.docx", Zips.docx("<w:p>")))).containsExactly("office-damaged");
        assertThat(codes(OfficeText.read(
                        "a.docx",
                        Zips.of(
                                "word/document.xml",
                                "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>"))))
                .containsExactly("office-damaged");
    }

    @Test
    void countsWhatStaysInside() throws IOException {
        var docx = Zips.of(
                "word/document.xml", "<w:p xmlns:w='w'>" + run("có chữ") + "</w:p>",
                "word/embeddings/a.bin", "x",
                "word/vbaProject.bin", "x");

        assertThat(codes(OfficeText.read("a.docx", docx))).containsExactly("office-embedded", "office-macros");
    }

    @Test
    void survivesEveryCutAndFlip() throws IOException {
        var files = List.of(
                Zips.docx("<w:p>" + run("chữ") + "</w:p>"),
                workbook(null),
                xlsx(),
                ods(),
                pptx(),
                ppt(),
                pdf(false, "abc"),
                "{\\rtf1{\\fonttbl{\\f1 .VnTime;}}\\f1 abc\\'e1\\u1234?{\\pict\\pngblip 00}\\par}"
                        .getBytes(ISO_8859_1));
        assertTimeoutPreemptively(Duration.ofMinutes(2), () -> {
            for (var file : files) {
                int step = Math.max(1, file.length / 60);
                for (int at = 0; at < file.length; at += step) {
                    assertThat(OfficeText.read("a", Arrays.copyOf(file, at))).isNotNull();
                    var flipped = file.clone();
                    flipped[at] ^= 0x55;
                    assertThat(OfficeText.read("a", flipped)).isNotNull();
                }
            }
        });
    }

    @Test
    void boundsWhatExplodes() {
        assertTimeoutPreemptively(Duration.ofMinutes(2), () -> {
            var deep = "{\\rtf1 " + "{\\b ".repeat(200_000) + "abc" + "}".repeat(200_000) + "}";
            assertThat(OfficeText.read("a.rtf", deep.getBytes(UTF_8)).blocks()).hasSize(1);
            var long1 = "<w:p>" + run("chữ ".repeat(1000)) + "</w:p>";
            var read = OfficeText.read("a.docx", Zips.docx(long1.repeat(3000)));
            assertThat(codes(read)).containsExactly("office-cut");
            assertThat(codes(OfficeText.read("a.docx", Zips.docx("<a>".repeat(300_000)))))
                    .containsExactly("office-damaged");
        });
    }

    private static String run(String text) {
        return RUN.formatted(text);
    }

    private static List<String> codes(OfficeText text) {
        return text.remarks().stream().map(Remark::code).toList();
    }

    private static String shown(OfficeText text) {
        assertThat(text.remarks()).isEmpty();
        return text.blocks().stream()
                .map(block -> block.style() + (block.strong() ? " strong" : "") + (block.slanted() ? " slanted" : "")
                        + ": " + block.html())
                .collect(joining("\n"));
    }
}

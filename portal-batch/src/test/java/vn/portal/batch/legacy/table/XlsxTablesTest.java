package vn.portal.batch.legacy.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsxTablesTest {
    private static final String SHEET = """
            <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
            <row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c><c r="C2" t="inlineStr"><is><t>Ngày</t></is></c>
            <c r="D2" t="str"><v>Lượt</v></c><c r="E2" t="str"><v>Công thức</v></c></row>
            <row r="4"><c r="A4"><v>1</v></c><c r="B4" t="s"><v>2</v></c><c r="C4" s="1"><v>45344.302083333</v></c>
            <c r="D4"><f>1+1</f><v>2</v></c><c r="E4"><f>SUM(A1:A9)</f></c></row>
            <row r="5"><c r="A5" t="b"><v>1</v></c><c r="C5" s="2"><v>45344</v></c><c r="D5" s="0"><v>12.5</v></c></row>
            </sheetData></worksheet>
            """;

    /** Where the bomb goes: far more letters than any cell has. */
    private static final String BOMB = "BOMB";

    private static final int BOMB_BLOCKS = 1200;

    @TempDir
    Path folder;

    @Test
    void readsTextsNumbersDatesAndWhatFormulasCameTo() throws IOException {
        var rows = new ArrayList<Row>();
        var read = read(workbook(SHEET), rows);

        assertThat(read.tables())
                .containsExactly(new Read.Table("Tin bài", List.of("ma", "Tiêu đề", "Ngày", "Lượt", "Công thức"), 2));
        assertThat(rows.stream().map(Row::toString))
                .containsExactly(
                        "Row[table=Tin bài, values={ma=1, Tiêu đề=Ra quân, Ngày=2024-02-22T07:15, Lượt=2, "
                                + "Công thức==SUM(A1:A9)}, position=4]",
                        "Row[table=Tin bài, values={ma=true, Tiêu đề=null, Ngày=2024-02-22, Lượt=12.5, "
                                + "Công thức=null}, position=5]");
        assertThat(read.endProved()).isTrue();
    }

    @Test
    void readsNoEntitiesFromOutside() throws IOException {
        Files.writeString(folder.resolve("secret"), "bí mật");
        var evil = "<!DOCTYPE x [<!ENTITY e SYSTEM \""
                + folder.resolve("secret").toUri() + "\">]>" + SHEET.replace("Ngày", "&e;");
        var rows = new ArrayList<Row>();
        var read = read(workbook(evil), rows);

        assertThat(rows.toString() + read).doesNotContain("bí mật");
    }

    @Test
    void stopsAtABomb() throws IOException {
        var read = read(workbook(SHEET.replace("<row r=\"5\">", BOMB + "<row r=\"5\">")), new ArrayList<>());

        assertThat(read.endProved()).isFalse();
        assertThat(read.remarks().toString()).contains("table-broken");
    }

    @Test
    void tellsWhatIsNoWorkbook() throws IOException {
        assertThat(read("không phải Excel".getBytes(StandardCharsets.UTF_8), new ArrayList<>())
                        .remarks()
                        .toString())
                .contains("archive-broken");
    }

    @Test
    void readsOnOverDamagedBytes() throws IOException {
        Hostile.each(workbook(SHEET), bytes -> read(bytes, new ArrayList<>()));
    }

    private Read read(byte[] bytes, List<Row> rows) throws IOException {
        var file = folder.resolve("tin.xlsx");
        Files.write(file, bytes);
        return new XlsxTables(file).read(Wanted.of("Tin bài"), rows::add);
    }

    private static byte[] workbook(String sheet) throws IOException {
        var parts = new LinkedHashMap<String, String>();
        parts.put("xl/workbook.xml", """
                <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
                xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><workbookPr/>
                <sheets><sheet name="Tin bài" sheetId="1" r:id="rId1"/></sheets></workbook>
                """);
        parts.put("xl/_rels/workbook.xml.rels", """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                <Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>
                """);
        parts.put("xl/styles.xml", """
                <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
                <numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy\\ hh:mm"/></numFmts>
                <cellStyleXfs><xf numFmtId="0"/></cellStyleXfs>
                <cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="14"/></cellXfs></styleSheet>
                """);
        parts.put("xl/sharedStrings.xml", """
                <sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>ma</t></si>
                <si><r><t>Tiêu </t></r><r><t>đề</t></r><rPh><t>x</t></rPh></si><si><t>Ra quân</t></si></sst>
                """);
        parts.put("xl/worksheets/sheet1.xml", sheet);
        return zip(parts);
    }

    private static byte[] zip(Map<String, String> parts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                var pieces = part.getValue().split(BOMB, 2);
                zip.write(pieces[0].getBytes(StandardCharsets.UTF_8));
                if (pieces.length > 1) {
                    bomb(zip);
                    zip.write(pieces[1].getBytes(StandardCharsets.UTF_8));
                }
            }
        }
        return bytes.toByteArray();
    }

    private static void bomb(ZipOutputStream zip) throws IOException {
        var block = "a".repeat(1 << 16).getBytes(StandardCharsets.UTF_8);
        zip.write("<row><c t=\"str\"><v>".getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < BOMB_BLOCKS; i++) {
            zip.write(block);
        }
        zip.write("</v></c></row>".getBytes(StandardCharsets.UTF_8));
    }
}

package vn.portal.batch.legacy.office;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Documents that are a ZIP of XML, made for a test. */
final class Zips {
    private Zips() {}

    /** @param parts name and content by turns, each a string or bytes */
    static byte[] of(Object... parts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < parts.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) parts[i]));
                zip.write(
                        parts[i + 1] instanceof byte[] raw
                                ? raw
                                : ((String) parts[i + 1]).getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    /** A Word document with that body. */
    static byte[] docx(String body) throws IOException {
        return of(
                "word/document.xml",
                """
                <w:document xmlns:w="w" xmlns:r="r" xmlns:a="a" xmlns:mc="mc"><w:body>%s</w:body></w:document>""".formatted(body),
                "word/styles.xml",
                """
                <w:styles xmlns:w="w"><w:docDefaults><w:rPr><w:rFonts w:ascii="Arial"/></w:rPr></w:docDefaults>
                <w:style w:type="paragraph" w:styleId="Tua"><w:name w:val="heading 1"/></w:style>
                <w:style w:type="paragraph" w:styleId="Cu"><w:name w:val="Cũ"/><w:rPr><w:rFonts w:hAnsi=".VnTime"/></w:rPr></w:style>
                <w:style w:type="paragraph" w:styleId="Cu2"><w:basedOn w:val="Cu"/><w:name w:val="Cũ hơn"/></w:style></w:styles>""",
                "word/_rels/document.xml.rels",
                """
                <Relationships><Relationship Id="rId1" Target="media/a.png"/>
                <Relationship Id="rId2" TargetMode="External" Target="http://example.vn/b.png"/></Relationships>""",
                "word/media/a.png",
                new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0});
    }
}

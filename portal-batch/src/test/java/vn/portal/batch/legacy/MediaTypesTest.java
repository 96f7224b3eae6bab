package vn.portal.batch.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MediaTypesTest {
    @Test
    void knowsPicturesAndDocumentsByTheirBytes() throws IOException {
        assertThat(type("\u00FF\u00D8\u00FF\u00E0", "a.gif")).isEqualTo("image/jpeg");
        assertThat(type("\u0089PNG\r\n\u001A\n", "a")).isEqualTo("image/png");
        assertThat(type("GIF89a", "a")).isEqualTo("image/gif");
        assertThat(type("BM1234\0\0\0\0", "a")).isEqualTo("image/bmp");
        assertThat(type("RIFF1234WEBP", "a")).isEqualTo("image/webp");
        assertThat(type("MM\0*", "a")).isEqualTo("image/tiff");
        assertThat(type("%PDF-1.4", "a.doc")).isEqualTo("application/pdf");
        assertThat(type("{\\rtf1", "a.doc")).isEqualTo("application/rtf");
        assertThat(type("PK\u0003\u0004………[Content_Types].xml…word/document.xml", "a"))
                .isEqualTo("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        assertThat(type("PK\u0003\u0004…a.txt", "a")).isEqualTo("application/zip");
        assertThat(type("PK\u0003\u0004" + " ".repeat(26) + "mimetypeapplication/vnd.oasis.opendocument.textPK", "a"))
                .isEqualTo("application/vnd.oasis.opendocument.text");
    }

    @Test
    void tellsOldOfficeFilesApartByTheirNames() throws IOException {
        var compound = "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1";
        assertThat(type(compound, "a.DOC")).isEqualTo("application/msword");
        assertThat(type(compound, "a.xls")).isEqualTo("application/vnd.ms-excel");
        assertThat(type(compound, "a.pps")).isEqualTo("application/vnd.ms-powerpoint");
        assertThat(type(compound, "thumbs.x")).isEqualTo("–");
    }

    @Test
    void knowsNothingThatCouldRunOrIsNoFileForReaders() throws IOException {
        assertThat(type("<html><script>", "a.jpg")).isEqualTo("–");
        assertThat(type("<svg onload=alert(1)>", "a.svg")).isEqualTo("–");
        assertThat(type("MZ", "a.exe")).isEqualTo("–");
        assertThat(type("BM is a name", "a.txt")).isEqualTo("–");
        assertThat(type("", "a.jpg")).isEqualTo("–");
    }

    private static String type(String start, String name) throws IOException {
        var bytes = start.getBytes(StandardCharsets.ISO_8859_1);
        return MediaTypes.of(new ByteArrayInputStream(bytes), name).orElse("–");
    }
}

package vn.portal.batch.legacy.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** What a file is, told from its bytes; names lie. */
enum Container {
    DOC(new DocReader()),
    XLS(new XlsReader()),
    PPT(new PptReader()),
    DOCX(new DocxReader()),
    PPTX(new PptxReader()),
    XLSX(new XlsxReader()),
    ODF(new OdfReader()),
    RTF(new RtfReader()),
    PDF(new PdfReader());

    private final OfficeReader reader;

    Container(OfficeReader reader) {
        this.reader = reader;
    }

    OfficeReader reader() {
        return reader;
    }

    static Container of(byte[] bytes) throws IOException {
        return switch (FileMagic.valueOf(bytes)) {
            case OLE2 -> ofOle(bytes);
            case OOXML -> ofZip(bytes);
            case RTF -> RTF;
            case PDF -> PDF;
            case BIFF2, BIFF3, BIFF4 -> XLS;
            default -> throw new UnknownFileException("no office file");
        };
    }

    private static Container ofOle(byte[] bytes) throws IOException {
        try (var files = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            var root = files.getRoot();
            if (has(root, "EncryptedPackage")) {
                throw new EncryptedDocumentException("encrypted package");
            }
            if (has(root, "WordDocument")) {
                return DOC;
            }
            if (has(root, "PowerPoint Document")) {
                return PPT;
            }
            if (has(root, "Workbook") || has(root, "WORKBOOK") || has(root, "Book") || has(root, "BOOK")) {
                return XLS;
            }
            throw new UnknownFileException("OLE2 " + root.getEntryNames());
        }
    }

    private static boolean has(DirectoryNode root, String name) {
        return root.hasEntryCaseInsensitive(name);
    }

    private static Container ofZip(byte[] bytes) throws IOException {
        var parts = new Parts(bytes);
        if (parts.has("word/document.xml")) {
            return DOCX;
        }
        if (parts.has("ppt/presentation.xml")) {
            return PPTX;
        }
        if (parts.has("xl/workbook.xml")) {
            return XLSX;
        }
        if (parts.has("content.xml") && parts.has("META-INF/manifest.xml")) {
            return ODF;
        }
        throw new UnknownFileException("ZIP");
    }

    private static final class UnknownFileException extends UnsupportedFileFormatException {
        private static final long serialVersionUID = 1;

        UnknownFileException(String what) {
            super(what);
        }
    }
}

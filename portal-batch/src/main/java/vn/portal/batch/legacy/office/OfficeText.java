package vn.portal.batch.legacy.office;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.UnsupportedFileFormatException;
import vn.portal.notice.Remark;

/**
 * What stands in an office file: DOC, DOCX, RTF, PDF, XLS, XLSX, PPT, PPTX, ODT, ODS or ODP.
 *
 * <p>A file that cannot be read gives no blocks and a remark that says why; nothing is thrown.
 *
 * <pre>{@code
 * OfficeText.read("tin-1.docx", bytes).blocks().get(0).text()  // Ra quân làm sạch bãi biển
 * }</pre>
 *
 * @param blocks in the order in which they are read
 * @param images in the order in which they are met
 * @param remarks what was left out, what is wrong
 */
public record OfficeText(List<Block> blocks, List<Image> images, List<Remark> remarks) {

    /** Raised whenever a reader gives something else of some file: part of the pipeline version, so that all are read again. */
    public static final String VERSION = "1";

    public OfficeText {
        blocks = List.copyOf(blocks);
        images = List.copyOf(images);
        remarks = List.copyOf(remarks);
    }

    /**
     * Reads a file.
     *
     * @param name below which its pictures have their addresses
     */
    public static OfficeText read(String name, byte[] bytes) {
        try {
            var manuscript = new Manuscript(name);
            Container.of(bytes).reader().read(bytes, manuscript);
            var text = manuscript.finish();
            return text.blocks().isEmpty() ? text.with(Remark.error("office-empty", "")) : text;
        } catch (EncryptedDocumentException | InvalidPasswordException e) {
            return unreadable(Remark.error("office-password", ""));
        } catch (UnsupportedFileFormatException e) {
            return unreadable(Remark.error("office-unknown", "").with("fault", fault(e)));
        } catch (TooLargeException e) {
            return unreadable(Remark.error("office-too-large", "").with("part", fault(e)));
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // the libraries throw what they like at damaged files
            return unreadable(Remark.error("office-damaged", "").with("fault", fault(e)));
        } catch (OutOfMemoryError e) {
            // unpacked by a library in spite of the limits; what it held is garbage by now
            return unreadable(Remark.error("office-too-large", "").with("part", "?"));
        }
    }

    private static String fault(Throwable e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    private static OfficeText unreadable(Remark why) {
        return new OfficeText(List.of(), List.of(), List.of(why));
    }

    private OfficeText with(Remark remark) {
        var more = new ArrayList<>(remarks);
        more.add(remark);
        return new OfficeText(blocks, images, more);
    }
}

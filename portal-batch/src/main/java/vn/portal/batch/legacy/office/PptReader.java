package vn.portal.batch.legacy.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.hslf.usermodel.HSLFPictureShape;
import org.apache.poi.hslf.usermodel.HSLFShape;
import org.apache.poi.hslf.usermodel.HSLFShapeContainer;
import org.apache.poi.hslf.usermodel.HSLFSlideShow;
import org.apache.poi.hslf.usermodel.HSLFTable;
import org.apache.poi.hslf.usermodel.HSLFTextParagraph;
import org.apache.poi.hslf.usermodel.HSLFTextShape;
import org.apache.poi.sl.usermodel.Placeholder;

/** Reads PowerPoint's presentations up to 2003, slide by slide. */
final class PptReader implements OfficeReader {
    private static final int DEEPEST = 50;

    @Override
    public void read(byte[] bytes, Manuscript into) throws IOException {
        try (var show = new HSLFSlideShow(new ByteArrayInputStream(bytes))) {
            for (var slide : show.getSlides()) {
                if (!slide.isHidden()) {
                    read(slide, into, 0);
                }
            }
            Leftovers.embedded(show.getEmbeddedObjects().length, into);
        }
    }

    private static void read(HSLFShapeContainer shapes, Manuscript into, int depth) {
        for (HSLFShape shape : shapes.getShapes()) {
            if (shape instanceof HSLFTable table) {
                readTable(table, into);
            } else if (shape instanceof HSLFTextShape text) {
                readText(text, into);
            } else if (shape instanceof HSLFPictureShape picture) {
                readPicture(picture, into);
            } else if (shape instanceof HSLFShapeContainer group && depth < DEEPEST) {
                read(group, into, depth + 1);
            }
        }
    }

    private static void readTable(HSLFTable table, Manuscript into) {
        into.table(true);
        for (int row = 0; row < table.getNumberOfRows(); row++) {
            for (int column = 0; column < table.getNumberOfColumns(); column++) {
                var cell = table.getCell(row, column);
                if (cell != null) {
                    readParagraphs(cell.getTextParagraphs(), Style.BODY, into);
                }
                into.endCell();
            }
            into.endRow();
        }
        into.table(false);
    }

    private static void readText(HSLFTextShape shape, Manuscript into) {
        var placeholder = shape.getPlaceholder();
        if (placeholder == Placeholder.SLIDE_NUMBER
                || placeholder == Placeholder.FOOTER
                || placeholder == Placeholder.DATETIME) {
            return;
        }
        boolean title = placeholder == Placeholder.TITLE || placeholder == Placeholder.CENTERED_TITLE;
        readParagraphs(shape.getTextParagraphs(), title ? Style.HEADING : Style.BODY, into);
    }

    private static void readParagraphs(List<HSLFTextParagraph> paragraphs, Style style, Manuscript into) {
        for (var paragraph : paragraphs) {
            for (var run : paragraph.getTextRuns()) {
                var text = run.getRawText() == null
                        ? ""
                        : run.getRawText().replace('\u000B', '\n').replace("\r", "");
                into.text(text, new Font(run.getFontFamily(), run.isBold(), run.isItalic()));
            }
            into.end(style == Style.BODY && paragraph.isBullet() ? Style.ITEM : style);
        }
    }

    private static void readPicture(HSLFPictureShape shape, Manuscript into) {
        var data = shape.getPictureData();
        var ending = data == null ? "" : Pictures.ending(data.getType().extension);
        if (data != null && Pictures.isShown(ending)) {
            into.picture(data.getData(), ending, "");
        }
    }
}

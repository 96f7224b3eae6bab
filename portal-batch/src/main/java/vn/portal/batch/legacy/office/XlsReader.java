package vn.portal.batch.legacy.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.extractor.OldExcelExtractor;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;

/** Reads Excel's workbooks up to 2003: each sheet that is shown is a table; formulas are never evaluated. */
final class XlsReader implements OfficeReader {

    @Override
    public void read(byte[] bytes, Manuscript into) throws IOException {
        try (var workbook = new HSSFWorkbook(new ByteArrayInputStream(bytes))) {
            for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                if (!workbook.isSheetHidden(i) && !workbook.isSheetVeryHidden(i)) {
                    new Reading(workbook, into).read(workbook.getSheetAt(i));
                }
            }
        } catch (OldExcelFormatException old) {
            readOld(bytes, into);
        }
    }

    /** Excel 95 and before, of which only words are read. */
    private static void readOld(byte[] bytes, Manuscript into) throws IOException {
        try (var extractor = new OldExcelExtractor(new ByteArrayInputStream(bytes))) {
            extractor.getText().lines().forEach(line -> {
                into.text(line, Font.UNKNOWN);
                into.end(Style.BODY);
            });
        }
    }

    private static final class Reading {
        private final HSSFWorkbook workbook;
        private final Manuscript into;
        private final DataFormatter formatter = new DataFormatter(Locale.forLanguageTag("vi"));

        Reading(HSSFWorkbook workbook, Manuscript into) {
            this.workbook = workbook;
            this.into = into;
            formatter.setUseCachedValuesForFormulaCells(true);
        }

        void read(HSSFSheet sheet) {
            var columns = new Columns(into);
            into.table(true);
            for (var row : sheet) {
                for (var cell : row) {
                    read((HSSFCell) cell, columns);
                }
                columns.endRow();
            }
            into.table(false);
        }

        private void read(HSSFCell cell, Columns columns) {
            var type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
            if (type == CellType.BLANK || type == CellType.ERROR) {
                return;
            }
            columns.at(cell.getColumnIndex());
            if (type == CellType.STRING) {
                readRuns(cell.getRichStringCellValue(), cell.getCellStyle().getFontIndex());
            } else {
                into.text(formatter.formatCellValue(cell), Font.UNKNOWN);
            }
            into.endCell();
        }

        private void readRuns(HSSFRichTextString text, int fontOfCell) {
            int start = 0;
            int font = fontOfCell;
            for (int i = 0; i <= text.numFormattingRuns(); i++) {
                boolean last = i == text.numFormattingRuns();
                int end = last ? text.length() : Math.min(text.getIndexOfFormattingRun(i), text.length());
                if (end > start) {
                    into.text(text.getString().substring(start, end), font(font));
                    start = end;
                }
                font = last ? font : text.getFontOfFormattingRun(i);
            }
        }

        private Font font(int index) {
            var font = workbook.getFontAt(index);
            return new Font(font.getFontName(), font.getBold(), font.getItalic());
        }
    }
}

package vn.portal.batch.legacy.office;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.usermodel.DataFormatter;

/** Reads Excel's workbooks since 2007: each sheet that is shown is a table; formulas are never evaluated. */
final class XlsxReader implements OfficeReader {
    private static final String FOLDER = "xl/";

    @Override
    public void read(byte[] bytes, Manuscript into) throws IOException {
        var parts = new Parts(bytes);
        var sheets = new Sheets();
        parts.read(FOLDER + "workbook.xml", sheets::read);
        var relations = new Relations(FOLDER);
        parts.read(FOLDER + "_rels/workbook.xml.rels", relations::read);
        var styles = new XlsxStyles();
        parts.read(FOLDER + "styles.xml", styles::read);
        var texts = new XlsxTexts();
        parts.read(FOLDER + "sharedStrings.xml", texts::read);
        for (var id : sheets.shown) {
            var path = relations.paths().get(id);
            if (path != null) {
                into.table(true);
                parts.read(path, new Cells(styles, texts, sheets.isFrom1904, into)::read);
                into.table(false);
            }
        }
        Leftovers.embedded(parts.count(FOLDER + "embeddings/"), into);
    }

    /** The sheets that readers see, in their order. */
    private static final class Sheets extends XmlReading {
        private final List<String> shown = new ArrayList<>();
        private boolean isFrom1904;

        @Override
        void begin(String element, XMLStreamReader xml) {
            if (element.equals("workbookPr")) {
                isFrom1904 = attribute(xml, "date1904").matches("1|true");
            } else if (element.equals("sheet") && !attribute(xml, "state").matches("hidden|veryHidden")) {
                shown.add(attribute(xml, "id"));
            }
        }

        @Override
        void end(String element) {}
    }

    /** The cells of one sheet, each as it is shown. */
    private static final class Cells extends XmlReading {
        private final XlsxStyles styles;
        private final XlsxTexts texts;
        private final boolean isFrom1904;
        private final Manuscript into;
        private final DataFormatter formatter = new DataFormatter(Locale.forLanguageTag("vi"));
        private final Columns columns;
        private final StringBuilder value = new StringBuilder();
        private String type = "";
        private int style;
        private int column = -1;
        private boolean inValue;

        Cells(XlsxStyles styles, XlsxTexts texts, boolean isFrom1904, Manuscript into) {
            this.styles = styles;
            this.texts = texts;
            this.isFrom1904 = isFrom1904;
            this.into = into;
            this.columns = new Columns(into);
        }

        @Override
        void begin(String element, XMLStreamReader xml) {
            switch (element) {
                case "row" -> column = -1;
                case "c" -> {
                    var told = columnOf(attribute(xml, "r"));
                    column = told < 0 ? column + 1 : told;
                    type = attribute(xml, "t");
                    style = number(attribute(xml, "s"));
                    value.setLength(0);
                }
                case "v" -> inValue = true;
                case "t" -> inValue = type.equals("inlineStr");
                default -> {}
            }
        }

        @Override
        void text(String text) {
            if (inValue) {
                value.append(text);
            }
        }

        @Override
        void end(String element) {
            switch (element) {
                case "v", "t" -> inValue = false;
                case "c" -> cell();
                case "row" -> columns.endRow();
                default -> {}
            }
        }

        private void cell() {
            if (value.toString().isBlank() || type.equals("e")) {
                return;
            }
            columns.at(column);
            var font = styles.font(style);
            switch (type) {
                case "s" -> texts.write(number(value.toString()), font, into);
                case "str", "inlineStr" -> into.text(value.toString(), font);
                case "b" -> into.text(value.toString().equals("1") ? "TRUE" : "FALSE", Font.UNKNOWN);
                default -> into.text(shown(value.toString().strip()), Font.UNKNOWN);
            }
            into.endCell();
        }

        private String shown(String written) {
            try {
                var format = styles.format(style);
                return formatter.formatRawCellContents(
                        Double.parseDouble(written), format.number(), format.code(), isFrom1904);
            } catch (NumberFormatException e) {
                return written; // a day in ISO 8601, as strict workbooks have it
            }
        }

        /** {@code AB12} stands in column 27. */
        private static int columnOf(String reference) {
            int column = 0;
            for (int i = 0; i < Math.min(3, reference.length()) && Character.isLetter(reference.charAt(i)); i++) {
                column = column * 26 + Character.toUpperCase(reference.charAt(i)) - 'A' + 1;
            }
            return column - 1;
        }
    }

    static int number(String written) {
        try {
            return Integer.parseInt(written.strip());
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}

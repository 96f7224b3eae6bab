package vn.portal.batch.legacy.office;

import java.io.IOException;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import vn.portal.notice.Remark;

/** Reads Word's documents since 2007. */
final class DocxReader implements OfficeReader {

    @Override
    public void read(byte[] bytes, Manuscript into) throws IOException {
        var parts = new Parts(bytes);
        var styles = new DocxStyles();
        parts.read("word/styles.xml", styles::read);
        var targets = new Relations("word/");
        parts.read("word/_rels/document.xml.rels", targets::read);
        parts.read("word/document.xml", new Reading(parts, styles, targets.paths(), into)::read);
        into.endOpen();
        Leftovers.embedded(parts.count("word/embeddings/"), into);
        if (parts.has("word/vbaProject.bin")) {
            into.remark(Remark.info("office-macros", ""));
        }
    }

    private static final class Reading extends XmlReading {
        private final Parts parts;
        private final DocxStyles styles;
        private final Map<String, String> targets;
        private final Manuscript into;
        private int tables;
        /** How deep in what is there twice, for older programs. */
        private int fallbacks;

        private boolean inText;
        private boolean inRunProperties;
        private boolean inRun;
        private boolean hidden;
        private String styleOfParagraph = "";
        private boolean isItem;
        private boolean isOutlined;
        private @Nullable String font;
        private String styleOfRun = "";
        private boolean bold;
        private boolean italic;
        private String alt = "";

        Reading(Parts parts, DocxStyles styles, Map<String, String> targets, Manuscript into) {
            this.parts = parts;
            this.styles = styles;
            this.targets = targets;
            this.into = into;
        }

        @Override
        void begin(String element, XMLStreamReader xml) throws IOException {
            if (element.equals("Fallback") || fallbacks > 0) {
                fallbacks++;
                return;
            }
            switch (element) {
                case "tbl" -> into.table(++tables > 0);
                case "p" -> beginParagraph();
                case "pStyle" -> styleOfParagraph = attribute(xml, "val");
                case "numPr" -> isItem = true;
                case "outlineLvl" -> isOutlined = !attribute(xml, "val").equals("9");
                case "r" -> beginRun();
                case "rPr" -> inRunProperties = inRun;
                case "t" -> inText = inRun;
                case "tab", "ptab" -> write(inRun && !inRunProperties ? " " : "");
                case "br", "cr" -> write("\n");
                case "noBreakHyphen" -> write("-");
                case "docPr" -> alt = attribute(xml, "descr");
                case "blip" -> picture(attribute(xml, "embed"));
                case "imagedata" -> picture(attribute(xml, "id"));
                default -> property(element, xml);
            }
        }

        private void property(String element, XMLStreamReader xml) {
            if (!inRunProperties) {
                return;
            }
            boolean on = !attribute(xml, "val").matches("0|false|off|none");
            switch (element) {
                case "rFonts" -> font = DocxStyles.font(xml, font);
                case "rStyle" -> styleOfRun = attribute(xml, "val");
                case "b" -> bold = on;
                case "i" -> italic = on;
                case "vanish" -> hidden = on;
                default -> {}
            }
        }

        private void beginParagraph() {
            // a text box stands within a paragraph
            into.endOpen();
            styleOfParagraph = "";
            isItem = false;
            isOutlined = false;
        }

        private void beginRun() {
            inRun = true;
            font = null;
            styleOfRun = "";
            bold = false;
            italic = false;
            hidden = false;
        }

        @Override
        void end(String element) {
            if (fallbacks > 0) {
                fallbacks--;
                return;
            }
            switch (element) {
                case "t" -> inText = false;
                case "rPr" -> inRunProperties = false;
                case "r" -> inRun = false;
                case "p" -> into.end(style());
                case "tc" -> endOf(tables == 1, into::endCell);
                case "tr" -> endOf(tables == 1, into::endRow);
                case "tbl" -> into.table(--tables > 0);
                default -> {}
            }
        }

        private static void endOf(boolean own, Runnable end) {
            if (own) {
                end.run();
            }
        }

        private Style style() {
            if (isOutlined || styles.isHeading(styleOfParagraph)) {
                return Style.HEADING;
            }
            return styles.isCaption(styleOfParagraph) ? Style.CAPTION : isItem ? Style.ITEM : Style.BODY;
        }

        @Override
        void text(String text) {
            if (inText && fallbacks == 0) {
                write(text);
            }
        }

        private void write(String text) {
            if (inRun && !hidden && !text.isEmpty()) {
                var name = font == null ? styles.font(styleOfRun, styleOfParagraph) : font;
                boolean strong = bold || styles.isBold(styleOfRun) || styles.isBold(styleOfParagraph);
                into.text(text, new Font(name, strong, italic));
            }
        }

        private void picture(String id) throws IOException {
            var path = targets.get(id);
            if (path != null && Pictures.isShown(Pictures.ending(path))) {
                parts.picture(path).ifPresent(bytes -> into.picture(bytes, Pictures.ending(path), alt));
            }
            alt = "";
        }
    }
}

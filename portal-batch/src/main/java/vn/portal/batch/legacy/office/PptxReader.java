package vn.portal.batch.legacy.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads PowerPoint's presentations since 2007, slide by slide, in the order in which they are shown. */
final class PptxReader implements OfficeReader {
    private static final String FOLDER = "ppt/";
    private static final String SLIDES = "ppt/slides/";

    @Override
    public void read(byte[] bytes, Manuscript into) throws IOException {
        var parts = new Parts(bytes);
        var show = parts.all(FOLDER + "presentation.xml", "");
        var targets = parts.all(FOLDER + "_rels/presentation.xml.rels", "");
        var slides = parts.all(SLIDES, "");
        var order = new Order();
        for (var part : show.values()) {
            order.read(new ByteArrayInputStream(part));
        }
        for (var one : targets.values()) {
            var paths = Relations.of(FOLDER, one);
            for (var id : order.ids) {
                read(paths.get(id), slides, parts, into);
            }
        }
        Leftovers.embedded(parts.count(FOLDER + "embeddings/"), into);
    }

    private static void read(@Nullable String path, Map<String, byte[]> slides, Parts parts, Manuscript into)
            throws IOException {
        var slide = path == null ? null : slides.get(path);
        if (slide != null) {
            var relations = slides.get(SLIDES + "_rels/" + path.substring(SLIDES.length()) + ".rels");
            var reading = new Reading(parts, Relations.of(SLIDES, relations), into);
            reading.read(new ByteArrayInputStream(slide));
            into.endOpen();
        }
    }

    /** The slides' numbers, one after the other. */
    private static final class Order extends XmlReading {
        private final List<String> ids = new ArrayList<>();

        @Override
        void begin(String element, XMLStreamReader xml) {
            if (element.equals("sldId")) {
                // its own number is an attribute of that name without a namespace
                for (int i = 0; i < xml.getAttributeCount(); i++) {
                    var space = xml.getAttributeNamespace(i);
                    if (xml.getAttributeLocalName(i).equals("id") && space != null && !space.isEmpty()) {
                        ids.add(xml.getAttributeValue(i));
                    }
                }
            }
        }

        @Override
        void end(String element) {}
    }

    private static final class Reading extends XmlReading {
        private final Parts parts;
        private final Map<String, String> targets;
        private final Manuscript into;
        private boolean hidden;
        private boolean passed;
        private boolean inText;
        private boolean inTable;
        private Style style = Style.BODY;
        private boolean bold;
        private boolean italic;
        private @Nullable String font;
        private String alt = "";

        Reading(Parts parts, Map<String, String> targets, Manuscript into) {
            this.parts = parts;
            this.targets = targets;
            this.into = into;
        }

        @Override
        void begin(String element, XMLStreamReader xml) throws IOException {
            switch (element) {
                case "sld" -> hidden = attribute(xml, "show").matches("0|false");
                case "sp", "graphicFrame" -> {
                    style = Style.BODY;
                    passed = false;
                }
                case "cNvPr" -> alt = attribute(xml, "descr");
                case "ph" -> placeholder(attribute(xml, "type"));
                case "tbl" -> table(true);
                case "r", "fld" -> {
                    bold = false;
                    italic = false;
                    font = null;
                }
                case "rPr" -> {
                    bold = attribute(xml, "b").matches("1|true");
                    italic = attribute(xml, "i").matches("1|true");
                }
                case "latin" -> font = attribute(xml, "typeface");
                case "t" -> inText = true;
                case "br" -> write("\n");
                case "blip" -> picture(attribute(xml, "embed"));
                default -> {}
            }
        }

        private void placeholder(String type) {
            style = type.equals("title") || type.equals("ctrTitle") ? Style.HEADING : Style.BODY;
            passed = type.equals("sldNum") || type.equals("ftr") || type.equals("dt");
        }

        private void table(boolean in) {
            inTable = in;
            if (!hidden) {
                into.table(in);
            }
        }

        @Override
        void end(String element) {
            switch (element) {
                case "t" -> inText = false;
                case "tbl" -> table(false);
                case "p" -> shown(() -> into.end(style));
                case "tc" -> shown(into::endCell);
                case "tr" -> shown(into::endRow);
                case "sp" -> passed = false;
                default -> {}
            }
        }

        private void shown(Runnable end) {
            if (!hidden && !passed) {
                end.run();
            }
        }

        @Override
        void text(String text) {
            if (inText) {
                write(text);
            }
        }

        private void write(String text) {
            if (!hidden && !passed) {
                into.text(text, new Font(font, bold, italic));
            }
        }

        private void picture(String id) throws IOException {
            var path = targets.get(id);
            if (!hidden && !inTable && path != null && Pictures.isShown(Pictures.ending(path))) {
                var described = alt;
                parts.picture(path).ifPresent(bytes -> into.picture(bytes, Pictures.ending(path), described));
            }
            alt = "";
        }
    }
}

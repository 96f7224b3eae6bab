package vn.portal.batch.legacy.office;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.EncryptedDocumentException;
import org.jspecify.annotations.Nullable;
import vn.portal.notice.Remark;

/** Reads texts, sheets and slides of OpenOffice and LibreOffice. */
final class OdfReader implements OfficeReader {

    @Override
    public void read(byte[] bytes, Manuscript into) throws IOException {
        var parts = new Parts(bytes);
        var encrypted = new Encryption();
        parts.read("META-INF/manifest.xml", encrypted::read);
        if (encrypted.found) {
            throw new EncryptedDocumentException("ODF");
        }
        var reading = new Reading(parts, into);
        parts.read("styles.xml", reading.styles()::read);
        parts.read("content.xml", reading::read);
        into.endOpen();
        Leftovers.embedded(parts.count("ObjectReplacements/"), into);
        if (parts.count("Basic/") > 0) {
            into.remark(Remark.info("office-macros", ""));
        }
    }

    private static final class Encryption extends XmlReading {
        private boolean found;

        @Override
        void begin(String element, XMLStreamReader xml) {
            found |= element.equals("encryption-data");
        }

        @Override
        void end(String element) {}
    }

    /** What a style says by itself; the rest is its parent's. */
    private static final class Named {
        private String parent = "";
        private @Nullable String font;
        private @Nullable Boolean bold;
        private @Nullable Boolean italic;
        private boolean isHidden;
    }

    private static class Styles extends XmlReading {
        /** Styles that are based on each other in a circle must end somewhere. */
        private static final int DEEPEST = 20;

        final Map<String, Named> styles;
        private Named now = new Named();

        Styles(Map<String, Named> styles) {
            this.styles = styles;
        }

        @Override
        void begin(String element, XMLStreamReader xml) throws IOException {
            if (element.equals("style")) {
                now = new Named();
                now.parent = attribute(xml, "parent-style-name");
                styles.put(attribute(xml, "name"), now);
            } else if (element.equals("text-properties")) {
                var name = attribute(xml, "font-name");
                var family = name.isEmpty() ? attribute(xml, "font-family").replace("'", "") : name;
                now.font = family.isEmpty() ? now.font : family;
                now.bold = either(attribute(xml, "font-weight"), "bold", now.bold);
                now.italic = either(attribute(xml, "font-style"), "italic", now.italic);
            } else if (element.equals("table-properties")) {
                now.isHidden = attribute(xml, "display").equals("false");
            }
        }

        private static @Nullable Boolean either(String value, String yes, @Nullable Boolean otherwise) {
            return value.isEmpty() ? otherwise : (Boolean) value.equals(yes);
        }

        @Override
        void end(String element) throws IOException {}

        boolean isHidden(String name) {
            var style = styles.get(name);
            return style != null && style.isHidden;
        }

        Font font(Deque<String> open) {
            String font = null;
            Boolean bold = null;
            Boolean italic = null;
            for (var name : open) {
                var style = styles.get(name);
                for (int depth = 0; style != null && depth < DEEPEST; depth++) {
                    font = font == null ? style.font : font;
                    bold = bold == null ? style.bold : bold;
                    italic = italic == null ? style.italic : italic;
                    style = styles.get(style.parent);
                }
            }
            return new Font(font, Boolean.TRUE.equals(bold), Boolean.TRUE.equals(italic));
        }
    }

    private static final class Reading extends Styles {
        private static final Set<String> ASIDE = Set.of(
                "annotation", "note", "notes", "tracked-changes", "forms", "sequence-decls", "index-title-template");
        private static final int MOST_SPACES = 100;
        /** Who writes so far to the right has no table in mind. */
        private static final int WIDEST_GAP = 64;

        private final Parts parts;
        private final Manuscript into;
        /** The styles that hold where the reader is, innermost first. */
        private final Deque<String> open = new ArrayDeque<>();

        private int tables;
        private int items;
        private int aside;
        private int paragraphs;
        /** What stands in the open cell of a sheet or table, and for how many it stands. */
        private final StringBuilder cell = new StringBuilder();

        private Font fontOfCell = Font.UNKNOWN;
        private int repeated = 1;
        private int gap;

        Reading(Parts parts, Manuscript into) {
            super(new HashMap<>());
            this.parts = parts;
            this.into = into;
        }

        Styles styles() {
            return new Styles(styles);
        }

        @Override
        void begin(String element, XMLStreamReader xml) throws IOException {
            if (aside > 0
                    || ASIDE.contains(element)
                    || element.equals("table") && isHidden(attribute(xml, "style-name"))) {
                aside++;
                return;
            }
            switch (element) {
                case "p", "h" -> {
                    into.endOpen();
                    paragraphs++;
                    open.push(attribute(xml, "style-name"));
                }
                case "span" -> open.push(attribute(xml, "style-name"));
                case "s" -> write(" ".repeat(spaces(attribute(xml, "c"))));
                case "tab" -> write(" ");
                case "line-break" -> write("\n");
                case "list-item" -> items++;
                case "table" -> into.table(++tables > 0);
                case "table-cell", "covered-table-cell" -> {
                    if (tables == 1) {
                        cell.setLength(0);
                        repeated = spaces(attribute(xml, "number-columns-repeated"));
                    }
                }
                case "image" -> picture(attribute(xml, "href"));
                default -> super.begin(element, xml);
            }
        }

        private static int spaces(String count) {
            return count.matches("\\d{1,6}") ? Math.min(Integer.parseInt(count), MOST_SPACES) : 1;
        }

        @Override
        void end(String element) {
            if (aside > 0) {
                aside--;
                return;
            }
            switch (element) {
                case "p", "h" -> {
                    into.end(element.equals("h") ? Style.HEADING : items > 0 ? Style.ITEM : Style.BODY);
                    paragraphs--;
                    open.poll();
                }
                case "span" -> open.poll();
                case "list-item" -> items--;
                case "table-cell", "covered-table-cell" -> endOf(tables == 1, this::endCell);
                case "table-row" -> endOf(tables == 1, this::endRow);
                case "table" -> into.table(--tables > 0);
                default -> {}
            }
        }

        /** One that stands for several, in a sheet: what is empty up to the end of its row is none of them. */
        private void endCell() {
            if (cell.isEmpty() && repeated > 1) {
                gap += repeated;
                return;
            }
            fillGap();
            into.endCell();
            for (int i = 1; i < repeated && !cell.isEmpty(); i++) {
                into.text(cell.toString(), fontOfCell);
                into.endCell();
            }
        }

        private void fillGap() {
            for (int i = 0; i < gap && gap <= WIDEST_GAP; i++) {
                into.endCell();
            }
            gap = 0;
        }

        private void endRow() {
            gap = 0;
            into.endRow();
        }

        private static void endOf(boolean own, Runnable end) {
            if (own) {
                end.run();
            }
        }

        @Override
        void text(String text) {
            write(text.replaceAll("\\s+", " "));
        }

        private void write(String text) {
            if (paragraphs > 0 && aside == 0 && !text.isEmpty()) {
                if (tables > 0) {
                    fillGap();
                    fontOfCell = font(open);
                    cell.append(text);
                }
                into.text(text, font(open));
            }
        }

        private void picture(String path) throws IOException {
            if (Pictures.isShown(Pictures.ending(path))) {
                parts.picture(path).ifPresent(bytes -> into.picture(bytes, Pictures.ending(path), ""));
            }
        }
    }
}

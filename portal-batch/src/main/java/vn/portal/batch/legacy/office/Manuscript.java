package vn.portal.batch.legacy.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.portal.notice.Remark;
import vn.portal.text.FontRun;
import vn.portal.text.LegacyText;
import vn.portal.text.Spelling;

/** Takes down what a reader meets in a file, in its order; runs are decoded together when all are known. */
final class Manuscript {
    /** As many letters as a book of some thousand pages; the rest is cut, and told. */
    static final int MOST_LETTERS = 8_000_000;

    private final String name;
    private final List<Token> tokens = new ArrayList<>();
    private final List<FontRun> runs = new ArrayList<>();
    private final List<Image> images = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();
    private final StringBuilder pending = new StringBuilder();
    private Font font = Font.UNKNOWN;
    private int letters;
    private boolean inTable;

    /** @param name the file's own, below which its pictures have their addresses */
    Manuscript(String name) {
        this.name = name;
    }

    /** What was met: the words, or what stands between them. */
    private sealed interface Token {}

    private record Run(int index, Font font) implements Token {}

    private record End(Style style) implements Token {}

    private record Show(Image image, String alt) implements Token {}

    private enum Edge implements Token {
        TABLE,
        CELL_END,
        ROW_END,
        TABLE_END
    }

    /** More words of the open paragraph. */
    void text(String text, Font font) {
        if (letters > MOST_LETTERS) {
            return;
        }
        if (!this.font.equals(font)) {
            flush();
            this.font = font;
        }
        pending.append(font.isPictorial() ? " " : text);
        letters += text.length();
        if (letters > MOST_LETTERS) {
            remarks.add(Remark.warning("office-cut", "body").with("letters", MOST_LETTERS));
        }
    }

    /** The open paragraph ends. */
    void end(Style style) {
        flush();
        tokens.add(new End(style));
    }

    /** Ends what was left open, before something that stands by itself. */
    void endOpen() {
        if (!pending.isEmpty() || !tokens.isEmpty() && tokens.get(tokens.size() - 1) instanceof Run) {
            end(Style.BODY);
        }
    }

    void picture(byte[] bytes, String ending, String alt) {
        flush();
        var image = new Image(name + "!/" + (images.size() + 1) + "." + ending, bytes);
        images.add(image);
        tokens.add(new Show(image, alt));
    }

    /** Whether what follows stands in a table; tables in tables are not told apart. */
    void table(boolean in) {
        if (in != inTable) {
            endOpen();
            tokens.add(in ? Edge.TABLE : Edge.TABLE_END);
            inTable = in;
        }
    }

    void endCell() {
        flush();
        tokens.add(Edge.CELL_END);
    }

    void endRow() {
        flush();
        tokens.add(Edge.ROW_END);
    }

    void remark(Remark remark) {
        remarks.add(remark);
    }

    private void flush() {
        if (!pending.isEmpty()) {
            tokens.add(new Run(runs.size(), font));
            runs.add(new FontRun(pending.toString(), font.name()));
            pending.setLength(0);
        }
    }

    /** All of it, decoded. */
    OfficeText finish() {
        endOpen();
        table(false);
        var writing = new Writing(LegacyText.restoreRuns(runs));
        tokens.forEach(writing::put);
        return new OfficeText(writing.blocks, images, remarks);
    }

    /** Puts decoded words into blocks. */
    private static final class Writing {
        private final List<String> texts;
        private final List<Block> blocks = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private final StringBuilder html = new StringBuilder();
        /** Of the open cell, and what was before it in its table. */
        private final StringBuilder table = new StringBuilder();

        private final StringBuilder tableText = new StringBuilder();
        private boolean inTable;
        private boolean inRow;
        private boolean strong = true;
        private boolean slanted = true;

        Writing(List<String> texts) {
            this.texts = texts;
        }

        void put(Token token) {
            if (token instanceof Run run) {
                write(texts.get(run.index()), run.font());
            } else if (token instanceof End end) {
                end(end.style());
            } else if (token instanceof Show show) {
                show(show);
            } else if (token instanceof Edge edge) {
                edge(edge);
            }
        }

        private void write(String decoded, Font font) {
            var tidy = Spelling.tidy(decoded).replace('\t', ' ');
            text.append(tidy);
            html.append(escaped(tidy).replace("\n", "<br>"));
            if (!tidy.isBlank()) {
                strong &= font.bold();
                slanted &= font.italic();
            }
        }

        private void end(Style style) {
            if (inTable) {
                text.append('\n');
                html.append("<br>");
                return;
            }
            if (!text.toString().isBlank()) {
                blocks.add(new Block(
                        style, text.toString().strip(), html.toString().strip(), strong, slanted));
            }
            clear();
        }

        private void show(Show show) {
            var img = "<img src=\"" + escaped(show.image().address()) + "\" alt=\"" + escaped(show.alt()) + "\">";
            if (inTable) {
                html.append(img);
            } else {
                // words around a picture are no part of it: they end where they end
                blocks.add(new Block(Style.PICTURE, "", img, false, false));
            }
        }

        private void edge(Edge edge) {
            switch (edge) {
                case TABLE -> inTable = true;
                case CELL_END -> endCell();
                case ROW_END -> endRow();
                case TABLE_END -> endTable();
            }
        }

        private void endCell() {
            table.append(inRow ? "" : "<tr>")
                    .append("<td>")
                    .append(trimmed(html))
                    .append("</td>");
            inRow = true;
            tableText.append(text.toString().strip()).append('\n');
            clear();
        }

        private void endRow() {
            if (!text.toString().isBlank() || html.indexOf("<img") >= 0) {
                endCell();
            }
            table.append(inRow ? "</tr>" : "");
            inRow = false;
            clear();
        }

        private void endTable() {
            endRow();
            inTable = false;
            if (!tableText.toString().isBlank() || table.indexOf("<img") >= 0) {
                blocks.add(new Block(
                        Style.TABLE, tableText.toString().strip(), "<table>" + table + "</table>", false, false));
            }
            table.setLength(0);
            tableText.setLength(0);
        }

        private void clear() {
            text.setLength(0);
            html.setLength(0);
            strong = true;
            slanted = true;
        }

        private static String trimmed(StringBuilder html) {
            int end = html.length();
            while (end >= 4 && html.substring(end - 4, end).equals("<br>")) {
                end -= 4;
            }
            return html.substring(0, end).strip();
        }

        private static String escaped(String text) {
            return Objects.requireNonNull(text)
                    .replace("&", "&amp;")
                    .replace("<", "&lt;")
                    .replace(">", "&gt;")
                    .replace("\"", "&quot;");
        }
    }
}

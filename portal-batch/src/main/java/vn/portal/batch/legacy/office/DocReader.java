package vn.portal.batch.legacy.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.HWPFDocumentCore;
import org.apache.poi.hwpf.HWPFOldDocument;
import org.apache.poi.hwpf.OldWordFileFormatException;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import vn.portal.notice.Remark;

/** Reads Word's documents of 95 to 2003. */
final class DocReader implements OfficeReader {
    private static final char FIELD = '\u0013';
    private static final char FIELD_RESULT = '\u0014';
    private static final char FIELD_END = '\u0015';
    private static final char CELL = '\u0007';
    /** Outline levels are headings, this one is text. */
    private static final int BODY_LEVEL = 9;

    @Override
    public void read(byte[] bytes, Manuscript into) throws IOException {
        try (var files = new POIFSFileSystem(new ByteArrayInputStream(bytes));
                var document = open(files)) {
            var range = document.getRange();
            var reading = new Reading(document, into);
            for (int i = 0; i < range.numParagraphs(); i++) {
                reading.read(range.getParagraph(i));
            }
            tellOthers(files.getRoot(), into);
        }
    }

    private static HWPFDocumentCore open(POIFSFileSystem files) throws IOException {
        try {
            return new HWPFDocument(files);
        } catch (OldWordFileFormatException old) {
            return new HWPFOldDocument(files);
        }
    }

    private static void tellOthers(DirectoryNode root, Manuscript into) throws IOException {
        if (root.hasEntry("ObjectPool") && root.getEntry("ObjectPool") instanceof DirectoryNode pool) {
            Leftovers.embedded(pool.getEntryCount(), into);
        }
        if (root.hasEntry("Macros")) {
            into.remark(Remark.info("office-macros", ""));
        }
    }

    private static final class Reading {
        private final HWPFDocumentCore document;
        private final Manuscript into;
        /** Fields that are open, and of how many the result has begun. */
        private int fields;

        private int results;

        Reading(HWPFDocumentCore document, Manuscript into) {
            this.document = document;
            this.into = into;
        }

        void read(Paragraph paragraph) {
            into.table(paragraph.isInTable());
            for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
                read(paragraph.getCharacterRun(i));
            }
            if (!paragraph.isInTable()) {
                into.end(style(paragraph));
            } else if (paragraph.isTableRowEnd()) {
                into.endRow();
            } else if (paragraph.text().indexOf(CELL) >= 0) {
                into.endCell();
            } else {
                into.end(Style.BODY);
            }
        }

        private void read(CharacterRun run) {
            if (document instanceof HWPFDocument modern
                    && modern.getPicturesTable().hasPicture(run)) {
                var picture = modern.getPicturesTable().extractPicture(run, true);
                if (picture != null && Pictures.isShown(picture.suggestFileExtension())) {
                    into.picture(picture.getContent(), picture.suggestFileExtension(), "");
                }
                return;
            }
            if (run.isVanished() || run.isMarkedDeleted()) {
                return;
            }
            var text = visible(run.text());
            if (!text.isEmpty()) {
                into.text(text, new Font(run.getFontName(), run.isBold(), run.isItalic()));
            }
        }

        private String visible(String text) {
            var visible = new StringBuilder(text.length());
            for (char c : text.toCharArray()) {
                if (c == FIELD) {
                    fields++;
                } else if (c == FIELD_RESULT) {
                    results++;
                } else if (c == FIELD_END) {
                    fields = Math.max(0, fields - 1);
                    results = Math.min(results, fields);
                } else if (fields == results) {
                    append(visible, c);
                }
            }
            return visible.toString();
        }

        private static void append(StringBuilder visible, char c) {
            switch (c) {
                case '\u000B' -> visible.append('\n');
                case '\u001E' -> visible.append('-');
                case '\t' -> visible.append(' ');
                default -> visible.append(c >= ' ' && c != '\u007F' ? String.valueOf(c) : "");
            }
        }

        private Style style(Paragraph paragraph) {
            var description = document.getStyleSheet() == null
                    ? null
                    : document.getStyleSheet().getStyleDescription(paragraph.getStyleIndex());
            var name = description == null || description.getName() == null
                    ? ""
                    : description.getName().toLowerCase(Locale.ROOT);
            if (name.startsWith("heading") || name.equals("title") || paragraph.getLvl() < BODY_LEVEL) {
                return Style.HEADING;
            }
            return name.startsWith("caption") ? Style.CAPTION : paragraph.isInList() ? Style.ITEM : Style.BODY;
        }
    }
}

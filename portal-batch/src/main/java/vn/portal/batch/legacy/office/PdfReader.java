package vn.portal.batch.legacy.office;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import vn.portal.notice.Remark;

/** Reads PDF files page by page; one that is only pictures of pages has no words to read. */
final class PdfReader implements OfficeReader {
    private static final int MOST_PAGES = 5_000;
    private static final long IN_MEMORY = 32L << 20;
    private static final long ON_DISK = 1L << 30;

    @Override
    public void read(byte[] bytes, Manuscript into) throws IOException {
        var cache = MemoryUsageSetting.setupMixed(IN_MEMORY, ON_DISK).streamCache;
        try (var document = Loader.loadPDF(new RandomAccessReadBuffer(bytes), cache)) {
            var stripper = new Stripper(into);
            stripper.setEndPage(MOST_PAGES);
            stripper.writeText(document, Writer.nullWriter());
            if (document.getNumberOfPages() > MOST_PAGES) {
                into.remark(Remark.warning("office-pages", "body")
                        .with("pages", document.getNumberOfPages())
                        .with("read", MOST_PAGES));
            }
        }
    }

    private static final class Stripper extends PDFTextStripper {
        private final Manuscript into;
        private Font font = Font.UNKNOWN;

        Stripper(Manuscript into) {
            this.into = into;
        }

        @Override
        protected void writeString(String text, List<TextPosition> positions) {
            var run = new StringBuilder();
            for (var position : positions) {
                var of = font(position);
                if (!of.equals(font)) {
                    write(run);
                    font = of;
                }
                run.append(position.getUnicode());
            }
            write(run);
        }

        private static Font font(TextPosition position) {
            var name = position.getFont() == null ? null : position.getFont().getName();
            var of = name == null ? "" : name;
            return new Font(name, of.contains("Bold"), of.contains("Italic") || of.contains("Oblique"));
        }

        private void write(StringBuilder run) {
            into.text(run.toString(), font);
            run.setLength(0);
        }

        @Override
        protected void writeWordSeparator() {
            into.text(" ", font);
        }

        @Override
        protected void writeLineSeparator() {
            into.text(" ", font);
        }

        @Override
        protected void writeParagraphEnd() throws IOException {
            super.writeParagraphEnd();
            into.end(Style.BODY);
        }

        @Override
        protected void writePageEnd() {
            into.endOpen();
        }
    }
}

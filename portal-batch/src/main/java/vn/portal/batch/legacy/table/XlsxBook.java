package vn.portal.batch.legacy.table;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The parts of a workbook: which sheets it has, the texts that they share, and which styles are dates. */
final class XlsxBook implements Closeable {
    private static final WstxInputFactory XML = new WstxInputFactory();
    private static final int MOST_SHEETS = 1000;
    private static final int TEXT_SEGMENT = 1 << 16;
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*+\"|\\\\.|\\[[^\\]]*+]|_.|\\*.");
    private static final Pattern OF_TIME = Pattern.compile("[ymdhsYMDHS]");

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XML.setProperty(XMLInputFactory.IS_COALESCING, false);
        XML.setProperty(WstxInputProperties.P_MIN_TEXT_SEGMENT, TEXT_SEGMENT);
    }

    private final ZipFile zip;
    private final List<Sheet> sheets = new ArrayList<>();
    private final Set<Integer> dateStyles = new HashSet<>();
    private final SharedTexts texts = new SharedTexts();
    private boolean isFrom1904;

    private XlsxBook(ZipFile zip) {
        this.zip = zip;
    }

    /** @param part its name in the archive */
    record Sheet(String name, String part) {}

    /** A part unpacks to far more than it may: a bomb. */
    static final class TooMuch extends IOException {
        private static final long serialVersionUID = 1L;

        TooMuch(String part) {
            super("unpacks to too much: " + part);
        }
    }

    static XlsxBook open(Path path) throws IOException, XMLStreamException {
        var book = new XlsxBook(new ZipFile(path.toFile()));
        try {
            book.readSheets();
            book.readStyles();
            book.readTexts();
            return book;
        } catch (IOException | XMLStreamException | RuntimeException e) {
            book.close();
            if (e instanceof TooMuch || e instanceof RuntimeException) {
                throw new ZipException(e.getMessage());
            }
            throw e;
        }
    }

    List<Sheet> sheets() {
        return List.copyOf(sheets);
    }

    XlsxRows rows(Sheet sheet) throws IOException, XMLStreamException {
        return new XlsxRows(xml(sheet.part()), texts, dateStyles, isFrom1904);
    }

    private void readSheets() throws IOException, XMLStreamException {
        var targets = targets();
        var xml = xml("xl/workbook.xml");
        try {
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    readSheet(xml, targets);
                }
            }
        } finally {
            xml.close();
        }
    }

    private void readSheet(XMLStreamReader xml, Map<String, String> targets) {
        if (xml.getLocalName().equals("workbookPr")) {
            var flag = xml.getAttributeValue(null, "date1904");
            isFrom1904 = "1".equals(flag) || "true".equals(flag);
        } else if (xml.getLocalName().equals("sheet") && sheets.size() < MOST_SHEETS) {
            var part = targets.get(String.valueOf(relation(xml)));
            var name = xml.getAttributeValue(null, "name");
            if (part != null && name != null && zip.getEntry(part) != null) {
                sheets.add(new Sheet(name, part));
            }
        }
    }

    /** The attribute {@code r:id}, whatever prefix and namespace it has. */
    private static @Nullable String relation(XMLStreamReader xml) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals("id") && xml.getAttributeNamespace(i) != null) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    private Map<String, String> targets() throws IOException, XMLStreamException {
        var targets = new HashMap<String, String>();
        var xml = xml("xl/_rels/workbook.xml.rels");
        try {
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("Relationship")) {
                    var target = String.valueOf(xml.getAttributeValue(null, "Target"));
                    targets.put(
                            String.valueOf(xml.getAttributeValue(null, "Id")),
                            target.startsWith("/") ? target.substring(1) : "xl/" + target);
                }
            }
        } finally {
            xml.close();
        }
        return targets;
    }

    private void readStyles() throws IOException, XMLStreamException {
        if (zip.getEntry("xl/styles.xml") == null) {
            return;
        }
        var xml = xml("xl/styles.xml");
        var dates = new HashSet<Integer>();
        boolean isCells = false;
        int style = 0;
        try {
            while (xml.hasNext()) {
                int event = xml.next();
                var name = xml.hasName() ? xml.getLocalName() : "";
                if (name.equals("cellXfs")) {
                    isCells = event == XMLStreamConstants.START_ELEMENT;
                } else if (event == XMLStreamConstants.START_ELEMENT && name.equals("numFmt")) {
                    addFormat(xml, dates);
                } else if (event == XMLStreamConstants.START_ELEMENT && name.equals("xf") && isCells) {
                    int format = number(xml.getAttributeValue(null, "numFmtId"));
                    if (isBuiltInDate(format) || dates.contains(format)) {
                        dateStyles.add(style);
                    }
                    style++;
                }
            }
        } finally {
            xml.close();
        }
    }

    private static void addFormat(XMLStreamReader xml, Set<Integer> dates) {
        var code = xml.getAttributeValue(null, "formatCode");
        if (code != null && OF_TIME.matcher(QUOTED.matcher(code).replaceAll("")).find()) {
            dates.add(number(xml.getAttributeValue(null, "numFmtId")));
        }
    }

    private static boolean isBuiltInDate(int format) {
        return format >= 14 && format <= 22
                || format >= 27 && format <= 36
                || format >= 45 && format <= 47
                || format >= 50 && format <= 58;
    }

    static int number(@Nullable String written) {
        try {
            return written == null ? -1 : Integer.parseInt(written.strip());
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private void readTexts() throws IOException, XMLStreamException {
        if (zip.getEntry("xl/sharedStrings.xml") == null) {
            return;
        }
        var xml = xml("xl/sharedStrings.xml");
        try {
            texts.read(xml);
        } finally {
            xml.close();
        }
    }

    private XMLStreamReader xml(String part) throws IOException, XMLStreamException {
        var entry = zip.getEntry(part);
        if (entry == null) {
            throw new ZipException("no " + part);
        }
        return XML.createXMLStreamReader(new Measured(zip.getInputStream(entry), part, entry.getCompressedSize()));
    }

    @Override
    public void close() throws IOException {
        texts.close();
        zip.close();
    }

    /** Ends with an error where far more comes out than went in. */
    private static final class Measured extends FilterInputStream {
        private static final long FREE = 64L << 20;
        private static final long MOST_TIMES = 200;

        private final String part;
        private final long most;
        private long count;

        Measured(InputStream in, String part, long packed) {
            super(in);
            this.part = part;
            this.most = Math.max(FREE, packed * MOST_TIMES);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = super.read(into, from, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int read) throws TooMuch {
            count += read;
            if (count > most) {
                throw new TooMuch(part);
            }
        }
    }
}

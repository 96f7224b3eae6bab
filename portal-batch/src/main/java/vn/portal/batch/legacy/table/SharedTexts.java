package vn.portal.batch.legacy.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The texts that a workbook's cells name by their number: in memory as long as they are few, then in a file. */
final class SharedTexts implements Closeable {
    private static final int MOST_HELD = 16 << 20;
    private static final int MOST_TEXT = 16 << 20;

    private final List<String> held = new ArrayList<>();
    private long heldSize;
    private long[] ends = new long[1024];
    private int filed;
    private @Nullable Path path;
    private @Nullable RandomAccessFile file;

    /** All {@code si} of a part. */
    void read(XMLStreamReader xml) throws IOException, XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("si")) {
                add(runs(xml, "si"));
            }
        }
    }

    /** What stands in the runs of an element; not how it is pronounced, nor the blanks between its runs. */
    static String runs(XMLStreamReader xml, String element) throws XMLStreamException {
        var text = new StringBuilder();
        int spoken = 0;
        for (int event = xml.next(); !isEnd(xml, event, element); event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("rPh")) {
                spoken++;
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("rPh")) {
                spoken--;
            } else if (event == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("t")
                    && spoken == 0) {
                text.append(text(xml, "t"));
            }
        }
        return text.toString();
    }

    /** What stands in an element itself, as far as anybody may hold it. */
    static String text(XMLStreamReader xml, String element) throws XMLStreamException {
        var text = new StringBuilder();
        for (int event = xml.next(); !isEnd(xml, event, element); event = xml.next()) {
            if (xml.hasText() && text.length() < MOST_TEXT) {
                text.append(xml.getText());
            }
        }
        return text.toString();
    }

    private static boolean isEnd(XMLStreamReader xml, int event, String element) {
        return event == XMLStreamConstants.END_DOCUMENT
                || event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(element);
    }

    private void add(String text) throws IOException {
        if (path == null && heldSize + text.length() <= MOST_HELD) {
            held.add(text);
            heldSize += text.length() + 16;
            return;
        }
        var out = file();
        out.write(text.getBytes(StandardCharsets.UTF_8));
        if (filed == ends.length) {
            ends = Arrays.copyOf(ends, filed * 2);
        }
        ends[filed++] = out.getFilePointer();
    }

    private RandomAccessFile file() throws IOException {
        if (file == null) {
            path = Files.createTempFile("texts", null);
            file = new RandomAccessFile(path.toFile(), "rw");
        }
        return file;
    }

    /** Empty if there is no such text. */
    String get(int number) throws IOException {
        if (number >= 0 && number < held.size()) {
            return held.get(number);
        }
        int at = number - held.size();
        if (number < 0 || at >= filed || file == null) {
            return "";
        }
        long from = at == 0 ? 0 : ends[at - 1];
        var bytes = new byte[(int) (ends[at] - from)];
        file.seek(from);
        file.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
        if (path != null) {
            Files.deleteIfExists(path);
        }
    }
}

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
    private static final int MOST_TEXT = 32 << 20;

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
                add(text(xml, "si"));
            }
        }
    }

    /** What an element says, in however many runs; not how it is pronounced. */
    static String text(XMLStreamReader xml, String element) throws XMLStreamException {
        var text = new StringBuilder();
        int said = 0;
        for (int event = xml.next();
                !(event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(element));
                event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                said += xml.getLocalName().equals("rPh") ? 1 : 0;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                said -= xml.getLocalName().equals("rPh") ? 1 : 0;
            } else if (said == 0 && xml.hasText() && text.length() < MOST_TEXT && !xml.isWhiteSpace()) {
                text.append(xml.getText());
            } else if (said == 0 && xml.hasText() && xml.isWhiteSpace() && text.length() > 0) {
                text.append(xml.getText());
            }
            if (event == XMLStreamConstants.END_DOCUMENT) {
                break;
            }
        }
        return text.toString();
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

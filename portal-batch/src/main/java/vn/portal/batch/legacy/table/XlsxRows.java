package vn.portal.batch.legacy.table;

import java.io.Closeable;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The rows of one sheet, one after the other. */
final class XlsxRows implements Closeable {
    private static final int MOST_COLUMNS = 16_384;
    private static final int SECONDS_A_DAY = 86_400;
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_466);
    /** Excel counts a day in 1900 that there never was; serials after it are right from here. */
    private static final LocalDate FROM_1900 = LocalDate.of(1899, 12, 30);

    private static final LocalDate FROM_1904 = LocalDate.of(1904, 1, 1);

    private final XMLStreamReader xml;
    private final SharedTexts texts;
    private final Set<Integer> dateStyles;
    private final LocalDate start;
    private final Map<Integer, String> values = new TreeMap<>();
    private long number;
    private long size;

    XlsxRows(XMLStreamReader xml, SharedTexts texts, Set<Integer> dateStyles, boolean isFrom1904) {
        this.xml = xml;
        this.texts = texts;
        this.dateStyles = dateStyles;
        this.start = isFrom1904 ? FROM_1904 : FROM_1900;
    }

    /** Goes to the next row; false after the last. */
    boolean next() throws IOException, XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("row")) {
                int told = XlsxBook.number(xml.getAttributeValue(null, "r"));
                number = told > 0 ? told : number + 1;
                row();
                return true;
            }
        }
        return false;
    }

    /** The row's number, as Excel shows it. */
    long number() {
        return number;
    }

    /** How many letters the row has. */
    long size() {
        return size;
    }

    /** What its cells hold, by the number of the column, counted from 0; empty ones are not among them. */
    Map<Integer, String> values() {
        return Collections.unmodifiableMap(values);
    }

    /** {@code letters(27)} is {@code AB}. */
    static String letters(int column) {
        return column < 26
                ? String.valueOf((char) ('A' + column))
                : letters(column / 26 - 1) + (char) ('A' + column % 26);
    }

    private void row() throws IOException, XMLStreamException {
        values.clear();
        size = 0;
        int column = -1;
        for (int event = xml.next(); !isEnd(event, "row"); event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
                int told = column(xml.getAttributeValue(null, "r"));
                column = told >= 0 ? told : column + 1;
                var value = cell();
                if (!value.isEmpty() && column < MOST_COLUMNS) {
                    values.put(column, value);
                    size += value.length();
                }
            }
        }
    }

    private boolean isEnd(int event, String element) {
        return event == XMLStreamConstants.END_DOCUMENT
                || event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(element);
    }

    private String cell() throws IOException, XMLStreamException {
        var type = String.valueOf(xml.getAttributeValue(null, "t"));
        int style = XlsxBook.number(xml.getAttributeValue(null, "s"));
        var value = "";
        var formula = "";
        for (int event = xml.next(); !isEnd(event, "c"); event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "v" -> value = SharedTexts.text(xml, "v");
                    case "f" -> formula = SharedTexts.text(xml, "f");
                    case "is" -> value = SharedTexts.text(xml, "is");
                    default -> {}
                }
            }
        }
        if (value.isEmpty()) {
            return formula.isEmpty() ? "" : "=" + formula;
        }
        return read(type, style, value);
    }

    private String read(String type, int style, String value) throws IOException {
        return switch (type) {
            case "s" -> texts.get(XlsxBook.number(value));
            case "b" -> value.equals("1") ? "true" : "false";
            case "str", "inlineStr", "e", "d" -> value;
            default -> dateStyles.contains(style) ? date(value) : value;
        };
    }

    /** A day where no time is told; what is out of the calendar stays a number. */
    private String date(String serial) {
        try {
            var days = new BigDecimal(serial.strip());
            if (days.signum() < 0 || days.compareTo(LAST_DAY) > 0) {
                return serial;
            }
            var whole = days.toBigInteger().longValue();
            long seconds = days.subtract(BigDecimal.valueOf(whole))
                    .multiply(BigDecimal.valueOf(SECONDS_A_DAY))
                    .setScale(0, RoundingMode.HALF_UP)
                    .longValue();
            LocalDateTime time = start.plusDays(whole).atStartOfDay().plusSeconds(seconds);
            return seconds == 0
                    ? time.toLocalDate().toString()
                    : time.truncatedTo(ChronoUnit.SECONDS).toString();
        } catch (NumberFormatException | ArithmeticException e) {
            return serial;
        }
    }

    private static int column(@Nullable String reference) {
        int column = 0;
        int at = 0;
        while (reference != null && at < reference.length() && Character.isLetter(reference.charAt(at)) && at < 4) {
            column = column * 26 + (Character.toUpperCase(reference.charAt(at)) - 'A' + 1);
            at++;
        }
        return column - 1;
    }

    @Override
    public void close() throws IOException {
        try {
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }
}

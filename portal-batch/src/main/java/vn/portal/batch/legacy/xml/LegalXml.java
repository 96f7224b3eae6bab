package vn.portal.batch.legacy.xml;

import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/**
 * XML as its writer meant it: without the characters that XML cannot hold, and with what must be escaped escaped.
 *
 * <p>Exports hold what editors pasted: control characters, bare ampersands, a section of CDATA within another.
 */
final class LegalXml extends Reader {
    private static final String CDATA = "<![CDATA[";
    private static final int LONGEST_REFERENCE = 12;

    private final Reader in;
    private final char[] buffer = new char[1 << 14];
    private final StringBuilder out = new StringBuilder(1 << 15);
    private final StringBuilder reference = new StringBuilder();
    private int taken;
    private long dropped;
    private boolean isEnded;
    private boolean isCdata;
    private boolean isTag;
    private int brackets;
    private int opened;
    private char high;

    LegalXml(Reader in) {
        this.in = in;
    }

    /** How many characters XML cannot hold. */
    long dropped() {
        return dropped;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        while (taken == out.length() && !isEnded) {
            fill();
        }
        int count = Math.min(length, out.length() - taken);
        if (count == 0) {
            return length == 0 ? 0 : -1;
        }
        out.getChars(taken, taken + count, target, offset);
        taken += count;
        return count;
    }

    private void fill() throws IOException {
        out.setLength(0);
        taken = 0;
        int read = in.read(buffer, 0, buffer.length);
        for (int i = 0; i < read; i++) {
            take(buffer[i]);
        }
        if (read < 0) {
            isEnded = true;
            endReference(null);
        }
    }

    private void take(char c) {
        if (high != 0) {
            boolean pair = Character.isLowSurrogate(c);
            if (pair) {
                pass(high);
                out.append(c);
            } else {
                dropped++;
            }
            high = 0;
            if (pair) {
                return;
            }
        }
        if (Character.isHighSurrogate(c)) {
            high = c;
        } else if (isLegal(c)) {
            pass(c);
        } else {
            dropped++;
        }
    }

    private static boolean isLegal(char c) {
        return c >= ' ' && c < '\uD800' || c == '\n' || c == '\t' || c == '\r' || c >= '\uE000' && c < '\uFFFE';
    }

    private void pass(char c) {
        if (isCdata) {
            out.append(c);
            isCdata = !(c == '>' && brackets >= 2);
        } else if (!reference.isEmpty()) {
            inReference(c);
        } else {
            outside(c);
        }
        brackets = c == ']' ? brackets + 1 : 0;
    }

    private void outside(char c) {
        if (c == '&') {
            reference.append(c);
        } else if (c == '>' && brackets >= 2 && !isTag) {
            // the end of a section that a section within it has ended already
            out.append("&gt;");
        } else {
            out.append(c);
            isTag = c == '<' || isTag && c != '>';
            opened = c == CDATA.charAt(opened) ? opened + 1 : c == '<' ? 1 : 0;
            if (opened == CDATA.length()) {
                isCdata = true;
                isTag = false;
                opened = 0;
                brackets = 0;
            }
        }
    }

    private void inReference(char c) {
        boolean goes = Character.isLetterOrDigit(c) || c == '#' && reference.length() == 1;
        if (c == ';') {
            endReference(c);
        } else if (goes && reference.length() < LONGEST_REFERENCE) {
            reference.append(c);
        } else {
            endReference(null);
            outside(c);
        }
    }

    /** Writes what was meant: a reference, or an ampersand that nobody escaped. */
    private void endReference(@Nullable Character end) {
        if (reference.isEmpty()) {
            return;
        }
        var written = reference.toString();
        reference.setLength(0);
        if (end == null || written.length() == 1) {
            out.append("&amp;").append(written, 1, written.length()).append(end == null ? "" : ";");
        } else if (written.charAt(1) == '#' && !isLegalNumber(written.substring(2))) {
            dropped++;
        } else {
            out.append(written).append(';');
        }
    }

    private static boolean isLegalNumber(String digits) {
        try {
            boolean hex = digits.startsWith("x") || digits.startsWith("X");
            int code = hex ? Integer.parseInt(digits.substring(1), 16) : Integer.parseInt(digits);
            return code > 0xFFFF ? code <= 0x10FFFF : isLegal((char) code);
        } catch (NumberFormatException e) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}

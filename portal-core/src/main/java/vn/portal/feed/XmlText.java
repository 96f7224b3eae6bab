package vn.portal.feed;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Text on its way out as XML in UTF-8: filtered, escaped and encoded in one go over its characters.
 *
 * <p>Lets through what {@link LegalCharacters} lets through, and counts the rest alike. The stream below gets some
 * kilobytes at a time and never more is held.
 */
final class XmlText {
    private static final int ROOM = 1 << 13;
    /** The longest that becomes of a character is {@code &quot;}. */
    private static final int LONGEST = 6;

    private static final int PIECE = 1 << 10;
    private static final char REPLACEMENT = '\uFFFD';
    private static final byte[] LESS = reference("&lt;");
    private static final byte[] GREATER = reference("&gt;");
    private static final byte[] AMPERSAND = reference("&amp;");
    private static final byte[] QUOTE = reference("&quot;");
    private static final byte[] TAB = reference("&#x9;");
    private static final byte[] LINE_END = reference("&#xa;");
    private static final boolean[] PLAIN = new boolean[0x80];

    static {
        for (char c = ' '; c < PLAIN.length; c++) {
            PLAIN[c] = "<>&\"".indexOf(c) < 0;
        }
    }

    private final OutputStream out;
    private final byte[] bytes = new byte[ROOM];
    private final char[] piece = new char[PIECE];
    private int size;
    private long lost;

    XmlText(OutputStream out) {
        this.out = out;
    }

    /** How many characters were left out or replaced so far. */
    long lost() {
        return lost;
    }

    /** A few ASCII characters of markup, as they are. */
    @SuppressWarnings("deprecation") // the one way to bytes that looks at no character twice
    XmlText markup(String markup) throws IOException {
        int length = markup.length();
        makeRoom(length);
        markup.getBytes(0, length, bytes, size);
        size += length;
        return this;
    }

    /** The text of an element. */
    XmlText text(String text) throws IOException {
        return write(text, 0, text.length(), false);
    }

    /** A part of the text of an element. */
    XmlText text(String text, int from, int to) throws IOException {
        return write(text, from, to, false);
    }

    /** The value of an attribute, without its quotes. */
    XmlText value(String value) throws IOException {
        return write(value, 0, value.length(), true);
    }

    void flush() throws IOException {
        out.write(bytes, 0, size);
        size = 0;
        out.flush();
    }

    private void makeRoom(int wanted) throws IOException {
        if (ROOM - size < wanted) {
            out.write(bytes, 0, size);
            size = 0;
        }
    }

    private XmlText write(String text, int from, int to, boolean value) throws IOException {
        for (int start = from; start < to; ) {
            int end = endOfPiece(text, start, to);
            text.getChars(start, end, piece, 0);
            makeRoom((end - start) * LONGEST);
            size = write(end - start, value);
            start = end;
        }
        return this;
    }

    /** Neither a pair of surrogates nor a line end is cut in two. */
    private static int endOfPiece(String text, int from, int to) {
        int end = from + PIECE;
        if (end >= to) {
            return to;
        }
        char last = text.charAt(end - 1);
        return Character.isHighSurrogate(last) || last == '\r' ? end - 1 : end;
    }

    /** Writes that many characters of the piece; where the bytes end then. */
    private int write(int length, boolean value) {
        var chars = piece; // looked up once, not once a character
        var to = bytes;
        var plain = PLAIN;
        int at = size;
        for (int i = 0; i < length; i++) {
            char c = chars[i];
            if (c < 0x80) {
                if (plain[c]) {
                    to[at++] = (byte) c;
                } else {
                    at = special(at, i, length, value);
                }
            } else if (c < 0x800) {
                to[at] = (byte) (0xC0 | c >> 6);
                to[at + 1] = (byte) (0x80 | c & 0x3F);
                at += 2;
            } else if (c < Character.MIN_SURROGATE) {
                to[at] = (byte) (0xE0 | c >> 12);
                to[at + 1] = (byte) (0x80 | c >> 6 & 0x3F);
                to[at + 2] = (byte) (0x80 | c & 0x3F);
                at += 3;
            } else {
                at = high(at, i, length);
                i += isPair(i, length) ? 1 : 0;
            }
        }
        return at;
    }

    private int three(int at, char c) {
        bytes[at] = (byte) (0xE0 | c >> 12);
        bytes[at + 1] = (byte) (0x80 | c >> 6 & 0x3F);
        bytes[at + 2] = (byte) (0x80 | c & 0x3F);
        return at + 3;
    }

    /** What stands at U+D800 or above: pairs of surrogates, halves of them, and what is no character. */
    private int high(int at, int i, int length) {
        char c = piece[i];
        if (!Character.isSurrogate(c)) {
            return c < '\uFFFE' ? three(at, c) : nothing(at);
        }
        if (!isPair(i, length)) {
            lost++;
            return three(at, REPLACEMENT);
        }
        int point = Character.toCodePoint(c, piece[i + 1]);
        bytes[at] = (byte) (0xF0 | point >> 18);
        bytes[at + 1] = (byte) (0x80 | point >> 12 & 0x3F);
        bytes[at + 2] = (byte) (0x80 | point >> 6 & 0x3F);
        bytes[at + 3] = (byte) (0x80 | point & 0x3F);
        return at + 4;
    }

    private boolean isPair(int i, int length) {
        return i + 1 < length && Character.isSurrogatePair(piece[i], piece[i + 1]);
    }

    /** What XML has its own way to write, or none at all. */
    private int special(int at, int i, int length, boolean value) {
        return switch (piece[i]) {
            case '<' -> ascii(at, LESS);
            case '>' -> ascii(at, GREATER);
            case '&' -> ascii(at, AMPERSAND);
            case '"' -> value ? ascii(at, QUOTE) : one(at, '"');
            case '\t' -> value ? ascii(at, TAB) : one(at, '\t');
            case '\r' -> i + 1 < length && piece[i + 1] == '\n' ? at : lineEnd(at, value);
            case '\n' -> lineEnd(at, value);
            default -> nothing(at);
        };
    }

    private int lineEnd(int at, boolean value) {
        return value ? ascii(at, LINE_END) : one(at, '\n');
    }

    private int one(int at, char c) {
        bytes[at] = (byte) c;
        return at + 1;
    }

    private int nothing(int at) {
        lost++;
        return at;
    }

    private int ascii(int at, byte[] reference) {
        System.arraycopy(reference, 0, bytes, at, reference.length);
        return at + reference.length;
    }

    private static byte[] reference(String reference) {
        return reference.getBytes(StandardCharsets.US_ASCII);
    }
}

package vn.portal.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * What the bytes of one legacy encoding mean, alone and as a letter with a mark behind it.
 *
 * <p>A letter that may take a mark is a <i>state</i>: it is held until the next byte shows whether it does. Bytes without
 * a meaning of their own are what windows-1252 says.
 */
final class ByteTable {
    final char[] single = new char[256];
    final boolean[] mapped = new boolean[256];
    final boolean[] mark = new boolean[256];
    /** The letter of each state; state 0 is none. */
    final char[] letter;
    /** The state that a byte begins. */
    final byte[] start = new byte[256];
    /** By state and byte: the letter that both make; 0 for none. */
    final char[] pair;
    /** By state and byte: the state of that letter; 0 for one that takes no more marks. */
    final byte[] next;

    private static final int JOINED = 1 << 16;
    private static final int STRAY = 1 << 31;

    private int[] joins = new int[0];
    private boolean lacksCapitals;
    private boolean hasQuotes;

    private ByteTable(LetterMarks marks) {
        var bases = marks.bases();
        letter = new char[bases.size() + 1];
        for (int state = 1; state < letter.length; state++) {
            letter[state] = bases.get(state - 1);
        }
        pair = new char[letter.length << 8];
        next = new byte[letter.length << 8];
        for (int b = 0; b < 256; b++) {
            single[b] = Windows1252.character(b);
            mark[b] = marks.isMark(b);
        }
    }

    /** The table in the resource of that name, a text of {@code A1=Ă 61E2=â …}. */
    static ByteTable load(String name) {
        try (var in = Objects.requireNonNull(ByteTable.class.getResourceAsStream(name + ".table"), name)) {
            return of(List.of(new String(in.readAllBytes(), StandardCharsets.UTF_8).split("[ \\n]+")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ByteTable of(List<String> entries) {
        var marks = new LetterMarks();
        var singles = new char[256];
        for (int b = 0; b < 256; b++) {
            singles[b] = Windows1252.character(b);
        }
        entries.stream().filter(entry -> code(entry) < 0x100).forEach(entry -> singles[code(entry)] = letter(entry));
        entries.stream()
                .filter(entry -> code(entry) > 0xFF)
                .forEach(entry -> marks.add(singles[code(entry) >> 8], code(entry) & 0xFF, letter(entry)));
        var table = new ByteTable(marks);
        entries.stream().filter(entry -> code(entry) < 0x100).forEach(entry -> table.put(code(entry), letter(entry)));
        table.put(marks);
        table.hasQuotes = IntStream.range(0, 256).anyMatch(table::isQuote);
        table.lacksCapitals = entries.stream().noneMatch(entry -> letter(entry) == 'Ế');
        return table;
    }

    private static int code(String entry) {
        return Integer.parseInt(entry.substring(0, entry.indexOf('=')), 16);
    }

    private static char letter(String entry) {
        return entry.charAt(entry.length() - 1);
    }

    private void put(int b, char letter) {
        single[b] = letter;
        mapped[b] = true;
    }

    private void put(LetterMarks marks) {
        for (int b = 0; b < 256; b++) {
            // a mark alone is no letter, whatever windows-1252 says
            start[b] = mapped[b] || b < 0x80 ? state(single[b]) : 0;
            for (int state = 1; mark[b] && state < letter.length; state++) {
                char both = marks.with(letter[state], b, !mapped[b]);
                pair[state << 8 | b] = both;
                next[state << 8 | b] = both == 0 ? 0 : state(both);
            }
        }
        joins = joins();
    }

    private byte state(char c) {
        for (int state = 1; state < letter.length; state++) {
            if (letter[state] == c) {
                return (byte) state;
            }
        }
        return 0;
    }

    /** The same letters, all drawn as capitals. */
    ByteTable capitals() {
        if (hasMarks()) {
            throw new IllegalArgumentException("only for encodings of single bytes");
        }
        var capitals = new ByteTable(new LetterMarks());
        for (int b = 0; b < 256; b++) {
            capitals.single[b] = mapped[b] || b < 0x80 ? Character.toUpperCase(single[b]) : single[b];
            capitals.mapped[b] = mapped[b];
        }
        return capitals;
    }

    /** Whether there is no way to write a capital with a tone. */
    boolean lacksCapitals() {
        return lacksCapitals;
    }

    /** Whether it is a letter here and a sign in windows-1252 that Vietnamese is set with, which „ and « hardly are. */
    boolean isQuote(int b) {
        return mapped[b] && "“”‘’–—…•".indexOf(Windows1252.character(b)) >= 0;
    }

    boolean hasQuotes() {
        return hasQuotes;
    }

    boolean hasMarks() {
        return letter.length > 1;
    }

    /**
     * What a byte makes behind each byte that may begin a state: the character in bits 0 to 15; in 16 whether it takes the
     * place of the one before; negative for a mark that has no letter before it.
     */
    private int[] joins() {
        var joins = new int[letter.length << 8];
        for (int i = 0; i < joins.length; i++) {
            int b = i & 0xFF;
            joins[i] = pair[i] != 0 ? pair[i] | JOINED : mark[b] ? single[b] | STRAY : single[b];
        }
        return joins;
    }

    /**
     * Decodes bytes that are a whole.
     *
     * @param out with place for one character more than there are bytes
     * @return the place behind the last character; never more are written than there are bytes
     */
    int decode(byte[] in, int from, int to, char[] out, int start) {
        long end = decode(in, from, to, 0, out, start);
        int state = (int) (end >>> 32);
        int written = (int) end;
        if (state != 0) {
            out[written++] = letter[state];
        }
        return written;
    }

    /**
     * Decodes on from a state.
     *
     * @param out with place for one character more than there are bytes
     * @return the state at the end in the upper half, the place behind the last character in the lower
     */
    long decode(byte[] in, int from, int to, int state, char[] out, int start) {
        if (hasMarks()) {
            return decodeMarks(in, from, to, state, out, start);
        }
        int written = start;
        for (int i = from; i < to; i++) {
            out[written++] = single[in[i] & 0xFF];
        }
        return written;
    }

    /** Writes every letter at once, and over it when a mark follows, so that no byte waits for the one before. */
    private long decodeMarks(byte[] in, int from, int to, int state, char[] out, int start) {
        int written = start;
        int base = state;
        int joined = 0;
        if (state != 0) {
            out[written++] = letter[state];
        }
        for (int i = from; i < to; i++) {
            int b = in[i] & 0xFF;
            int join = joins[base << 8 | b];
            if (join < 0) {
                join = joined == 0 ? single[b] : stack(out[written - 1], b);
            }
            joined = join >>> 16;
            written -= joined;
            out[written++] = (char) join;
            base = this.start[b];
        }
        int held = base != 0 ? base : joined != 0 ? state(out[written - 1]) : from == to ? state : 0;
        return (long) held << 32 | (held == 0 ? written : written - 1);
    }

    private int stack(char letter, int b) {
        char both = pair[state(letter) << 8 | b];
        return both == 0 ? single[b] : both | JOINED;
    }
}

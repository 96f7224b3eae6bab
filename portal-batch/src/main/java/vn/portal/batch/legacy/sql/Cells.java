package vn.portal.batch.legacy.sql;

import java.util.Arrays;

/** The wanted values of one row, one behind the other, as bytes; used again for the next row. */
final class Cells {

    /** What a value was written as. */
    enum Kind {
        NULL,
        /** In quotes. */
        TEXT,
        /** Bytes, written in hexadecimal or said to be binary. */
        BYTES,
        /** A number or a word. */
        BARE
    }

    private final int largestValue;
    private final int largestRow;
    private byte[] bytes = new byte[1 << 10];
    private int size;
    private int count;
    private int[] ends = new int[16];
    private Kind[] kinds = new Kind[16];
    private boolean tooLarge;
    private int largest = -1;

    /** @param largestValue in bytes; what is longer is not kept */
    Cells(int largestValue) {
        this.largestValue = largestValue;
        largestRow = (int) Math.min(2L * largestValue, Integer.MAX_VALUE - 8);
    }

    void clear() {
        size = 0;
        count = 0;
        tooLarge = false;
        largest = -1;
    }

    void append(byte[] from, int at, int length) {
        if (makeRoom(length)) {
            System.arraycopy(from, at, bytes, size, length);
            size += length;
        }
    }

    void append(int b) {
        if (makeRoom(1)) {
            bytes[size++] = (byte) b;
        }
    }

    void append(byte[] all) {
        append(all, 0, all.length);
    }

    private boolean makeRoom(int length) {
        if (tooLarge || size - start(count) + length > largestValue || (long) size + length > largestRow) {
            largest = tooLarge ? largest : count;
            tooLarge = true;
            return false;
        }
        if (size + length > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size + length, (int) Math.min(bytes.length * 2L, largestRow)));
        }
        return true;
    }

    /** Ends one value; what is appended next belongs to another. */
    void end(Kind kind) {
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, count * 2);
            kinds = Arrays.copyOf(kinds, count * 2);
        }
        ends[count] = size;
        kinds[count++] = kind;
    }

    int count() {
        return count;
    }

    /** Which value was too large to be kept; -1 if none was. */
    int largest() {
        return largest;
    }

    Kind kind(int index) {
        return kinds[index];
    }

    byte[] array() {
        return bytes;
    }

    int start(int index) {
        return index == 0 ? 0 : ends[index - 1];
    }

    int end(int index) {
        return ends[index];
    }

    /** A copy of one value. */
    byte[] copy(int index) {
        return Arrays.copyOfRange(bytes, start(index), end(index));
    }
}

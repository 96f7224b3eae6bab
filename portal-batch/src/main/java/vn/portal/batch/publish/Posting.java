package vn.portal.batch.publish;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;

/** The documents of a term, in ascending order: those that are called so, and those that only say so. */
final class Posting {
    private final Numbers names = new Numbers();
    private final Numbers texts = new Numbers();

    Numbers names() {
        return names;
    }

    Numbers texts() {
        return texts;
    }

    /** Names must be told of a document before texts: a term is noted once. */
    void add(int document, boolean name) {
        if (name) {
            names.add(document);
        } else if (!names.endsWith(document)) {
            texts.add(document);
        }
    }

    void write(DataOutputStream out) throws IOException {
        names.write(out);
        texts.write(out);
    }

    void read(DataInputStream in) throws IOException {
        names.read(in);
        texts.read(in);
    }

    boolean isEmpty() {
        return names.size == 0 && texts.size == 0;
    }

    /** Adds what is told of later documents, and more of the last one. */
    void add(Posting later) {
        for (int i = 0; i < later.texts.size; i++) {
            add(later.texts.values[i], false);
        }
        names.addAll(later.names);
    }

    /** Adds what is told of other documents. */
    void merge(Posting others) {
        names.merge(others.names);
        texts.merge(others.texts);
    }

    /** Ascending numbers. */
    static final class Numbers {
        private int[] values = {};
        private int size;

        int size() {
            return size;
        }

        int get(int i) {
            return values[i];
        }

        void add(int number) {
            if (endsWith(number)) {
                return;
            }
            if (size == values.length) {
                values = Arrays.copyOf(values, Math.max(2, size * 2));
            }
            values[size++] = number;
        }

        private boolean endsWith(int number) {
            return size > 0 && values[size - 1] == number;
        }

        void addAll(Numbers later) {
            for (int i = 0; i < later.size; i++) {
                add(later.values[i]);
            }
        }

        private void merge(Numbers others) {
            var merged = new int[size + others.size];
            int own = 0;
            int other = 0;
            for (int i = 0; i < merged.length; i++) {
                boolean isOwn = other == others.size || own < size && values[own] < others.values[other];
                merged[i] = isOwn ? values[own++] : others.values[other++];
            }
            values = merged;
            size = merged.length;
        }

        private void write(DataOutputStream out) throws IOException {
            out.writeInt(size);
            for (int i = 0; i < size; i++) {
                out.writeInt(values[i]);
            }
        }

        private void read(DataInputStream in) throws IOException {
            size = in.readInt();
            values = new int[size];
            for (int i = 0; i < size; i++) {
                values[i] = in.readInt();
            }
        }
    }
}

package vn.portal.batch.publish;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Terms with their documents that were put aside, run by run, each in the order of its terms; merged into one.
 *
 * <p>A later run tells of later documents; what it tells of the last document of the one before adds to that.
 */
final class SearchRuns implements AutoCloseable {
    /** Ends what a term is without marks; lower than the space between two words, so that a word comes before its pairs. */
    static final char END = '\t';

    private final Path folder;
    private final List<Path> runs = new ArrayList<>();

    SearchRuns(Path folder) {
        this.folder = folder;
    }

    /** The documents of a term, in ascending order: those that are called so, and those that only say so. */
    static final class Posting {
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

        private void add(Posting later) {
            for (int i = 0; i < later.texts.size; i++) {
                add(later.texts.values[i], false);
            }
            names.addAll(later.names);
        }
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

        private void add(int number) {
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

        private void addAll(Numbers later) {
            for (int i = 0; i < later.size; i++) {
                add(later.values[i]);
            }
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

    /** A run being put aside; terms come in their order. */
    static final class Writer implements AutoCloseable {
        private final DataOutputStream out;

        private Writer(Path file) throws IOException {
            this.out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16));
        }

        void write(String term, Posting posting) throws IOException {
            out.writeUTF(term);
            posting.names.write(out);
            posting.texts.write(out);
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }

    Writer begin() throws IOException {
        var file = folder.resolve("run-" + runs.size());
        runs.add(file);
        return new Writer(file);
    }

    /** Where a term goes with all its documents. */
    @FunctionalInterface
    interface Sink {
        void accept(String term, Posting posting) throws IOException;
    }

    /** Gives every term once, in the order of the terms. */
    void drain(Sink sink) throws IOException {
        var open = new ArrayList<Run>();
        try {
            var queue = new PriorityQueue<Run>(Comparator.comparing(Run::term).thenComparing(Run::number));
            for (int i = 0; i < runs.size(); i++) {
                var run = new Run(i, runs.get(i));
                open.add(run);
                advance(run, queue);
            }
            while (!queue.isEmpty()) {
                drainTerm(queue, sink);
            }
        } finally {
            for (var run : open) {
                run.in.close();
            }
        }
    }

    private static void drainTerm(PriorityQueue<Run> queue, Sink sink) throws IOException {
        var first = queue.remove();
        var term = first.term();
        var posting = first.posting;
        advance(first, queue);
        while (!queue.isEmpty() && queue.element().term().equals(term)) {
            var next = queue.remove();
            posting.add(next.posting);
            advance(next, queue);
        }
        sink.accept(term, posting);
    }

    private static void advance(Run run, PriorityQueue<Run> queue) throws IOException {
        if (run.next()) {
            queue.add(run);
        }
    }

    @Override
    public void close() throws IOException {
        for (var run : runs) {
            Files.deleteIfExists(run);
        }
    }

    /** Terms that were put aside, one after the other. */
    private static final class Run {
        private final int number;
        private final DataInputStream in;
        private @Nullable String term;
        private Posting posting = new Posting();

        private Run(int number, Path file) throws IOException {
            this.number = number;
            this.in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 14));
        }

        private int number() {
            return number;
        }

        private String term() {
            return Objects.requireNonNull(term);
        }

        private boolean next() throws IOException {
            try {
                term = in.readUTF();
            } catch (EOFException e) {
                return false;
            }
            posting = new Posting();
            posting.names.read(in);
            posting.texts.read(in);
            return true;
        }
    }
}

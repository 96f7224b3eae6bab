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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Which documents hold which terms: gathered in memory, put aside sorted whenever there are many, and merged at the end.
 *
 * <p>Documents come in the order of their numbers, so that lists of one term are put together by adding one to the
 * other.
 */
final class SearchPostings implements AutoCloseable {
    /** Some dozens of megabytes. */
    private static final int MOST_TERMS = 120_000;

    private final Path folder;
    private final List<Path> runs = new ArrayList<>();
    private Map<String, Posting> terms = new HashMap<>();

    /** @param folder for what is put aside */
    SearchPostings(Path folder) {
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

        private void add(Posting later) {
            names.addAll(later.names);
            texts.addAll(later.texts);
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
            if (size > 0 && values[size - 1] == number) {
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

    /** Names must be told of a document before texts: a term is noted once. */
    void name(String term, int document) {
        terms.computeIfAbsent(term, t -> new Posting()).names.add(document);
    }

    void text(String term, int document) {
        var posting = terms.computeIfAbsent(term, t -> new Posting());
        if (!posting.names.endsWith(document)) {
            posting.texts.add(document);
        }
    }

    /** To be called between two documents. */
    void breathe() throws IOException {
        if (terms.size() > MOST_TERMS) {
            putAside();
        }
    }

    private void putAside() throws IOException {
        var file = folder.resolve("run-" + runs.size());
        runs.add(file);
        var sorted = terms.keySet().toArray(String[]::new);
        Arrays.sort(sorted);
        try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16))) {
            for (var term : sorted) {
                out.writeUTF(term);
                terms.get(term).names.write(out);
                terms.get(term).texts.write(out);
            }
        }
        terms = new HashMap<>();
    }

    /** Where a term goes with all its documents. */
    @FunctionalInterface
    interface Sink {
        void accept(String term, Posting posting) throws IOException;
    }

    /** Gives every term once, in the order of the terms. */
    void drain(Sink sink) throws IOException {
        putAside();
        var open = new ArrayList<Run>();
        try {
            var queue = new PriorityQueue<Run>(Comparator.comparing(Run::term).thenComparing(Run::number));
            for (int i = 0; i < runs.size(); i++) {
                var run = new Run(i, runs.get(i));
                open.add(run);
                if (run.next()) {
                    queue.add(run);
                }
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

package vn.portal.batch.publish;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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

    /** A run being put aside; terms come in their order. */
    static final class Writer implements AutoCloseable {
        private final DataOutputStream out;

        private Writer(Path file) throws IOException {
            this.out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16));
        }

        void write(String term, Posting posting) throws IOException {
            out.writeUTF(term);
            posting.write(out);
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

    /** Terms one after the other, in their order, with their documents. */
    interface Terms extends Closeable {
        /** Goes on to the next; false where there is none. */
        boolean next() throws IOException;

        String term();

        Posting posting();
    }

    /**
     * Gives every term once, in the order of the terms.
     *
     * @param others what is known of other documents than those of the runs
     */
    void drain(Terms others, Sink sink) throws IOException {
        var known = others.next() ? others : null;
        try (var all = new Merged()) {
            while (all.next()) {
                for (; known != null && known.term().compareTo(all.term()) < 0; known = next(known)) {
                    sink.accept(known.term(), known.posting());
                }
                if (known != null && known.term().equals(all.term())) {
                    all.posting().merge(known.posting());
                    known = next(known);
                }
                sink.accept(all.term(), all.posting());
            }
        }
        for (; known != null; known = next(known)) {
            sink.accept(known.term(), known.posting());
        }
    }

    private static @Nullable Terms next(Terms terms) throws IOException {
        return terms.next() ? terms : null;
    }

    /** All runs as one. */
    private final class Merged implements Terms {
        private final List<Run> open = new ArrayList<>();
        private final PriorityQueue<Run> queue =
                new PriorityQueue<>(Comparator.comparing(Run::term).thenComparing(Run::number));
        private String term = "";
        private Posting posting = new Posting();

        private Merged() throws IOException {
            for (int i = 0; i < runs.size(); i++) {
                var run = new Run(i, runs.get(i));
                open.add(run);
                advance(run);
            }
        }

        @Override
        public boolean next() throws IOException {
            if (queue.isEmpty()) {
                return false;
            }
            var first = queue.remove();
            term = first.term();
            posting = first.posting;
            advance(first);
            while (!queue.isEmpty() && queue.element().term().equals(term)) {
                var next = queue.remove();
                posting.add(next.posting);
                advance(next);
            }
            return true;
        }

        private void advance(Run run) throws IOException {
            if (run.next()) {
                queue.add(run);
            }
        }

        @Override
        public String term() {
            return term;
        }

        @Override
        public Posting posting() {
            return posting;
        }

        @Override
        public void close() throws IOException {
            for (var run : open) {
                run.in.close();
            }
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
            posting.read(in);
            return true;
        }
    }
}

package vn.portal.batch.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.portal.batch.publish.SearchWords.Word;

/**
 * Which documents hold which terms: gathered in memory, put aside sorted whenever there are many, and merged at the end.
 *
 * <p>That a document holds a term is one number, made of the numbers of the term's words and of the document: there are some
 * hundred of them for each document, and numbers are sorted many times faster than terms are looked up.
 */
final class SearchPostings implements AutoCloseable {
    /** Sixteen megabytes. */
    private static final int MOST = 1 << 21;

    private static final int WORD_BITS = 18;
    private static final int MOST_WORDS = (1 << WORD_BITS) - 1;
    private static final int DOCUMENT_BITS = 22;
    private static final int MOST_DOCUMENTS = 1 << DOCUMENT_BITS;
    private static final int DIGIT_BITS = 12;
    private static final int NO_WORD = 0;

    private final SearchRuns runs;
    private final int most;
    private final Map<Word, Integer> numbers = new HashMap<>();
    private long[] noted = new long[1 << 12];
    private int size;
    private int firstDocument;

    /** @param folder for what is put aside */
    SearchPostings(Path folder) {
        this(folder, MOST);
    }

    /** @param most that are held in memory */
    SearchPostings(Path folder, int most) {
        this.runs = new SearchRuns(folder);
        this.most = most;
    }

    /**
     * Notes each word, and each two that stand side by side.
     *
     * @param document not before any that was told of earlier
     * @param name whether the document is called so, or only says so
     */
    void add(List<Word> words, int document, boolean name) throws IOException {
        Word before = null;
        for (var word : words) {
            makeRoom(document);
            int number = number(word);
            note(number, NO_WORD, document, name);
            if (before != null) {
                note(number(before), number, document, name);
            }
            before = word;
        }
    }

    /** For a word and the one before it, which may both be new, and for what is noted of them. */
    private void makeRoom(int document) throws IOException {
        if (size + 2 > most || numbers.size() + 2 > MOST_WORDS || document - firstDocument >= MOST_DOCUMENTS) {
            putAside();
        }
        if (size == 0) {
            firstDocument = document;
        }
        if (size + 2 > noted.length) {
            noted = Arrays.copyOf(noted, Math.max(2, Math.min(most, noted.length * 2)));
        }
    }

    private int number(Word word) {
        var known = numbers.get(word);
        if (known != null) {
            return known;
        }
        numbers.put(word, numbers.size() + 1);
        return numbers.size();
    }

    private void note(int first, int second, int document, boolean name) {
        noted[size++] = pair(first, second) | (long) (document - firstDocument) << 1 | (name ? 0 : 1);
    }

    private static long pair(int first, int second) {
        return ((long) first << WORD_BITS | second) << DOCUMENT_BITS + 1;
    }

    private static int first(long noted) {
        return (int) (noted >>> WORD_BITS + DOCUMENT_BITS + 1);
    }

    private static int second(long noted) {
        return (int) (noted >>> DOCUMENT_BITS + 1) & MOST_WORDS;
    }

    private int document(long noted) {
        return firstDocument + ((int) (noted >>> 1) & MOST_DOCUMENTS - 1);
    }

    private static boolean isName(long noted) {
        return (noted & 1) == 0;
    }

    private void putAside() throws IOException {
        if (size == 0) {
            return;
        }
        var words = inOrder();
        sort();
        try (var run = runs.begin()) {
            for (long start : starts(words)) {
                write((int) (start & (1L << DOCUMENT_BITS) - 1), words, run);
            }
        }
        numbers.clear();
        size = 0;
    }

    /** By terms: what is noted of one is in order already. So many numbers are told apart digit by digit faster than one by one. */
    private void sort() {
        var from = noted;
        var to = new long[size];
        for (int shift = DOCUMENT_BITS + 1; shift < DOCUMENT_BITS + 1 + 2 * WORD_BITS; shift += DIGIT_BITS) {
            var places = new int[(1 << DIGIT_BITS) + 1];
            for (int i = 0; i < size; i++) {
                places[digit(from[i], shift) + 1]++;
            }
            for (int digit = 0; digit < 1 << DIGIT_BITS; digit++) {
                places[digit + 1] += places[digit];
            }
            for (int i = 0; i < size; i++) {
                to[places[digit(from[i], shift)]++] = from[i];
            }
            var sorted = to;
            to = from;
            from = sorted;
        }
        noted = from;
    }

    private static int digit(long noted, int shift) {
        return (int) (noted >>> shift) & (1 << DIGIT_BITS) - 1;
    }

    /** All words by their new numbers, which stand for them from now on: those of words that come first are lower. */
    private Word[] inOrder() {
        var words = numbers.keySet().toArray(Word[]::new);
        Arrays.sort(words, Comparator.comparing(Word::folded).thenComparing(Word::form));
        var places = new int[words.length + 1];
        for (int i = 0; i < words.length; i++) {
            places[numbers.get(words[i])] = i + 1;
        }
        for (int i = 0; i < size; i++) {
            long one = noted[i];
            noted[i] = pair(places[first(one)], places[second(one)]) | one & (1L << DOCUMENT_BITS + 1) - 1;
        }
        return words;
    }

    /**
     * Where each term begins, in the order of terms: by what both words are without marks, and only then by how they are
     * written.
     */
    private long[] starts(Word[] words) {
        var folded = new int[words.length + 1];
        for (int i = 0; i < words.length; i++) {
            boolean same = i > 0 && words[i].folded().equals(words[i - 1].folded());
            folded[i + 1] = same ? folded[i] : folded[i] + 1;
        }
        var starts = new long[size];
        int terms = 0;
        for (int i = 0; i < size; i++) {
            if (i == 0 || !isSameTerm(noted[i], noted[i - 1])) {
                long pair = (long) folded[first(noted[i])] << WORD_BITS | folded[second(noted[i])];
                starts[terms++] = pair << DOCUMENT_BITS | i;
            }
        }
        starts = Arrays.copyOf(starts, terms);
        Arrays.sort(starts);
        return starts;
    }

    private static boolean isSameTerm(long one, long other) {
        return one >>> DOCUMENT_BITS + 1 == other >>> DOCUMENT_BITS + 1;
    }

    private void write(int start, Word[] words, SearchRuns.Writer run) throws IOException {
        var posting = new Posting();
        for (int i = start; i < size && isSameTerm(noted[i], noted[start]); i++) {
            posting.add(document(noted[i]), isName(noted[i]));
        }
        int second = second(noted[start]);
        run.write(term(words[first(noted[start]) - 1], second == NO_WORD ? null : words[second - 1]), posting);
    }

    private static String term(Word first, @Nullable Word second) {
        return second == null
                ? first.folded() + SearchRuns.END + first.form()
                : first.folded() + ' ' + second.folded() + SearchRuns.END + first.form() + ' ' + second.form();
    }

    /**
     * Gives every term once, in the order of the terms.
     *
     * @param others what is known of other documents than those that were added
     */
    void drain(SearchRuns.Terms others, SearchRuns.Sink sink) throws IOException {
        putAside();
        runs.drain(others, sink);
    }

    @Override
    public void close() throws IOException {
        runs.close();
    }
}

package vn.portal.parity;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The words of a text in their order, so that another text's words are found in it wherever its lines break.
 *
 * <p>Four words in a row are looked for at a time: what is found that way costs time in proportion to the texts, and a word
 * that was changed in the middle of a sentence is never found by chance. Capitals and signs count for nothing.
 */
final class Words {
    private static final int ROW = 4;

    private final List<Set<Long>> rows = new ArrayList<>();
    /** Short rows with which a piece of the text begins or ends. */
    private final Set<Long> edges = new HashSet<>();

    private final List<Long> all = new ArrayList<>();

    /** @param pieces in their order: lines, fields */
    Words(List<String> pieces) {
        for (var piece : pieces) {
            var words = of(piece);
            for (int n = 1; n < ROW && n <= words.size(); n++) {
                edges.add(row(words, 0, n));
                edges.add(row(words, words.size() - n, n));
            }
            words.forEach(word -> all.add(word.hash()));
        }
        for (int n = 1; n <= ROW; n++) {
            var found = new HashSet<Long>();
            for (int i = 0; i + n <= all.size(); i++) {
                long hash = n;
                for (int k = i; k < i + n; k++) {
                    hash = mixed(hash, all.get(k));
                }
                found.add(hash);
            }
            rows.add(found);
        }
    }

    private record Word(long hash, int start, int end) {}

    /**
     * The parts of a text whose words do not stand here in that order; none where all of them do.
     *
     */
    List<String> missing(String text) {
        var words = of(text);
        boolean[] found = found(words);
        var missing = new ArrayList<String>();
        for (int i = 0; i < found.length; i++) {
            int start = i;
            while (i < found.length && !found[i]) {
                i++;
            }
            if (i > start && !isEdge(words, start, i)) {
                missing.add(text.substring(
                        words.get(start).start(), words.get(i - 1).end()));
            }
        }
        return missing;
    }

    /** How many of a text's words stand here in that order. */
    int count(String text) {
        int count = 0;
        for (boolean one : found(of(text))) {
            count += one ? 1 : 0;
        }
        return count;
    }

    static int length(String text) {
        return of(text).size();
    }

    private boolean[] found(List<Word> words) {
        var found = new boolean[words.size()];
        int row = Math.min(ROW, words.size());
        for (int i = 0; row > 0 && i + row <= words.size(); i++) {
            if (rows.get(row - 1).contains(row(words, i, row))) {
                Arrays.fill(found, i, i + row, true);
            }
        }
        return found;
    }

    /** A few words at a line's beginning or end may be a field of their own: who wrote it, when. */
    private boolean isEdge(List<Word> words, int start, int end) {
        boolean atEdge = start == 0 || end == words.size();
        return atEdge && end - start < ROW && edges.contains(row(words, start, end - start));
    }

    private static long row(List<Word> words, int from, int count) {
        long hash = count;
        for (int i = from; i < from + count; i++) {
            hash = mixed(hash, words.get(i).hash());
        }
        return hash;
    }

    private static long mixed(long hash, long word) {
        long mixed = (hash ^ word) * 0x9e3779b97f4a7c15L;
        return mixed ^ mixed >>> 29;
    }

    private static List<Word> of(String text) {
        var words = new ArrayList<Word>();
        for (int i = 0; i < text.length(); ) {
            int start = i;
            while (i < text.length() && isPart(text.codePointAt(i))) {
                i += Character.charCount(text.codePointAt(i));
            }
            if (i > start) {
                words.add(new Word(hash(text.substring(start, i)), start, i));
            } else {
                i += Character.charCount(text.codePointAt(i));
            }
        }
        return words;
    }

    private static boolean isPart(int c) {
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static long hash(String word) {
        var plain = Normalizer.normalize(word, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < plain.length(); i++) {
            hash = (hash ^ plain.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }
}

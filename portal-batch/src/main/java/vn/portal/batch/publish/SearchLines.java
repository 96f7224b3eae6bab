package vn.portal.batch.publish;

import java.io.IOException;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * How an index tells of terms: {@code van=va6n5:<names>,<texts>;va8n:<names>,<texts>}, a term without marks, and for each way
 * to write it the documents that are called so and those that say so, as gaps between ascending numbers.
 */
final class SearchLines {
    /** Ends every term, and stands in none. */
    static final char END = '=';

    private static final char NUMBERS = ':';
    private static final char TEXTS = ',';
    private static final char NEXT = ';';
    private static final String DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    private static final byte[] VALUES = values();
    /** Of a number in a letter, the low ones first. */
    private static final int BITS = 5;
    /** Set in a letter of which the number goes on in the next. */
    private static final int MORE = 1 << BITS;

    private SearchLines() {}

    private static byte[] values() {
        var values = new byte[128];
        Arrays.fill(values, (byte) -1);
        for (int i = 0; i < DIGITS.length(); i++) {
            values[DIGITS.charAt(i)] = (byte) i;
        }
        return values;
    }

    /** Puts the ways to write a term together on its line. */
    static final class Writer {
        private final Appendable out;
        private @Nullable String term;

        Writer(Appendable out) {
            this.out = out;
        }

        void add(String termAndForm, Posting posting) throws IOException {
            int end = termAndForm.indexOf(SearchRuns.END);
            var of = termAndForm.substring(0, end);
            if (of.equals(term)) {
                out.append(NEXT);
            } else {
                end();
                out.append(of).append(END);
                term = of;
            }
            out.append(termAndForm, end + 1, termAndForm.length()).append(NUMBERS);
            numbers(posting.names());
            out.append(TEXTS);
            numbers(posting.texts());
        }

        void end() throws IOException {
            if (term != null) {
                out.append('\n');
            }
        }

        private void numbers(Posting.Numbers numbers) throws IOException {
            int before = -1;
            for (int i = 0; i < numbers.size(); i++) {
                gap(numbers.get(i) - before - 1);
                before = numbers.get(i);
            }
        }

        private void gap(int gap) throws IOException {
            int left = gap;
            while (left >= MORE) {
                out.append(DIGITS.charAt(MORE + (left & MORE - 1)));
                left >>= BITS;
            }
            out.append(DIGITS.charAt(left));
        }
    }

    /** The ways to write the term of one line, one after the other. */
    static final class Reader {
        private final String line;
        private final IntUnaryOperator places;
        private final String of;
        private String form = "";
        private Posting posting = new Posting();
        private int at;

        /** @param places the new number of each document, in their order; negative for one that is not asked for */
        Reader(String line, IntUnaryOperator places) {
            this.line = line;
            this.places = places;
            this.at = line.indexOf(END);
            this.of = line.substring(0, at);
        }

        /** Goes on to the next of which there are documents; false where there is none. */
        boolean next() {
            do {
                if (at == line.length()) {
                    return false;
                }
                int end = line.indexOf(NUMBERS, at);
                form = line.substring(at + 1, end);
                posting = new Posting();
                at = end;
                read(posting.names());
                read(posting.texts());
            } while (posting.isEmpty());
            return true;
        }

        /** From behind the sign that stands at the place reached. */
        private void read(Posting.Numbers numbers) {
            int number = -1;
            int gap = 0;
            int shift = 0;
            for (at++; at < line.length(); at++) {
                int value = VALUES[line.charAt(at)];
                if (value < 0) {
                    return;
                }
                gap |= (value & MORE - 1) << shift;
                shift += BITS;
                if (value < MORE) {
                    number += gap + 1;
                    int place = places.applyAsInt(number);
                    if (place >= 0) {
                        numbers.add(place);
                    }
                    gap = 0;
                    shift = 0;
                }
            }
        }

        /** As {@link SearchRuns.Terms} has it. */
        String term() {
            return of + SearchRuns.END + form;
        }

        Posting posting() {
            return posting;
        }
    }
}

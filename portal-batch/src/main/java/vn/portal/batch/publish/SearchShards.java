package vn.portal.batch.publish;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The terms of a segment in many small files, so that a query fetches a few of them.
 *
 * <p>A file holds all terms that begin with the same letters; where those would be too many, there is a file for each
 * next letter, and so on: what a file is called and holds depends on its own terms alone. Lines are
 * {@code van=va6n5:<names>,<texts>;va8n:<names>,<texts>}: a term without marks, and for each way to write it the documents that
 * are called so and those that say so, as gaps between ascending numbers.
 */
final class SearchShards {
    /** So large a file may be before it is cut: a few kilobytes when packed. */
    private static final int MOST_BYTES = 24 << 10;

    /** Ends every term, and stands in none. */
    private static final char END = '=';

    private static final String DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    private final Path merged;
    private final String folder;
    private final ReleaseFiles files;
    private final List<String> names = new ArrayList<>();

    /**
     * @param merged where to put all lines on their way
     * @param folder of the segment in the site
     */
    SearchShards(Path merged, String folder, ReleaseFiles files) {
        this.merged = merged;
        this.folder = folder;
        this.files = files;
    }

    /** Writes all files; gives their names in order. */
    List<String> write(SearchPostings postings) throws IOException {
        try {
            try (var out = Files.newBufferedWriter(merged, StandardCharsets.UTF_8)) {
                var lines = new Lines(out);
                postings.drain(lines::add);
                lines.end();
            }
            split("", 0, Files.size(merged));
            return names;
        } finally {
            Files.deleteIfExists(merged);
        }
    }

    /** Puts the ways to write a term together on its line. */
    private static final class Lines {
        private final BufferedWriter out;
        private @Nullable String term;

        private Lines(BufferedWriter out) {
            this.out = out;
        }

        private void add(String termAndForm, SearchRuns.Posting posting) throws IOException {
            int end = termAndForm.indexOf(SearchRuns.END);
            var of = termAndForm.substring(0, end);
            if (of.equals(term)) {
                out.write(';');
            } else {
                end();
                out.write(of);
                out.write(END);
                term = of;
            }
            out.write(termAndForm, end + 1, termAndForm.length() - end - 1);
            out.write(':');
            numbers(posting.names());
            out.write(',');
            numbers(posting.texts());
        }

        private void end() throws IOException {
            if (term != null) {
                out.write('\n');
            }
        }

        private void numbers(SearchRuns.Numbers numbers) throws IOException {
            int before = -1;
            for (int i = 0; i < numbers.size(); i++) {
                gap(numbers.get(i) - before - 1);
                before = numbers.get(i);
            }
        }

        /** Five bits a letter, the low ones first; the sixth says that more follows. */
        private void gap(int gap) throws IOException {
            int left = gap;
            while (left >= 32) {
                out.write(DIGITS.charAt(32 + (left & 31)));
                left >>= 5;
            }
            out.write(DIGITS.charAt(left));
        }
    }

    private void split(String prefix, long from, long to) throws IOException {
        if (to == from) {
            return;
        }
        if (to - from <= MOST_BYTES || prefix.endsWith(String.valueOf(END))) {
            writeShard("t" + name(prefix), from, to);
            return;
        }
        record Part(String prefix, long from, long to) {}
        var parts = new ArrayList<Part>();
        try (var in = read(from, to);
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            long start = from;
            long at = from;
            String part = null;
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var own = line.substring(0, prefix.length() + 1);
                if (part != null && !own.equals(part)) {
                    parts.add(new Part(part, start, at));
                    start = at;
                }
                part = own;
                at += line.getBytes(StandardCharsets.UTF_8).length + 1;
            }
            parts.add(new Part(String.valueOf(part), start, at));
        }
        for (var part : parts) {
            split(part.prefix(), part.from(), part.to());
        }
    }

    private void writeShard(String name, long from, long to) throws IOException {
        names.add(name);
        files.write(folder + "/" + name + ".js", out -> {
            out.write(("portalSearch.terms(\"" + name + "\",`\n").getBytes(StandardCharsets.US_ASCII));
            try (var in = read(from, to)) {
                in.transferTo(out);
            }
            out.write("`)\n".getBytes(StandardCharsets.US_ASCII));
        });
    }

    private InputStream read(long from, long to) throws IOException {
        var channel = FileChannel.open(merged).position(from);
        return new Limited(Channels.newInputStream(channel), to - from);
    }

    /** The letters of a prefix as a file name; no two prefixes have one. */
    static String name(String prefix) {
        var name = new StringBuilder();
        for (int i = 0; i < prefix.length(); i++) {
            char c = prefix.charAt(i);
            if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
                name.append(c);
            } else if (c == ' ') {
                name.append('_');
            } else if (c == END) {
                name.append("--");
            } else {
                name.append(String.format(Locale.ROOT, "-%04x", (int) c));
            }
        }
        return name.toString();
    }

    /** No more than so many bytes of another stream. */
    private static final class Limited extends FilterInputStream {
        private long left;

        private Limited(InputStream in, long bytes) {
            super(in);
            this.left = bytes;
        }

        @Override
        public int read() throws IOException {
            int b = left == 0 ? -1 : in.read();
            left -= b < 0 ? 0 : 1;
            return b;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = left == 0 ? -1 : in.read(bytes, offset, (int) Math.min(length, left));
            left -= Math.max(0, read);
            return read;
        }
    }
}

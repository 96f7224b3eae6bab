package vn.portal.batch.publish;

import java.io.BufferedReader;
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

/**
 * The terms of a segment in many small files, so that a query fetches a few of them.
 *
 * <p>A file holds all terms that begin with the same letters; where those would be too many, there is a file for each
 * next letter, and so on: what a file is called and holds depends on its own terms alone.
 */
final class SearchShards {
    /** So large a file may be before it is cut: a few kilobytes when packed. */
    private static final int MOST_BYTES = 24 << 10;

    /** Of a file, behind its terms. */
    static final String LAST_LINE = "`)";

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

    /**
     * Writes all files; gives their names in order.
     *
     * @param others what is known of other documents than those of the postings
     */
    List<String> write(SearchPostings postings, SearchRuns.Terms others) throws IOException {
        try {
            try (var out = Files.newBufferedWriter(merged, StandardCharsets.UTF_8)) {
                var lines = new SearchLines.Writer(out);
                postings.drain(others, lines::add);
                lines.end();
            }
            split("", 0, Files.size(merged));
            return names;
        } finally {
            Files.deleteIfExists(merged);
        }
    }

    private void split(String prefix, long from, long to) throws IOException {
        if (to == from) {
            return;
        }
        if (to - from <= MOST_BYTES || prefix.endsWith(String.valueOf(SearchLines.END))) {
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
        files.write(SearchSegment.file(folder, name), out -> {
            out.write(("portalSearch.terms(\"" + name + "\",`\n").getBytes(StandardCharsets.US_ASCII));
            try (var in = read(from, to)) {
                in.transferTo(out);
            }
            out.write((LAST_LINE + "\n").getBytes(StandardCharsets.US_ASCII));
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
            } else if (c == SearchLines.END) {
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

package vn.portal.text;

import java.util.ArrayList;
import java.util.List;

/** What of an office file can be read without knowing its format: the text in it, of one and of two bytes a letter. */
final class RawRuns {
    private static final int SHORTEST = 4;

    private RawRuns() {}

    static List<FontRun> of(byte[] file) {
        var runs = new ArrayList<FontRun>();
        add(file, 0, 1, runs);
        add(file, 0, 2, runs);
        add(file, 1, 2, runs);
        return runs;
    }

    private static void add(byte[] file, int from, int width, List<FontRun> runs) {
        var run = new StringBuilder();
        for (int i = from; i + width <= file.length; i += width) {
            int c = width == 1 ? Windows1252.character(file[i] & 0xFF) : file[i] & 0xFF | (file[i + 1] & 0xFF) << 8;
            if (width == 1 ? (file[i] & 0xFF) >= ' ' && c != 0x7F : isText(c)) {
                run.append((char) c);
            } else {
                flush(run, runs);
            }
        }
        flush(run, runs);
    }

    private static boolean isText(int c) {
        return c >= ' ' && c < 0x250 || c >= 0x1EA0 && c < 0x1F00 || c >= 0x2010 && c < 0x2220;
    }

    private static void flush(StringBuilder run, List<FontRun> runs) {
        long plain = run.chars().filter(c -> c < 0x7F && c >= ' ').count();
        if (run.length() >= SHORTEST && 2 * plain >= run.length()) {
            runs.add(new FontRun(run.append('\n').toString(), null));
        }
        run.setLength(0);
    }
}

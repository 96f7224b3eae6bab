package vn.portal.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The annexes behind a document's signature, by their headings. */
final class Annexes {
    private static final int LONGEST = SignatureBlock.LONGEST_CELL;
    private static final int MOST = 100;
    private static final Pattern ANNEX = Pattern.compile(
            "\\s*(?:phụ lục|phụ biểu)\\s*(?:số\\s*)?(?:[\\divx]{1,4}|[a-h])?\\s*[.:-]?\\s*(?<title>.*)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Annexes() {}

    /** The line at which the first begins; the number of lines where there is none. */
    static int first(List<String> lines, int from) {
        for (int i = from; i < lines.size(); i++) {
            if (isAnnex(lines.get(i))) {
                return i;
            }
        }
        return lines.size();
    }

    /** A heading of its own, no sentence about an annex. */
    private static boolean isAnnex(String line) {
        if (line.length() > LONGEST) {
            return false;
        }
        var m = ANNEX.matcher(line);
        return m.matches()
                && !Character.isLowerCase(line.strip().codePointAt(0))
                && (m.group("title").isEmpty()
                        || Character.isUpperCase(m.group("title").codePointAt(0)));
    }

    /** The headings from a line on, each with the title in capitals below it. */
    static List<String> from(List<String> lines, int from) {
        var annexes = new ArrayList<String>();
        for (int i = from; i < lines.size() && annexes.size() < MOST; i++) {
            if (isAnnex(lines.get(i))) {
                var line = lines.get(i).strip().replaceAll("\\s+", " ");
                var next = i + 1 < lines.size() ? lines.get(i + 1).strip() : "";
                var m = ANNEX.matcher(line);
                boolean titled = m.matches()
                        && m.group("title").isEmpty()
                        && HeadingTitle.isCapitals(next)
                        && next.length() <= LONGEST;
                annexes.add(titled ? line + " " + next.replaceAll("\\s+", " ") : line);
            }
        }
        return annexes;
    }
}

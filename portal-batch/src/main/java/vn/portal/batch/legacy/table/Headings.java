package vn.portal.batch.legacy.table;

import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells a row that names the columns from one that holds values already. */
final class Headings {
    private static final int MOST_LETTERS = 80;
    /** Numbers, dates, addresses, tags: what a column is not called. */
    private static final Pattern CONTENT =
            Pattern.compile("[-+]?\\d[\\d.,:/\\s-]*|\\w+://.*|<.*|.*@.*\\..*", Pattern.DOTALL);

    private Headings() {}

    /** Whether those are what columns may be called: all there, short, different, and no content. */
    static boolean are(Collection<String> cells) {
        var seen = new HashSet<String>();
        return cells.stream()
                .map(String::strip)
                .allMatch(cell -> !cell.isEmpty()
                        && cell.length() <= MOST_LETTERS
                        && !CONTENT.matcher(cell).matches()
                        && seen.add(cell.toLowerCase(Locale.ROOT)));
    }
}

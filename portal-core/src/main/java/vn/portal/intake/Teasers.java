package vn.portal.intake;

import java.util.regex.Pattern;

/** Tells a summary from one that a system cut out of the text's beginning. */
final class Teasers {
    private static final Pattern CUT = Pattern.compile("[\\s.…]*(?:\\[[.…]+]|\\[&hellip;])?[\\s.…]*$");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private Teasers() {}

    /** Whether a text begins with these very words, be they cut off at their end. */
    static boolean isBeginning(String teaser, String text) {
        var words = SPACE.matcher(CUT.matcher(teaser).replaceFirst(""))
                .replaceAll(" ")
                .strip();
        // no more of the text than could hold the words
        var begin = text.substring(0, Math.min(text.length(), 2 * words.length() + 100));
        return SPACE.matcher(begin).replaceAll(" ").strip().startsWith(words);
    }
}

package vn.portal.batch.legacy;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds tags and comments by how they begin: a pattern that tries every letter takes longer than reading the page. */
final class TagSearch {
    private TagSearch() {}

    /**
     * Every place at which a pattern matches, one after the other.
     *
     * @param start what it begins with, the {@code <} too; in capitals or small letters
     */
    static List<MatchResult> all(String html, String start, Pattern pattern) {
        var found = new ArrayList<MatchResult>();
        var matcher = pattern.matcher(html);
        int at = html.indexOf('<');
        while (at >= 0) {
            int next = at + 1;
            if (html.regionMatches(true, at, start, 0, start.length())
                    && matcher.region(at, html.length()).lookingAt()) {
                found.add(matcher.toMatchResult());
                next = matcher.end();
            }
            at = html.indexOf('<', next);
        }
        return found;
    }
}
